import { beforeAll, expect, test } from 'vitest'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { PaperSection } from '../../../../renderer/print/sections.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { compare } from '../../../../shared/domain/incidents/comparison.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { ReportFigures } from '../../../../shared/domain/report/tables/report-figures.ts'
import type { ViewState } from '../../../../shared/domain/view/view-state.ts'
import { FIGURES, NO_NOTES } from '../../../support/report-fixture.ts'
import { stillPage } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

/** By count Schaerbeek leads, by inhabitants Etterbeek; two have as many, and one place is none of the 19. */
const COUNTS: Readonly<Record<string, number>> = { '21015': 90, '21005': 60, '21016': 30, '21007': 30, Mechelen: 7 }
const RATES: Readonly<Record<string, number>> = { '21015': 0.7, '21005': 1.2, '21016': 0.4, '21007': 0.5 }

function sectionOf(change: Partial<ViewState>, isCompared = false) {
  const { reason: _none, ...answer } = FIGURES.municipalities
  const rowsOf = (values: Readonly<Record<string, number>>) =>
    Object.keys(COUNTS).map((code) => ({
      key: [code],
      value: values[code] ?? null,
      ...(isCompared ? { comparison: compare(90, 60, { from: '2022-01-01', to: '2022-11-15' }, null) } : {}),
    }))
  const figures: ReportFigures = {
    ...FIGURES,
    view: { ...FIGURES.view, ...change },
    municipalities: { ...answer, by: ['municipality'], rows: rowsOf(COUNTS), total: 217 },
    rates: { ...answer, by: ['municipality'], measure: 'per-1000', rows: rowsOf(RATES), total: 0.2 },
    shareBases: { ...FIGURES.shareBases, municipality: 217 },
  }
  const tables = reportTables(figures, (_dimension, code) => code)
  const report = { figures, tables, csvs: [], manifest: '', contentHash: 'f'.repeat(64) }
  const html = stillPage(
    <PaperWordsProvider>
      <PaperSection name="municipalities" report={report} notes={NO_NOTES} />
    </PaperWordsProvider>,
    { language: 'en' },
  )
  const rows = [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th>/gs)].map(([, cell = '']) =>
    cell
      .replaceAll(/<[^>]*>/g, ' ')
      .trim()
      .replaceAll(/\s+/g, ' '),
  )
  const map = /<svg[^>]*role="img".*?<\/svg>/s.exec(html)?.[0] ?? null
  const ranks = [...(map ?? '').matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, rank]) => Number(rank))
  return { html, rows, map, ranks: ranks.toSorted((one, other) => one - other) }
}

test('the map has the ranks of the table, by the measure of the view; equal values share one', () => {
  const counts = sectionOf({ rate: 'count' })
  expect(counts.rows.slice(0, 5)).toEqual(['1 Schaerbeek', '2 Etterbeek', '3 Forest', '3 Uccle', 'Mechelen'])
  expect(counts.ranks).toEqual([1, 2, 3, 3])
  const rates = sectionOf({ rate: 'per-1000' })
  expect(rates.rows.slice(0, 4)).toEqual(['1 Etterbeek', '2 Schaerbeek', '3 Forest', '4 Uccle'])
  expect(rates.ranks).toEqual([1, 2, 3, 4])
  expect(rates.html).toContain('Etterbeek first: 1.20 per 1,000 inhabitants')
  expect(rates.map).toContain('aria-label="Map of the municipalities, each with its rank in the table.')
})

test('the classes of the map are cut and written with the decimals of the column', () => {
  const { html } = sectionOf({ rate: 'per-1000' })
  expect([...html.matchAll(/<span>([\d.]+)<i/g)].map(([, limit]) => limit)).toEqual(['0.50', '0.70', '1.20'])
})

test('the rate comes first where it ranks, and compared days have their columns', () => {
  const headsOf = (change: Partial<ViewState>, isCompared = false) =>
    [...sectionOf(change, isCompared).html.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) => head)
  const rate = 'Per 1,000 inh.'
  expect(headsOf({ rate: 'count' })).toEqual(['Municipality', 'Incidents', 'Share', rate])
  expect(headsOf({ rate: 'per-1000' })).toEqual(['Municipality', rate, 'Incidents', 'Share'])
  const compared = ['Same days, year before', 'Change']
  expect(headsOf({ rate: 'count' }, true)).toEqual(['Municipality', 'Incidents', 'Share', rate, ...compared])
})

test('has all 19 outlines; a municipality without a value is in no class', () => {
  const { map } = sectionOf({ rate: 'count' })
  const fills = [...(map ?? '').matchAll(/fill="(#[0-9a-f]+)"/g)].map(([, fill]) => fill)
  expect(fills.filter((fill) => fill === '#fff').length).toBeGreaterThanOrEqual(15)
  expect([...(map ?? '').matchAll(/fill-rule="evenodd"/g)]).toHaveLength(19)
})

test('a view that has a list, or chosen municipalities, is printed without the map', () => {
  for (const change of [{ map: 'list' }, { filters: [{ kind: 'municipality', values: ['21015'] }] }] as const) {
    const { map, rows } = sectionOf({ rate: 'count', ...change })
    expect(map).toBeNull()
    expect(rows[0]).toBe('Schaerbeek')
  }
  expect(sectionOf({ map: 'tiles' }).map).not.toBeNull()
})
