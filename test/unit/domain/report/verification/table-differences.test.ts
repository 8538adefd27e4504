import { expect, test } from 'vitest'
import type { TableValues } from '../../../../../shared/domain/report/verification/read-manifest.ts'
import { tableDifferences } from '../../../../../shared/domain/report/verification/table-differences.ts'

const TABLE: TableValues = {
  name: 'categories',
  columns: ['category', 'incidents', 'share'],
  rows: [
    ['road', 3, 0.75],
    ['park', 1, 0.25],
  ],
  total: 4,
  declared: null,
}
const differing = (change: Partial<TableValues>) => tableDifferences([TABLE], [{ ...TABLE, ...change }])

test('equal tables do not differ, in whatever order and with whatever new columns', () => {
  expect(differing({})).toEqual([])
  expect(differing({ rows: TABLE.rows.toReversed() })).toEqual([])
  const columns = ['category', 'median', 'incidents', 'share']
  const rows = TABLE.rows.map(([code = null, ...figures]) => [code, 9, ...figures])
  expect(differing({ columns, rows })).toEqual([])
})

test('a line that came with a column of the same says nothing of what was printed before it', () => {
  const crossed = { ...TABLE, name: 'cross-table' }
  const columns = [...TABLE.columns, 'medianComputed']
  const rows = [...TABLE.rows.map((row) => [...row, 8]), [null, 7, 9, null]]
  expect(tableDifferences([crossed], [{ ...crossed, columns, rows }])).toEqual([])
  expect(
    tableDifferences([{ ...crossed, columns, rows }], [{ ...crossed, columns, rows: rows.slice(0, -1) }]),
  ).not.toEqual([])
})

test('a figure, a total and a row that differ are told with their place', () => {
  const rows = [
    ['road', 2, 0.75],
    ['signage', 1, 0.25],
  ]
  expect(differing({ rows, total: 3 })).toEqual([
    { table: 'categories', column: 'total', printed: 4, now: 3 },
    { table: 'categories', key: ['road'], column: 'incidents', printed: 3, now: 2 },
    { table: 'categories', key: ['park'], column: 'category', printed: 'park', now: null },
    { table: 'categories', key: ['park'], column: 'incidents', printed: 1, now: null },
    { table: 'categories', key: ['park'], column: 'share', printed: 0.25, now: null },
    { table: 'categories', key: ['signage'], column: 'category', printed: null, now: 'signage' },
    { table: 'categories', key: ['signage'], column: 'incidents', printed: null, now: 1 },
    { table: 'categories', key: ['signage'], column: 'share', printed: null, now: 0.25 },
  ])
})

test('rows that begin alike are compared one by one', () => {
  const rows = [
    ['road', 1, null],
    ['road', 2, null],
  ]
  const table = { ...TABLE, rows }
  expect(tableDifferences([table], [{ ...table, rows: [rows[0]!, ['road', 3, null]] }])).toEqual([
    { table: 'categories', key: ['road'], column: 'incidents', printed: 2, now: 3 },
  ])
})

test('rows that begin with a number are told by it', () => {
  const table = {
    ...TABLE,
    name: 'journal',
    columns: ['sequence', 'hash'],
    rows: [
      [1, 'a'],
      [2, 'b'],
    ],
  } as const
  const now = {
    ...table,
    rows: [
      [1, 'a'],
      [2, 'c'],
    ],
  }
  expect(tableDifferences([table], [now])).toEqual([
    { table: 'journal', key: [2], column: 'hash', printed: 'b', now: 'c' },
  ])
})

test('a table that is missing on one side differs as a whole', () => {
  expect(tableDifferences([TABLE], [])).toEqual([{ table: 'categories', printed: 2, now: null }])
  expect(tableDifferences([], [TABLE])).toEqual([{ table: 'categories', printed: null, now: 2 }])
})

test('findings that a later program adds say nothing of a report printed before, but those printed are held to', () => {
  const findings = { name: 'findings', columns: ['rule'], rows: [['swing']], total: null, declared: null }
  expect(tableDifferences([], [findings])).toEqual([])
  expect(tableDifferences([findings], [])).toEqual([{ table: 'findings', printed: 1, now: null }])
  expect(tableDifferences([], [{ ...findings, name: 'years' }])).toEqual([{ table: 'years', printed: null, now: 1 }])
})
