import { expect, test } from 'vitest'
import { crossReportTable } from '../../../../../shared/domain/report/tables/cross-report-table.ts'
import { FIRST_CROSS } from '../../../../../shared/domain/view/cross-view.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { tableCells, tableCsv } from '../../../../../shared/i18n/table-csv.ts'
import { FIGURES, NO_ANSWER } from '../../../../support/report-fixture.ts'

const { reason: _none, ...NOTHING } = NO_ANSWER
const CROSSED = {
  ...FIGURES,
  cross: {
    ...NOTHING,
    by: ['municipality', 'category'] as const,
    rows: [
      { key: ['21015', 'road'], value: 3 },
      { key: ['21015', 'park'], value: 1 },
      { key: ['21001', 'road'], value: 12 },
    ],
    total: 16,
    totals: {
      rows: [
        { key: ['21015'], value: 4 },
        { key: ['21001'], value: 12 },
      ],
      columns: [
        { key: ['park'], value: 1 },
        { key: ['road'], value: 15 },
      ],
    },
  },
}
const words = { t: createTranslator('fr'), format: createFormat('fr') }

test('has all together first, in the order of the screen; numbers are numbers and shares as they are chosen', () => {
  const table = crossReportTable(CROSSED, (_dimension, code) => code)
  expect(table.columns).toEqual(['municipality', 'all', 'category:road', 'category:park'])
  expect(table.rows).toEqual([
    { municipality: null, all: 16, 'category:road': 15, 'category:park': 1 },
    { municipality: '21001', all: 12, 'category:road': 12, 'category:park': 0 },
    { municipality: '21015', all: 4, 'category:road': 3, 'category:park': 1 },
  ])
  const view = { ...FIGURES.view, cross: { ...FIRST_CROSS, figure: 'row' as const } }
  expect(crossReportTable({ ...CROSSED, view }, (_dimension, code) => code).rows.at(-1)).toEqual({
    municipality: '21015',
    all: 1,
    'category:road': 0.75,
    'category:park': 0.25,
  })
})

test('is a table with names at both heads, as CSV and in cells', () => {
  const table = crossReportTable(CROSSED, (_dimension, code) => code)
  const { headers, rows } = tableCells(table, words.t, words.format)
  expect(headers).toEqual(
    ['Code de la commune', 'Commune', 'Ensemble', 'Voirie', 'Parc'].map((name, at) => (at === 0 ? headers[0] : name)),
  )
  expect(rows[0]).toEqual([null, 'Ensemble', 16, 15, 1])
  expect(tableCsv(table, words.t, words.format)).toContain(';Ensemble;16;15;1')
})
