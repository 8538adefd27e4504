import { expect, test, vi } from 'vitest'
import {
  forgetInterruptedImport,
  takeInterruptedImport,
} from '../../../../../electron/backend/store/interrupted-import.ts'
import { withWriterLock } from '../../../../../electron/backend/store/writer-lock.ts'
import { main } from '../../../../../electron/cli/main.ts'
import type { InterruptedImport } from '../../../../../shared/contract/methods/folder-methods.ts'
import { openFolder } from '../../../../support/folder.ts'
import { fillWithPublished } from '../../../../support/laid-folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'
import { testFolder } from '../../../../support/test-folder.ts'

const folder = testFolder(fillWithPublished)

const open = () => openedBackend(folder.path)

/** What a process that is killed while it imports leaves behind. */
async function leaveInterrupted(): Promise<void> {
  const { database, close } = await open()
  database.prepare("INSERT INTO import_under_way VALUES (1, 'releves.csv')").run()
  close()
}

test('the next start of the dashboard says which import was cut off, and the one after it says nothing', async () => {
  await leaveInterrupted()
  const told: (readonly InterruptedImport[])[] = []
  for (let start = 0; start < 2; start += 1) {
    const { handlers, close } = await open()
    const client = clientOf(handlers)
    told.push((await client.call('folder.state', { asOf: null })).interruptedImports)
    close()
  }
  expect(told).toEqual([[{ file: 'releves.csv', stage: 'writing' }], []])
})

test('so does the next command of the terminal, in one line', async () => {
  await leaveInterrupted()
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const list = () => main(['snapshots', '--data-dir', folder.path, '--lang', 'en'])
  expect([await list(), await list()]).toEqual([0, 0])
  expect(said.mock.calls.map(([text]) => text)).toEqual([
    'The import of releves.csv was interrupted; nothing of it was written.\n',
  ])
})

test('an import that is under way in another process is not taken for one that was cut off', async () => {
  using own = openFolder()
  own.database.prepare("INSERT INTO import_under_way VALUES (1, 'releves.csv')").run()
  withWriterLock(own.path, () => expect(takeInterruptedImport(own.database, own.path)).toBeNull())
  expect(takeInterruptedImport(own.database, own.path)).toBe('releves.csv')
})

test('only the import that a person cancelled is forgotten', () => {
  using own = openFolder()
  own.database.prepare("INSERT INTO import_under_way VALUES (1, 'releves.csv')").run()
  forgetInterruptedImport(own.database, own.path, 'other.csv')
  forgetInterruptedImport(own.database, own.path, '')
  expect(takeInterruptedImport(own.database, own.path)).toBe('releves.csv')
  own.database.prepare("INSERT INTO import_under_way VALUES (1, 'releves.csv')").run()
  forgetInterruptedImport(own.database, own.path, 'releves.csv')
  expect(takeInterruptedImport(own.database, own.path)).toBeNull()
})

test('an import that is written, known already or refused leaves nothing to tell', async () => {
  using own = openFolder()
  const rows = 'Année;Nombre\n2021;80.000\n'
  await own.take(rows)
  expect(takeInterruptedImport(own.database, own.path)).toBeNull()
  await own.take(rows)
  expect(takeInterruptedImport(own.database, own.path)).toBeNull()
  const prepared = await own.plan('Année;Nombre\n2022;90.000\n')
  await own.take('Année;Nombre\n2020;70.000\n', {}, 'other.csv')
  expect(() => own.commit(prepared)).toThrow('plan-out-of-date')
  expect(takeInterruptedImport(own.database, own.path)).toBeNull()
})
