import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ChildOptions, FromChild, ToChild } from '../../../../electron/backend/process/child-port.ts'
import { fillWithPublished } from '../../../support/laid-folder.ts'
import { testFolder } from '../../../support/test-folder.ts'

const ROOT = join(import.meta.dirname, '../../../..')
const folder = testFolder((path) => fillWithPublished(join(path, 'data')))

const optionsOn = (dataFolder: string): ChildOptions => ({
  ...{ role: 'answer', known: null, dataFolder, shippedFolder: join(ROOT, 'data') },
  ...{ isDemonstration: false, user: 'test' },
})
const startChild = (options: ChildOptions) =>
  fork(join(ROOT, 'electron/backend/process/child.ts'), [JSON.stringify(options)], { stdio: 'ignore' })

test('a child whose host is gone before it opened a folder makes none', async () => {
  const dataFolder = join(folder.path, 'new')
  const child = startChild(optionsOn(dataFolder))
  child.disconnect()
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(dataFolder)).toBe(false)
})

test('a child whose host is gone closes its folder: what it still says to it is no bug', async () => {
  const dataFolder = join(folder.path, 'data')
  const child = startChild(optionsOn(dataFolder))
  const ended = once(child, 'exit')
  child.on('message', ({ kind }: FromChild) => {
    if (kind !== 'ready') return
    for (let id = 1; id <= 50; id += 1)
      child.send({ kind: 'call', id, method: 'folder.state', body: '{"asOf":null}' } satisfies ToChild)
    child.disconnect()
  })
  expect(await ended).toEqual([0, null])
  const logs = join(dataFolder, 'logs')
  const told = existsSync(logs) ? readdirSync(logs).map((name) => readFileSync(join(logs, name), 'utf8')) : []
  expect(told.join('')).not.toContain('a bug')
})
