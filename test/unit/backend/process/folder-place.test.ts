import { expect, test } from 'vitest'
import { createAnswerHandlers } from '../../../../electron/backend/process/answer-handlers.ts'
import { NOW, openFolder } from '../../../support/folder.ts'
import { clientOf } from '../../../support/opened-backend.ts'

test.each([
  ['with a write-ahead log nothing is said', 'WAL', false, {}],
  ['without one, as on a network drive, the folder is named', 'DELETE', false, { withoutLogIn: true }],
  ['of a folder that can only be read it is named as that', 'DELETE', true, { readOnlyCopyOf: true }],
])('%s', async (_what, mode, isReadOnlyCopy, named) => {
  using folder = openFolder()
  folder.database.pragma(`journal_mode = ${mode}`)
  const options = { dataFolder: folder.path, now: () => NOW, user: 'tester', emit: () => undefined }
  const handlers = createAnswerHandlers(folder.database, options, { interruptedImports: [], isReadOnlyCopy })
  const { withoutLogIn, readOnlyCopyOf } = await clientOf(handlers).call('folder.state', {})
  const told = Object.entries({ withoutLogIn, readOnlyCopyOf }).filter(([, path]) => path === folder.path)
  expect(Object.fromEntries(told.map(([name]) => [name, true]))).toEqual(named)
})
