import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TABLE_NAMES } from '../../../shared/domain/report/sections/report-sections.ts'
import type { TableName } from '../../../shared/domain/report/tables/table.ts'
import { valuesText } from '../../../shared/domain/report/verification/manifest.ts'
import type { TableValues } from '../../../shared/domain/report/verification/read-manifest.ts'
import { DEFAULT_VIEW, REPORT_SECTIONS, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { composeReport } from '../../../shared/report/compose-report.ts'
import { sample } from '../../counts.ts'
import { oracleTables } from '../../report-oracle/oracle-tables.ts'
import { EARLIER_STATE, type FullFolder, openFullFolder, TREES } from '../../support/full-folder.ts'
import { reportView } from '../../support/report-view.ts'

let full: FullFolder
beforeAll(async () => {
  full = await openFullFolder()
})
afterAll(() => full[Symbol.dispose]())

type Row = Readonly<Record<string, string | number | null>>

/** The tables as they are attached to a report, with which it is verified. */
async function attached(view: ViewState): Promise<readonly TableValues[]> {
  const language = view.report.language ?? 'en'
  const words = { t: createTranslator(language), format: createFormat(language) }
  const digest = async (text: string) => createHash('sha256').update(text).digest('hex')
  return JSON.parse(valuesText((await composeReport(full.client, view, words, digest)).tables))
}

/** Rows in an order of their own, numbers as far as two ways of dividing agree. */
const sorted = (rows: readonly Row[]): readonly string[] =>
  rows
    .map((row) =>
      JSON.stringify(
        Object.entries(row)
          .map(([key, value]) => [key, typeof value === 'number' ? Number(value.toPrecision(12)) : value] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      ),
    )
    .sort()

/** Compares every table of the report of a view; the names of those that say something. */
async function compared(view: ViewState): Promise<readonly TableName[]> {
  const tables = await attached(view)
  const names = TABLE_NAMES.filter((name) => tables.some((table) => table.name === name))
  const expected = oracleTables(full.path, view, names)
  for (const { name, columns, rows, total, declared } of tables) {
    const own = rows.map((cells): Row => Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])))
    const oracle = expected.get(name as TableName)
    expect({ name, total, declared, rows: sorted(own) }).toEqual({
      name,
      total: oracle?.total,
      declared: oracle?.declared,
      rows: sorted(oracle?.rows ?? []),
    })
  }
  return names.filter((name) => tables.some((table) => table.name === name && table.rows.length > 0))
}

const ALL = { language: 'en', sections: [...REPORT_SECTIONS] } as const
const RECORDS = { ...DEFAULT_VIEW, page: 'incidents', source: 'records', report: ALL } as const
const YEAR = { kind: 'year', year: 2023 } as const

const VIEWS: Readonly<Record<string, ViewState>> = {
  'all records': { ...RECORDS, drill: 'cleanliness', multiples: 'municipality' },
  'a month by the day': {
    ...RECORDS,
    granularity: 'day',
    period: { kind: 'range', from: '2023-03-01', to: '2023-03-31' },
  },
  'a year of one register, compared': {
    ...RECORDS,
    period: YEAR,
    measure: 'median-days',
    drill: 'road',
    multiples: 'category',
  },
  'a municipality across the break of its series, compared': {
    ...RECORDS,
    period: { kind: 'year', year: 2021 },
    filters: [{ kind: 'municipality', values: ['21004'] }],
  },
  'both registers, filtered': {
    ...RECORDS,
    period: { kind: 'year', year: 2022 },
    filters: [
      { kind: 'register', values: ['fixmystreet', TREES] },
      { kind: 'category', values: ['road', 'lighting'] },
    ],
  },
  'an earlier state': { ...RECORDS, asOf: EARLIER_STATE, period: { kind: 'year-to-date' }, delayBy: 'municipality' },
  'as published': {
    ...DEFAULT_VIEW,
    source: 'published',
    report: { language: 'fr', sections: ['categories', 'years', 'money', 'programmes'] },
  },
}

test('every table of a report is what SQL alone computes from the file of the folder', async () => {
  const said = new Set<TableName>()
  for (const [name, view] of Object.entries(VIEWS))
    for (const table of await compared(view).catch((error) => Promise.reject(new Error(name, { cause: error }))))
      said.add(table)
  // The folder has no targets: on-time-paper.test.ts counts what they decide.
  expect(TABLE_NAMES.filter((name) => !said.has(name))).toEqual([
    'on-time',
    'on-time-organisations',
    'on-time-explanation',
    'targets',
  ])
})

/** The page of the overview prints published figures alone; an earlier state has one register. */
const ofRecords = reportView.map(
  (view): ViewState => ({
    ...view,
    source: 'records',
    page: view.page === 'overview' ? 'incidents' : view.page,
    filters: view.filters.filter(({ kind }) => view.asOf === null || kind !== 'register'),
  }),
)

test('so it is for any view of the records', async () => {
  await fc.assert(
    fc.asyncProperty(ofRecords, async (view) => {
      await compared(view)
    }),
    sample('report-oracle', 3, 500),
  )
})
