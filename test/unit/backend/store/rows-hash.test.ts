import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { withoutGuards } from '../../../../electron/backend/store/journal.ts'
import { createRowsHash, snapshotRowsHash } from '../../../../electron/backend/store/rows-hash.ts'
import { createBatchBuilder } from '../../../../electron/backend/store/staging/column-batch.ts'
import { TABLES } from '../../../../electron/backend/store/versioned-table.ts'
import { sample } from '../../../counts.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { openFolder } from '../../../support/folder.ts'
import { table1 } from '../../../support/table-1.ts'

const TABLE = TABLES.years
const text = fc.option(fc.string({ maxLength: 3 }), { nil: null })
const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null })
const row = fc.tuple(fc.nat(), fc.array(text, { minLength: 2, maxLength: 2 }), number, number, text, text)
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

function hashOf(rows: readonly Row[], size: number): string {
  const hash = createRowsHash(TABLE)
  const builder = createBatchBuilder(TABLE)
  for (const [line, key, value, growth, qualifier, source] of rows) {
    builder.add(line, key, [value, growth, qualifier, source, null, null, null, null])
    if (builder.count() === size) hash.add(builder.take())
  }
  hash.add(builder.take())
  return hash.digest()
}

const same = (value: unknown): string => JSON.stringify(value, (_key, each) => (Object.is(each, -0) ? 0 : each))

describe('the hash of rows', () => {
  test('is the same however they are cut into batches, and another when anything in them is', () => {
    const rows = fc.array(row, { maxLength: 8 })
    fc.assert(
      fc.property(rows, rows, fc.integer({ min: 1, max: 9 }), (one, other, size) => {
        expect(hashOf(one, size)).toBe(hashOf(one, 4000))
        expect(hashOf(one, size) === hashOf(other, 4000)).toBe(same(one) === same(other))
      }),
      sample('rows-hash', 60, 30_000),
    )
  })

  test.each([
    ...['line = line + 1', "system = 'other'", "reference = reference || '0'", 'created = created + 1'],
    ...['last_action = NULL', 'closed_on = 0', 'category = category + 1', 'subcategory = 0', 'municipality = 0'],
    ...['status = 0', 'organisation = 0', 'channel = 0', "address = ''", 'valid_to = 1'],
  ])('tells a snapshot apart from one where %s', async (change) => {
    using folder = openFolder()
    const header = 'N°;Catégorie;Signalé le;Dernière action;Adresse\n'
    await folder.take(`${header}1;Voirie;31/03/2023;31/03/2023;\n2;Parc;31/03/2023;31/03/2023;Rue Neuve 1\n`)
    await folder.take(`${header}1;Voirie;31/03/2023;31/03/2023;Rue Haute 2\n`)
    expect(checkFolder(folder.database)).toEqual([])
    folder.database.exec(`UPDATE incident SET ${change} WHERE reference = '2'`)
    const findings = checkFolder(folder.database)
    expect(findings).toContainEqual({ code: 'rows-differ', place: 'snapshot 1' })
  })

  test('that an earlier version of the program recorded still holds, and still shows a change', async () => {
    using folder = openFolder()
    const before = contentHash(folder.database)
    await folder.take(table1('fr'))
    expect(contentHash(folder.database)).not.toBe(before)
    const { database } = folder
    const detail = String(database.prepare('SELECT detail FROM journal').pluck().get())
    const { columns_hash: _, ...recorded } = JSON.parse(detail)
    const old = JSON.stringify({ ...recorded, rows_hash: snapshotRowsHash(database, TABLES.categories, 1) })
    withoutGuards(database, () => void database.prepare('UPDATE journal SET detail = ?').run(old))
    expect(checkFolder(database).map((finding) => finding.code)).toEqual(['journal-broken'])
    database.exec('UPDATE published_category SET value = value + 1 WHERE id = 1')
    expect(checkFolder(database).map((finding) => finding.code)).toEqual(['journal-broken', 'rows-differ'])
  })
})
