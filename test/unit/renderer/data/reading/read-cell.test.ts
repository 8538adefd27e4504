import { expect, test } from 'vitest'
import { writtenCell } from '../../../../../renderer/data/reading/read-cell.tsx'

test('a whole number of a workbook is told as a spreadsheet shows it, whatever its XML says', () => {
  expect(writtenCell('980.0', 'number-point', { format: 'workbook' })).toBe('980')
  expect(writtenCell('-12.00', 'count', { format: 'workbook' })).toBe('-12')
  expect(writtenCell('1250.5', 'number-point', { format: 'workbook' })).toBe('1250.5')
})

test('a text, and a cell of a text file, stand as they are', () => {
  expect(writtenCell('980.0', 'text', { format: 'workbook' })).toBe('980.0')
  expect(writtenCell('980.0', 'number-point', { format: 'text' })).toBe('980.0')
})
