import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Backend, openBackend } from '../../../electron/backend/backend.ts'
import { createDispatcher } from '../../../electron/backend/dispatcher.ts'
import { silentLog } from '../../../electron/backend/log.ts'
import { createClient } from '../../../shared/contract/client.ts'
import type { Question } from '../../../shared/domain/question.ts'
import { type Folder, NOW, openFolder } from './folder.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'
const QUESTION: Question = {
  measure: 'incidents',
  by: ['category'],
  filters: [],
  from: null,
  to: null,
  comparison: 'none',
  asOf: null,
  source: 'records',
}

let folder: Folder
let backend: Backend
beforeEach(async () => {
  folder = openFolder()
  backend = await openBackend({
    role: 'answer',
    dataFolder: folder.path,
    shippedFolder: folder.path,
    log: silentLog,
    now: () => NOW,
    user: 'tester',
    isDemonstration: false,
    emit: () => undefined,
  })
})
afterEach(() => {
  backend.close()
  folder[Symbol.dispose]()
})

test('a question is answered from one state of the data, also where another process commits meanwhile', async () => {
  await folder.take(`${HEADER}1;Voirie;13/03/2023;31/03/2023;Signalé\n`)
  const late = await folder.plan(`${HEADER}2;Voirie;15/03/2023;30/04/2023;Signalé\n`)
  const client = createClient({ call: createDispatcher(backend.handlers, silentLog), listen: () => () => undefined })
  const prepare = backend.database.prepare.bind(backend.database)
  // What is known of breaks is read after the days that the records cover, before the records.
  const spy = vi.spyOn(backend.database, 'prepare').mockImplementation((sql: string) => {
    if (/FROM category_mapping/.test(sql)) {
      spy.mockRestore()
      folder.commit(late)
    }
    return prepare(sql)
  })
  expect(await client.call('figures.query', QUESTION)).toMatchObject({ asOf: '2023-03-31', total: 1 })
  expect(await client.call('figures.query', QUESTION)).toMatchObject({ asOf: '2023-04-30', total: 2 })
})
