import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../../../shared/domain/incidents/question.ts'
import type { ReportTables } from '../../../../../shared/domain/report/sections/report-sections.ts'
import { reportTables, tableList } from '../../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import {
  createManifest,
  type Digest,
  manifestText,
  valuesText,
} from '../../../../../shared/domain/report/verification/manifest.ts'
import { FIRST_CROSS } from '../../../../../shared/domain/view/cross-view.ts'
import type { ReportSection } from '../../../../../shared/domain/view/view-state.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

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

function movedBy(answer: Answer, shift: number): Answer {
  return { ...answer, snapshots: (answer.snapshots ?? []).map((snapshot) => snapshot + shift) }
}

test('neither the order of imports nor their numbers change it', async () => {
  const expected = await textOf(FIGURES)
  const shuffled = fc.shuffledSubarray([...FIGURES.snapshots], { minLength: FIGURES.snapshots.length })
  await fc.assert(
    fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 1000 }), async (snapshots, shift) => {
      const moved = snapshots.map((each) => ({ ...each, snapshot: each.snapshot + shift }))
      const answers = { categories: movedBy(FIGURES.categories, shift), years: movedBy(FIGURES.years, shift) }
      const figures = { ...FIGURES, ...answers, snapshots: moved, view: { ...FIGURES.view, asOf: 7 + shift } }
      expect(await textOf(figures)).toBe(expected)
    }),
    { numRuns: 30 },
  )
})

test('it says which category is open, whose sub-categories stand in it, and no other drill', async () => {
  const drillOf = async (drill: string) => {
    const categories = { ...FIGURES.categories, source: 'records' as const }
    return JSON.parse(await textOf({ ...FIGURES, categories, view: { ...FIGURES.view, drill } })).view.drill
  }
  expect(await drillOf('road')).toBe('road')
  expect(await drillOf('irisbox')).toBeNull()
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

test('a pull is named by its source, its moment and its query, as on the pages', async () => {
  const asked = { source: 'region', moment: '2026-12-01T08:00:00.000Z', queryHash: 'e'.repeat(64) }
  const [first, ...others] = FIGURES.snapshots
  const pulled = { ...first!, pull: { ...asked, grain: 'day' as const, cells: 12 } }
  const { snapshots } = JSON.parse(await textOf({ ...FIGURES, snapshots: [pulled, ...others] }))
  expect(snapshots.map(({ pull }: { pull?: object }) => pull)).toEqual([asked, undefined])
})

test('it names no import of published figures that the report does not show', async () => {
  const other = { ...FIGURES.snapshots[0]!, snapshot: 12, file: 'cat2022part.csv', sha256: 'd'.repeat(64) }
  expect(await textOf({ ...FIGURES, snapshots: [...FIGURES.snapshots, other] })).toBe(await textOf(FIGURES))
})

test('each attached file is named with the hash of its bytes, the values of all tables in one of their own', async () => {
  const { tables, values, rules } = JSON.parse(await textOf(FIGURES))
  const bytes = Buffer.from('years;é\r\n', 'utf8')
  const expected = { name: 'years.csv', sha256: createHash('sha256').update(bytes).digest('hex') }
  expect(tables[1]).toMatchObject({ name: 'years', rows: 2, file: expected })
  const text = valuesText(reportTables(FIGURES, (_dimension, code) => code))
  expect(values).toEqual({ name: 'tables.json', sha256: createHash('sha256').update(text, 'utf8').digest('hex') })
  expect(Object.keys(rules)).toEqual(['content', 'file', 'seal', 'values'])
})

test('the values of the tables are codes and figures, in no language', () => {
  const [categories] = JSON.parse(valuesText(reportTables(FIGURES, (_dimension, code) => `mot ${code}`)))
  expect(categories).toMatchObject({ name: 'categories', total: 90_458 })
  expect(categories.rows).toHaveLength(2)
  expect(categories.rows.flat()).toEqual(expect.arrayContaining(['road', 19_884, 'cleanliness', 70_574]))
  expect(categories.rows.every((row: unknown[]) => row.length === categories.columns.length)).toBe(true)
  expect(JSON.stringify(categories)).not.toContain('mot')
})

test('one changed figure changes it', async () => {
  const { rows, ...answer } = FIGURES.categories
  const changed = { ...answer, rows: rows.map((row) => ({ ...row, value: (row.value ?? 0) + 1 })) }
  expect(await textOf({ ...FIGURES, categories: changed })).not.toBe(await textOf(FIGURES))
})

test('it defines the measure of the view only where a table shows it', async () => {
  const measuresOf = async (section: 'categories' | 'trend') => {
    const view = { ...FIGURES.view, measure: 'median-days' as const, report: { language: null, sections: [section] } }
    return Object.keys(JSON.parse(await textOf({ ...FIGURES, view })).measures)
  }
  expect(await measuresOf('categories')).toContain('median-days')
  expect(await measuresOf('trend')).not.toContain('median-days')
})

test('it defines on time and open where a table tells them, whatever the view says besides', async () => {
  const cross = { ...FIRST_CROSS, service: 'on-time' as const }
  const measuresOf = async (...sections: readonly ReportSection[]) => {
    const view = { ...FIGURES.view, cross, report: { language: null, sections } }
    return Object.keys(JSON.parse(await textOf({ ...FIGURES, view })).measures)
  }
  expect(await measuresOf('cross-table')).toEqual(['incidents', 'on-time'])
  expect(await measuresOf('stock')).toEqual(['incidents', 'open'])
  expect(await measuresOf('on-time', 'oldest')).toEqual(expect.arrayContaining(['on-time', 'open']))
  const plain = await measuresOf('trend')
  expect(plain).not.toContain('on-time')
  expect(plain).not.toContain('open')
})
