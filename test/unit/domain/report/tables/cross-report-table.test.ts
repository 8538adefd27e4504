import { expect, test } from 'vitest'
import { NO_PARTS } from '../../../../../shared/domain/incidents/service-part.ts'
import { crossReportTable } from '../../../../../shared/domain/report/tables/cross-report-table.ts'
import { onTimeShare } from '../../../../../shared/domain/service/on-time.ts'
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

test('has median delays beside its totals, named as computed and never a sum, and says where there are too few', () => {
  const medians = {
    ...CROSSED.cross,
    measure: 'median-days' as const,
    rows: [],
    total: 6,
    totals: {
      rows: [
        { key: ['21015'], value: null },
        { key: ['21001'], value: 7 },
      ],
      columns: [
        { key: ['park'], value: null },
        { key: ['road'], value: 5 },
      ],
      computed: true as const,
    },
  }
  const table = crossReportTable({ ...CROSSED, crossMedians: medians }, (_dimension, code) => code)
  expect(table.columns.at(-1)).toBe('medianComputed')
  expect(table.rows.map(({ medianComputed }) => medianComputed)).toEqual([6, 7, 'few', undefined])
  const { headers, rows } = tableCells(table, words.t, words.format)
  expect(headers.at(-1)).toBe('Délai médian (jours, calculé)')
  expect(rows.at(-1)).toEqual([null, 'Délai médian (jours, calculé)', 6, 5, 'trop peu', null])
  expect(rows[2]?.at(-1)).toBe('trop peu')
})

test('has shares on time with what they are of, and says where there are too few or it is too early', () => {
  const parts = (inTime: number, late: number, pending = 0) => ({ ...NO_PARTS, inTime, late, pending })
  const line = (key: readonly string[], own: ReturnType<typeof parts>) => ({ key, ...onTimeShare(own), parts: own })
  const cross = {
    ...NOTHING,
    measure: 'on-time' as const,
    by: ['municipality', 'category'] as const,
    parts: parts(26, 9, 15),
    total: 26 / 35,
    rows: [
      line(['21015', 'road'], parts(15, 5)),
      line(['21001', 'road'], parts(4, 1)),
      line(['21001', 'park'], parts(7, 3, 15)),
    ],
    totals: {
      rows: [line(['21015'], parts(15, 5)), line(['21001'], parts(11, 4, 15))],
      columns: [line(['road'], parts(19, 6)), line(['park'], parts(7, 3, 15))],
      computed: true as const,
    },
  }
  const view = { ...FIGURES.view, cross: { ...FIRST_CROSS, service: 'on-time' as const, figure: 'row' as const } }
  const table = crossReportTable({ ...FIGURES, view, cross }, (_dimension, code) => code)
  const { rows } = tableCells(table, words.t, words.format)
  expect(rows).toEqual([
    [null, 'Ensemble', 26 / 35, 19 / 25, 'trop tôt', 35],
    ['21015', 'Schaerbeek', 0.75, 0.75, null, 20],
    ['21001', 'Anderlecht', 'trop tôt', 'trop peu', 'trop tôt', 15],
    [null, 'Échus, au calcul', 35, 25, 10, null],
  ])
  expect(tableCsv(table, words.t, words.format)).toContain('Schaerbeek;0,75;0,75;;20')
})

test('has what is open at the end of each month, and no total over them', () => {
  const cross = {
    ...NOTHING,
    measure: 'open' as const,
    by: ['municipality', 'month'] as const,
    on: '2023-02-10',
    undated: 0,
    unseen: 0,
    period: null,
    total: null,
    rows: [
      { key: ['21015', '2023-01'], value: 3, in: 3, out: 0 },
      { key: ['21015', '2023-02'], value: 2, in: 1, out: 2, partial: true as const },
    ],
    totals: {
      rows: [{ key: ['21015'], value: null, reason: 'steps' as const }],
      columns: [
        { key: ['2023-01'], value: 3 },
        { key: ['2023-02'], value: 2 },
      ],
    },
  }
  const view = { ...FIGURES.view, cross: { ...FIRST_CROSS, columns: 'month' as const, service: 'open' as const } }
  const table = crossReportTable({ ...FIGURES, view, cross }, (_dimension, code) => code)
  expect(table.rows).toEqual([
    { municipality: null, all: null, 'month:2023-01': 3, 'month:2023-02': 2 },
    { municipality: '21015', all: null, 'month:2023-01': 3, 'month:2023-02': 2 },
  ])
  expect([table.total, table.reason]).toEqual([null, null])
})
