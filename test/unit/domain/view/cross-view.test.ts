import { expect, test } from 'vitest'
import {
  CROSS_DIMENSIONS,
  changedCross,
  crossedBy,
  crossOf,
  crossViewSchema,
  FIRST_CROSS,
  isCrossing,
} from '../../../../shared/domain/view/cross-view.ts'

test('a dimension crosses neither itself nor what it is a part of', () => {
  expect(isCrossing('category', 'municipality')).toBe(true)
  expect(isCrossing('status', 'status')).toBe(false)
  expect(isCrossing('category', 'subcategory')).toBe(false)
  expect(isCrossing('month', 'year')).toBe(false)
  expect(isCrossing('month', 'weekday')).toBe(true)
})

test('whatever is chosen on one side, the other one crosses it, and gives way only where it must', () => {
  for (const side of ['rows', 'columns'] as const)
    for (const dimension of CROSS_DIMENSIONS) {
      const { rows, columns } = crossedBy(null, side, dimension) ?? FIRST_CROSS
      expect(isCrossing(rows, columns)).toBe(true)
      expect(side === 'rows' ? rows : columns).toBe(dimension)
    }
  expect(crossedBy(null, 'rows', 'organisation')).toMatchObject({ rows: 'organisation', columns: 'category' })
  // What stands on the other side changes places with it.
  expect(crossedBy(null, 'rows', 'category')).toMatchObject({ rows: 'category', columns: 'municipality' })
})

test('from either of its dimensions a table is the same one, the longer down its side', () => {
  const table = { ...FIRST_CROSS, rows: 'organisation', columns: 'status' }
  expect(crossOf('organisation', 'status')).toEqual(table)
  expect(crossOf('status', 'organisation')).toEqual(table)
  expect(crossOf('status', 'channel')).toMatchObject({ rows: 'status', columns: 'channel' })
  expect(crossOf('category', 'municipality')).toBeNull()
})

test('the first table says nothing in a link, however one comes back to it', () => {
  expect(changedCross(null, { figure: 'row' })).toEqual({ ...FIRST_CROSS, figure: 'row' })
  expect(changedCross({ ...FIRST_CROSS, figure: 'row' }, { figure: 'value' })).toBeNull()
})

test('a column to sort by has its code, and nothing else has one', () => {
  const sorted = (by: string, code: string | null) =>
    crossViewSchema.safeParse({ ...FIRST_CROSS, sort: { by, code, descending: true } }).success
  expect(sorted('column', 'road')).toBe(true)
  expect(sorted('column', null)).toBe(false)
  expect(sorted('total', 'road')).toBe(false)
})
