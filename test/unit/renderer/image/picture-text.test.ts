import { expect, test } from 'vitest'
import { anchorOf, quoted, type TextRun } from '../../../../renderer/image/picture-text.ts'

const line = (text: string, left = 20): TextRun => ({ text, left, right: 120, top: 0, height: 16 })
const FRENCH = '"« " " »" "“" "”"'

test('a quotation on one line has both marks, and begins where the first of them stands', () => {
  expect(quoted([line('plus de 719.000')], FRENCH, 8)).toEqual([{ ...line('« plus de 719.000 »'), left: 8 }])
})

test('one of several lines has its marks before the first and after the last', () => {
  expect(quoted([line('one'), line('two'), line('three')], FRENCH, 8).map(({ text }) => text)).toEqual([
    '« one',
    'two',
    'three »',
  ])
})

test('without words or without marks there are none', () => {
  expect(quoted([], FRENCH, 8)).toEqual([])
  expect(quoted([line('one')], 'none', undefined)).toEqual([line('one')])
})

test('a line is placed by the end at which it is aligned', () => {
  const place = { left: 20, right: 120 }
  expect(['right', 'end'].map((align) => anchorOf(align, place))).toEqual([
    { anchor: 'end', x: 120 },
    { anchor: 'end', x: 120 },
  ])
  expect(anchorOf('center', place)).toEqual({ anchor: 'middle', x: 70 })
  expect(['left', 'start', 'justify'].map((align) => anchorOf(align, place).x)).toEqual([20, 20, 20])
})
