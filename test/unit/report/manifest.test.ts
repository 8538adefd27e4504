import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createManifest, type Digest, manifestText } from '../../../shared/domain/manifest.ts'
import type { ReportFigures } from '../../../shared/domain/report/figures.ts'
import { type ReportTables, reportTables, tableList } from '../../../shared/domain/report-tables.ts'
import { FIGURES } from './report-fixture.ts'

const digest: Digest = async (text) => createHash('sha256').update(text).digest('hex')

const filesOf = (tables: ReportTables) =>
  tableList(tables).map((table) => ({ table, name: `${table.name}.csv`, text: `${table.name};é\r\n` }))

async function textOf(figures: ReportFigures): Promise<string> {
  const tables = reportTables(figures, (_dimension, code) => code)
  return manifestText(await createManifest(figures, tables, filesOf(tables), digest))
}

test('the manifest is canonical JSON: sorted members, no spaces', async () => {
  const text = await textOf(FIGURES)
  const members = Object.keys(JSON.parse(text))
  expect(members).toEqual(members.toSorted())
  expect(text).toBe(JSON.stringify(JSON.parse(text)))
})

test('neither the order of imports nor their numbers change it', async () => {
  const expected = await textOf(FIGURES)
  const shuffled = fc.shuffledSubarray([...FIGURES.snapshots], { minLength: FIGURES.snapshots.length })
  await fc.assert(
    fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 1000 }), async (snapshots, shift) => {
      const moved = snapshots.map((each) => ({ ...each, snapshot: each.snapshot + shift }))
      const figures = { ...FIGURES, snapshots: moved, view: { ...FIGURES.view, asOf: 7 + shift } }
      expect(await textOf(figures)).toBe(expected)
    }),
    { numRuns: 30 },
  )
})

test('it names snapshots by hash, and only those whose data stand in the tables', async () => {
  const text = await textOf(FIGURES)
  const { view, snapshots, tables } = JSON.parse(text)
  expect(view.asOf).toBe('a'.repeat(64))
  expect(view.report.language).toBe('fr')
  expect(snapshots).toEqual([
    { dataset: 'categories', sha256: 'a'.repeat(64), asOf: '2023-11-15', read: 13, accepted: 12, rejected: 1 },
    { dataset: 'years', sha256: 'b'.repeat(64), asOf: '2023-11-15', read: 13, accepted: 12, rejected: 1 },
  ])
  expect(tables.map((table: { name: string }) => table.name)).toEqual(['categories', 'years', 'programmes'])
  expect(text).not.toContain('someone')
})

test('each attached file is named with the hash of its bytes, beside the hash of the values of its table', async () => {
  const { tables } = JSON.parse(await textOf(FIGURES))
  const bytes = Buffer.from('years;é\r\n', 'utf8')
  const expected = { name: 'years.csv', sha256: createHash('sha256').update(bytes).digest('hex') }
  expect(tables[1]).toMatchObject({ name: 'years', rows: 2, file: expected })
  expect(tables[1].sha256).not.toBe(expected.sha256)
})

test('one changed figure changes it', async () => {
  const { rows, ...answer } = FIGURES.categories
  const changed = { ...answer, rows: rows.map((row) => ({ ...row, value: (row.value ?? 0) + 1 })) }
  expect(await textOf({ ...FIGURES, categories: changed })).not.toBe(await textOf(FIGURES))
})
