import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { FromChild } from '../../../../electron/backend/process/child-port.ts'
import { serveChild } from '../../../../electron/backend/process/serve-child.ts'
import { NOW } from '../../../support/folder.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { ROOT } from '../../../tool.ts'

const options = { known: null, shippedFolder: join(ROOT, 'data'), isDemonstration: false, user: 'test', now: () => NOW }
const folder = testFolder((path) => fillWithPublished(join(path, 'data')))

test('a child says that it is ready, answers by number, and is closed once it has answered', async () => {
  const said: FromChild[] = []
  const child = serveChild({ ...options, role: 'answer', dataFolder: join(folder.path, 'data') }, (message) =>
    said.push(message),
  )
  child.hear({ kind: 'call', id: 7, method: 'app.version', body: '{}' })
  child.hear({ kind: 'call', id: 8, method: 'no.such', body: '{}' })
  await expect.poll(() => said.map(({ kind }) => kind)).toEqual(['ready', 'answer', 'answer'])
  const answers = said.flatMap((message) =>
    message.kind === 'answer' ? [[message.id, JSON.parse(message.text).ok]] : [],
  )
  expect(answers.toSorted()).toEqual([
    [7, true],
    [8, false],
  ])
  await child.close()
})

test('one that finds no place for its folder says so, and has nothing to close', async () => {
  const failed = Promise.withResolvers<FromChild>()
  const dataFolder = join(folder.path, 'data', 'irisboard.sqlite')
  const child = serveChild({ ...options, role: 'answer', dataFolder }, failed.resolve)
  expect(await failed.promise).toMatchObject({ kind: 'failed' })
  await child.close()
})
