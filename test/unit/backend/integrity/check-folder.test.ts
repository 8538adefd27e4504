import { describe, expect, test } from 'vitest'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'
import { table1 } from '../../../support/table-1.ts'

async function filled(): Promise<Folder> {
  const folder = openFolder()
  await folder.take(table1('fr'))
  await folder.take(table1('fr', { total: 132_687 }).replace('470', '471'))
  return folder
}

describe('check', () => {
  test('finds nothing in a folder as it was written, nor after an undo', async () => {
    using folder = await filled()
    expect(checkFolder(folder.database)).toEqual([])
    undoImport(folder.database, NOW)
    expect(checkFolder(folder.database)).toEqual([])
  })

  test.each([
    ["UPDATE snapshot SET file_name = 'other.csv' WHERE id = 2", 'snapshot-differs', 'snapshot 2'],
    ["UPDATE snapshot SET imported_by = 'somebody' WHERE id = 1", 'snapshot-differs', 'snapshot 1'],
    ["UPDATE published_category SET value = 32000 WHERE category = 'bridges-tunnels'", 'rows-differ', 'snapshot 1'],
    ["UPDATE published_category SET quote = 'x' WHERE valid_from = 2", 'rows-differ', 'snapshot 2'],
    ["DELETE FROM published_category WHERE category = 'park'", 'rows-differ', 'snapshot 1'],
    ["UPDATE published_category SET valid_to = 2 WHERE category = 'road'", 'rows-differ', 'snapshot 2'],
  ])('%s is found', async (sql, code, place) => {
    using folder = await filled()
    folder.database.exec(sql)
    expect(checkFolder(folder.database)).toEqual([{ code, place }])
  })

  test('finds a journal that was changed behind its triggers', async () => {
    using folder = await filled()
    folder.database.exec(`DROP TRIGGER journal_keeps_words; UPDATE journal SET at = 'earlier' WHERE sequence = 1`)
    expect(checkFolder(folder.database)).toContainEqual({ code: 'journal-broken', place: 'journal 1' })
  })

  test('finds a snapshot of which the journal does not tell', async () => {
    using folder = await filled()
    folder.database.exec(`
      DROP TRIGGER journal_keeps_rows;
      DELETE FROM journal WHERE sequence = 2`)
    expect(checkFolder(folder.database)).toContainEqual({ code: 'snapshot-differs', place: 'snapshot 2' })
  })

  test('finds a row that belongs to no snapshot', async () => {
    using folder = await filled()
    folder.database.pragma('foreign_keys = OFF')
    folder.database.exec("UPDATE published_category SET valid_from = 77 WHERE category = 'park'")
    const findings = checkFolder(folder.database)
    expect(findings.map((finding) => finding.code)).toEqual(['rows-differ', 'reference-broken'])
  })

  test('finds an index that is not that of its table, which no row shows', async () => {
    using folder = openFolder()
    await folder.take('N°;Signalé le\n1;31/03/2023\n2;31/03/2023\n')
    const { database } = folder
    const swap = `
      UPDATE incident SET reference = 'x' WHERE reference = '1';
      UPDATE incident SET reference = '1' WHERE reference = '2';
      UPDATE incident SET reference = '2' WHERE reference = 'x'`
    database.exec(swap)
    database.unsafeMode(true)
    database.pragma('writable_schema = ON')
    const where = "name = 'incident_current'"
    database.exec(
      `CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE ${where}; DELETE FROM sqlite_schema WHERE ${where}`,
    )
    database.pragma('writable_schema = RESET')
    database.exec(swap)
    database.pragma('writable_schema = ON')
    database.exec('INSERT INTO sqlite_schema SELECT * FROM kept')
    database.pragma('writable_schema = RESET')
    expect(checkFolder(database)).toMatchObject([
      { code: 'file-damaged', place: expect.stringContaining('incident_current') },
    ])
  })
})
