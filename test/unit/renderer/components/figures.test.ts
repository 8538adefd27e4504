import { expect, test } from 'vitest'
import { figuresText } from '../../../../renderer/components/figures.ts'

test('a table is copied as lines that a spreadsheet takes', () => {
  const columns = [
    { label: 'a', isFigure: false },
    { label: 'b', isFigure: true },
  ]
  const rows = [
    ['x\ty', '1'],
    ['z', '\u22122,5'],
  ]
  expect(figuresText({ caption: '', columns, rows, total: ['t', '1'] })).toBe('a\tb\nx y\t1\nz\t-2,5\nt\t1')
})
