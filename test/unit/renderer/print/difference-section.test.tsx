import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { ExportButton } from '../../../../renderer/app/export-button.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { WordsInContext } from '../../../../renderer/state/words.tsx'
import { DIFFERENCE_REASONS, type ReconciledRow } from '../../../../shared/domain/incidents/reconciliation.ts'
import { dataDay, otherDataDays } from '../../../../shared/domain/report/sections/data-day.ts'
import { reportTables, tableList } from '../../../../shared/domain/report/sections/report-tables.ts'
import { groundContext } from '../../../../shared/domain/report/sections/used-snapshots.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import { createManifest } from '../../../../shared/domain/report/verification/manifest.ts'
import { DEFAULT_VIEW, PAGES, type Page, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { reportStem, reportTitle } from '../../../../shared/i18n/report-words.ts'
import { tableCsv } from '../../../../shared/i18n/table-csv.ts'
import { reportTranslator } from '../../../../shared/report/compose-report.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const ROWS: readonly ReconciledRow[] = [
  {
    by: 'year',
    key: '2023',
    from: '2023-01-01',
    to: '2023-11-15',
    published: { value: 1000, qualifier: 'about', isDerived: false, asOf: '2023-11-15', source: 'report, p. 7' },
    records: 900,
    difference: -100,
    share: -0.1,
    reasons: ['partial-coverage', 'approximate'],
  },
  {
    by: 'category',
    key: 'road',
    from: '2023-01-01',
    to: '2023-11-15',
    published: null,
    records: 5,
    difference: null,
    share: null,
    reasons: ['unexplained'],
  },
]

function reported(view: Partial<ViewState>, change: Partial<ReportFigures> = {}) {
  const records = { asOf: '2024-01-02', from: '2023-02-01', to: '2023-11-15' }
  const figures: ReportFigures = {
    ...FIGURES,
    view: { ...DEFAULT_VIEW, ...view },
    reconciliation: { records, isDemonstration: false, rows: ROWS },
    ...change,
  }
  return { figures, tables: reportTables(figures, (_dimension, code) => code) }
}

describe('the reconciliation', () => {
  const { figures, tables } = reported({ page: 'reconciliation' })
  const [t, format] = [createTranslator('en'), createFormat('en')]

  test('is printed from its page as two tables under a title and a file name of their own', () => {
    expect(tableList(tables).map(({ name }) => name)).toEqual(['year-differences', 'category-differences'])
    expect(reportTitle(figures, tables, t, format)).toBe('Incident records beside the published figures')
    expect(reportStem(figures, tables, t)).toBe('reconciliation')
    expect(tableList(reported({ page: 'overview' }).tables).map(({ name }) => name)).not.toContain('year-differences')
  })

  test('says of which day the records are, and of which other day what they are set beside', () => {
    const [known] = FIGURES.snapshots.filter(({ dataset }) => dataset === 'incidents')
    const others = FIGURES.snapshots.filter(({ dataset }) => dataset !== 'incidents')
    const early = { ...figures, snapshots: [{ ...known!, asOf: '2023-10-20' }, ...others] }
    expect(dataDay(early, tables)).toBe('2023-10-20')
    expect(otherDataDays(early, tables)).toEqual({ from: '2023-11-15', to: '2023-11-15' })
    const older = early.snapshots.map((each) => (each.dataset === 'years' ? { ...each, asOf: '2022-12-31' } : each))
    const mixed = { ...early, snapshots: older }
    expect(otherDataDays(mixed, tables)).toEqual({ from: '2022-12-31', to: '2023-11-15' })
    const without = { ...figures, snapshots: others }
    expect([dataDay(without, tables), otherDataDays(without, tables)]).toEqual(['2023-11-15', null])
  })

  test('prints published, records, difference, reasons and source, and what each reason means', () => {
    const report = { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
    const section = (by: ReconciledRow['by']) =>
      stillWords(
        <PaperWordsProvider>
          <PaperSection name={`${by}-differences`} report={report} notes={NO_NOTES} />
        </PaperWordsProvider>,
        { language: 'en' },
      )
    expect(section('year')).toContain('about 1,000 900 −100 −10.0%')
    expect(section('year')).toContain('report, p. 7, as of 15/11/2023')
    expect(section('year')).toContain('only a part of these days: 01/02/2023 to 15/11/2023')
    expect(section('category')).toMatch(/Table 2\. .*Roads not published 5 n\/a n\/a/)
  })

  test('says where figures are published once, and of which where there are several places', () => {
    const other = { ...ROWS[0]!, key: '2022', from: '2022-01-01', to: '2022-12-31' }
    const later = { ...ROWS[0]!, key: '2021', published: { ...ROWS[0]!.published!, source: 'list' } }
    const years = (rows: readonly ReconciledRow[]) => {
      const made = reported({ page: 'reconciliation' }, { reconciliation: { ...figures.reconciliation!, rows } })
      const report = { ...made, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
      return stillWords(
        <PaperWordsProvider>
          <PaperSection name="year-differences" report={report} notes={NO_NOTES} />
        </PaperWordsProvider>,
        { language: 'en' },
      )
    }
    const once = years([ROWS[0]!, other])
    expect(once.split('report, p. 7, as of 15/11/2023')).toHaveLength(2)
    expect(once).not.toContain('15/11/2023: ')
    const several = years([ROWS[0]!, other, later])
    expect(several).toContain('report, p. 7, as of 15/11/2023: 2023 and 2022')
    expect(several).toContain('list, as of 15/11/2023: 2021')
  })

  test('prints no difference as none that is only small', () => {
    const small = [{ ...ROWS[0]!, records: 1_000_003, difference: 3, share: 0.000003 }]
    const figuresOfSmall = reported(
      { page: 'reconciliation' },
      { reconciliation: { ...figures.reconciliation!, rows: small } },
    )
    const report = { ...figuresOfSmall, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
    const page = (
      <PaperWordsProvider>
        <PaperSection name="year-differences" report={report} notes={NO_NOTES} />
      </PaperWordsProvider>
    )
    expect(stillWords(page, { language: 'en' })).toContain('1,000,003 +3 &lt; 0.1%')
  })

  test.each([
    ['fr', /relevés?/i, 'Comptages'],
    ['nl', /incidentgegevens/i, 'Tellingen'],
    ['en', /records/i, 'Counts'],
  ] as const)(
    'over counts of a warehouse neither page nor file speaks of records: %s',
    async (language, records, head) => {
      await loadLanguage(language)
      const pull = {
        source: 'region',
        grain: 'day',
        cells: 1,
        moment: '2026-12-01T04:29:00.000Z',
        queryHash: 'f',
      } as const
      const snapshots = FIGURES.snapshots.map((each) => (each.dataset === 'incidents' ? { ...each, pull } : each))
      const all = ROWS.map((row) => ({ ...row, reasons: DIFFERENCE_REASONS }))
      const counted = reported(
        { page: 'reconciliation' },
        { snapshots, reconciliation: { ...figures.reconciliation!, rows: [...all, { ...all[0]!, records: null }] } },
      )
      const report = { ...counted, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
      const said = reportTranslator(counted.figures, createTranslator(language))
      const files = tableList(counted.tables).map((table) => tableCsv(table, said, createFormat(language)))
      const page = (
        <WordsInContext context={groundContext(counted.figures)}>
          <PaperWordsProvider>
            <PaperSection name="year-differences" report={report} notes={NO_NOTES} />
            <PaperSection name="category-differences" report={report} notes={NO_NOTES} />
          </PaperWordsProvider>
        </WordsInContext>
      )
      for (const text of [...files, stillWords(page, { language })]) {
        expect(text).toContain(head)
        expect(text).not.toMatch(records)
      }
    },
  )

  test('is attached with the words of all its reasons', () => {
    const [years] = tableList(tables)
    const [head, row] = parse(tableCsv(years!, t, format), { delimiter: ';', bom: true }) as string[][]
    expect(row?.[head!.indexOf('Likely reasons')]).toBe('partial coverage · approximate figure')
    expect(row?.[head!.indexOf('Difference')]).toBe('-100')
  })

  test('says what is missing where there are no records', () => {
    const none = { records: null, isDemonstration: false, rows: [] }
    const { tables: empty } = reported({ page: 'reconciliation' }, { reconciliation: none })
    expect(empty['year-differences']).toMatchObject({ rows: [], reason: 'needs-records' })
  })
})

describe('a report', () => {
  const manifestOf = async (view: Partial<ViewState>) => {
    const { figures, tables } = reported(view)
    const files = tableList(tables).map((table) => ({ table, name: table.name, text: table.name }))
    return createManifest(figures, tables, files, async (text) => createHash('sha256').update(text).digest('hex'))
  }

  test('is the same from whatever page it was asked, and another one where the page prints something else', async () => {
    const overview = await manifestOf({ page: 'overview' })
    for (const page of ['incidents', 'data', 'help', 'about'] as const)
      expect(await manifestOf({ page, drill: 'road' })).toEqual(overview)
    for (const page of ['budgets', 'programmes', 'reconciliation'] as const)
      expect(await manifestOf({ page })).not.toEqual(overview)
    const report = { language: null, sections: ['money'] } as const
    expect(await manifestOf({ page: 'budgets', report })).toEqual(await manifestOf({ page: 'overview', report }))
    expect((await manifestOf({ page: 'programmes', drill: 'irisbox' })).view.drill).toBe('irisbox')
  })

  test('names the records and the published figures that it sets side by side', async () => {
    const { snapshots } = await manifestOf({ page: 'reconciliation' })
    expect(snapshots.map(({ dataset }) => dataset).toSorted()).toEqual(['categories', 'incidents', 'years'])
  })

  test('cannot be asked for where a page has no figures, and the button says why', () => {
    const buttonOn = (page: Page) =>
      stillPage(<ExportButton open={() => undefined} />, { language: 'en', view: { page } })
    const disabled = PAGES.filter((page) => buttonOn(page).includes('aria-disabled="true"'))
    expect(disabled).toEqual(['reports', 'data', 'help', 'about'])
    expect(buttonOn('help')).toContain('aria-description="This page has nothing to export')
  })
})
