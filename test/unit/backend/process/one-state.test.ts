import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PreparedImport } from '../../../../electron/backend/import/plan/prepared-import.ts'
import type { Backend } from '../../../../electron/backend/process/backend.ts'
import { PLAIN_QUESTION, type Question } from '../../../../shared/domain/incidents/question.ts'
import { type Folder, openFolder } from '../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../support/opened-backend.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'
const QUESTION: Question = { ...PLAIN_QUESTION, by: ['category'], source: 'records' }

let folder: Folder
let backend: Backend
beforeEach(async () => {
  folder = openFolder()
  backend = await openedBackend(folder.path, { shippedFolder: folder.path })
})
afterEach(() => {
  backend.close()
  folder[Symbol.dispose]()
})

/** Has another process commit just before the backend prepares a statement like this. */
function commitBefore(statement: RegExp, late: PreparedImport): void {
  const prepare = backend.database.prepare.bind(backend.database)
  const spy = vi.spyOn(backend.database, 'prepare').mockImplementation((sql: string) => {
    if (statement.test(sql)) {
      spy.mockRestore()
      folder.commit(late)
    }
    return prepare(sql)
  })
}

test('a question is answered from one state of the data, also where another process commits meanwhile', async () => {
  await folder.take(`${HEADER}1;Voirie;13/03/2023;31/03/2023;Signalé\n`)
  const late = await folder.plan(`${HEADER}2;Voirie;15/03/2023;30/04/2023;Signalé\n`)
  const client = clientOf(backend.handlers)
  // What is known of breaks is read after the days that the records cover, before the records.
  commitBefore(/FROM category_mapping/, late)
  expect(await client.call('figures.query', QUESTION)).toMatchObject({ asOf: '2023-03-31', total: 1 })
  expect(await client.call('figures.query', QUESTION)).toMatchObject({ asOf: '2023-04-30', total: 2 })
})

test('a folder is described in one state of the data, also where another process commits meanwhile', async () => {
  await folder.take(`${HEADER}1;Voirie;13/03/2023;31/03/2023;Signalé\n`)
  const late = await folder.plan(`${HEADER}2;Voirie;15/03/2023;30/04/2023;Signalé\n`)
  const client = clientOf(backend.handlers)
  const { dataVersion } = await client.call('folder.state', {})
  // The snapshots are counted last, after all that is told of the records.
  commitBefore(/^SELECT count\(\*\) FROM snapshot$/, late)
  expect(await client.call('folder.state', {})).toMatchObject({ dataVersion, recordCount: 1, snapshotCount: 1 })
  expect(await client.call('folder.state', {})).toMatchObject({ recordCount: 2, snapshotCount: 2 })
})
