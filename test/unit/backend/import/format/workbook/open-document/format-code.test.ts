import { expect, test } from 'vitest'
import {
  formatCode,
  formatPiece,
  textPiece,
} from '../../../../../../../electron/backend/import/format/workbook/open-document/format-code.ts'

test.each([
  ['number', { 'number:min-integer-digits': '1', 'number:decimal-places': '2' }, '0.00'],
  ['number', { 'number:decimal-places': '9', 'number:min-decimal-places': '0', 'number:grouping': 'true' }, '#,###'],
  ['number', { 'number:display-factor': '1000' }, '#,'],
  ['number', { 'number:min-integer-digits': '999999999' }, '0'.repeat(30)],
  ['year', { 'number:style': 'long' }, 'yyyy'],
  ['month', { 'number:textual': 'true' }, 'mmm'],
  ['minutes', {}, 'mm'],
  ['fill-character', {}, ''],
])('%s with %j is %s', (name, attributes, code) => {
  expect(formatPiece(name, attributes)).toBe(code)
})

test('a currency and a text stand in a code without the signs that would end them', () => {
  expect(textPiece('currency-symbol', '€-[x]')).toBe('[$€  x ]')
  expect(textPiece('text', ' dit "net"')).toBe('" dit  net "')
  expect([textPiece('text', ''), textPiece('number', '12')]).toEqual(['', ''])
})

test('the parts for other values stand before the one for all the rest', () => {
  expect(formatCode('number-style', '0.00', ['-0.00'])).toBe('-0.00;0.00')
  expect(formatCode('percentage-style', '0', [])).toBe('0%')
})
