import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossTable } from '../../../../shared/domain/cross/cross-table.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { CROSS_FIGURES, type CrossSort } from '../../../../shared/domain/view/cross-view.ts'
import { sample } from '../../../counts.ts'

interface Incident {
  readonly row: string
  readonly column: string
}

const ROWS = ['brussels-mobility', 'Sibelga', 'Vivaqua', '']
const COLUMNS = ['closed', 'in-progress', 'refused']
const byName = (_side: unknown, one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

const countOf = (all: readonly Incident[], row: string | null, column: string | null) =>
  all.filter((each) => (row === null || each.row === row) && (column === null || each.column === column)).length

/** What a host answers: cells that count something, and both totals. */
function answerOf(all: readonly Incident[]): Answer {
  const lines = (codes: readonly string[], count: (code: string) => number) =>
    codes.map((code) => ({ key: [code], value: count(code) })).filter(({ value }) => value > 0)
  return {
    measure: 'incidents',
    by: ['organisation', 'status'],
    asOf: '2023-11-15',
    period: { from: '2023-01-01', to: '2023-11-15' },
    rows: ROWS.flatMap((row) =>
      COLUMNS.map((column) => ({ key: [row, column], value: countOf(all, row, column) })),
    ).filter(({ value }) => value > 0),
    total: all.length,
    totals: {
      rows: lines(ROWS, (row) => countOf(all, row, null)),
      columns: lines(COLUMNS, (column) => countOf(all, null, column)),
    },
    partial: false,
    source: 'records',
  }
}

const incidents = fc.array(fc.record({ row: fc.constantFrom(...ROWS), column: fc.constantFrom(...COLUMNS) }), {
  maxLength: 40,
})
const sorts = fc.option(
  fc.oneof(
    fc.record({
      by: fc.constantFrom('name' as const, 'total' as const),
      code: fc.constant(null),
      descending: fc.boolean(),
    }),
    fc.record({ by: fc.constant('column' as const), code: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
  ),
)

test('every cell, total and share is what counting one by one gives, whatever the order', () => {
  fc.assert(
    fc.property(incidents, fc.constantFrom(...CROSS_FIGURES), sorts, (all, figure, sort: CrossSort | null) => {
      const table = crossTable(answerOf(all), { figure, sort, byName })
      expect(table.rows.toSorted()).toEqual([...new Set(all.map(({ row }) => row))].toSorted())
      for (const row of [null, ...table.rows])
        for (const column of [null, ...table.columns]) {
          const count = countOf(all, row, column)
          const whole = {
            value: 1,
            row: countOf(all, row, null),
            column: countOf(all, null, column),
            all: all.length,
          }[figure]
          expect(table.figure(row, column)).toBe(whole === 0 ? null : count / whole)
        }
    }),
    sample('cross-table', 200, 5000),
  )
})

test('rows come largest first, or as they are sorted, the unknown last either way', () => {
  const all = [
    ...Array.from({ length: 5 }, () => ({ row: 'Sibelga', column: 'closed' })),
    ...Array.from({ length: 3 }, () => ({ row: 'Vivaqua', column: 'closed' })),
    ...Array.from({ length: 9 }, () => ({ row: 'Vivaqua', column: 'refused' })),
    { row: 'brussels-mobility', column: 'refused' },
  ]
  const rows = (sort: CrossSort | null, answer = answerOf(all)) =>
    crossTable(answer, { figure: 'value', sort, byName }).rows
  expect(rows(null)).toEqual(['Vivaqua', 'Sibelga', 'brussels-mobility'])
  expect(rows({ by: 'column', code: 'closed', descending: true })).toEqual(['Sibelga', 'Vivaqua', 'brussels-mobility'])
  expect(rows({ by: 'column', code: 'closed', descending: false })[0]).toBe('brussels-mobility')
  expect(rows({ by: 'name', code: null, descending: false })).toEqual(['Sibelga', 'Vivaqua', 'brussels-mobility'])
  const median: Answer = {
    ...answerOf(all),
    measure: 'median-days',
    rows: [
      { key: ['Sibelga', 'closed'], value: 4 },
      { key: ['Vivaqua', 'closed'], value: 7 },
    ],
  }
  for (const descending of [true, false])
    expect(rows({ by: 'column', code: 'closed', descending }, median).at(-1)).toBe('brussels-mobility')
  // Of what has no value nothing is made.
  expect(crossTable(median, { figure: 'value', sort: null, byName }).figure('Sibelga', 'refused')).toBeNull()
})

test('months stay in their order', () => {
  const answer: Answer = {
    ...answerOf([]),
    by: ['month', 'status'],
    rows: [],
    total: 9,
    totals: {
      rows: ['2023-03', '2023-01', '2023-02'].map((month, at) => ({ key: [month], value: at })),
      columns: [],
    },
  }
  expect(crossTable(answer, { figure: 'value', sort: null, byName }).rows).toEqual(['2023-01', '2023-02', '2023-03'])
})
