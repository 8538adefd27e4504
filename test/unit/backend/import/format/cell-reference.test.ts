import { expect, test } from 'vitest'
import {
  cellReference,
  columnLetters,
  parseReference,
} from '../../../../../electron/backend/import/format/cell-reference.ts'

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16_383, 'XFD'],
])('the column %i is %s, and read back', (column, letters) => {
  expect(columnLetters(column)).toBe(letters)
  expect(parseReference(cellReference(column, 14))).toEqual({ column, row: 14 })
})

test.each(['', 'A', '14', 'a1', 'A1:B2', 'ABCD1', 'A12345678'])('%j is no reference', (text) => {
  expect(parseReference(text)).toBeNull()
})
