import { expect, test } from 'vitest'
import { alignColumns } from '../../../electron/cli/terminal.ts'

test('columns are as wide as their widest cell', () => {
  expect(
    alignColumns([
      ['a', '1'],
      ['long', '22'],
    ]),
  ).toEqual(['a     1', 'long  22'])
})

test('figures stand flush right', () => {
  const rows = [
    ['a', '1', 'x'],
    ['long', '22', ''],
  ]
  expect(alignColumns(rows, [1])).toEqual(['a      1  x', 'long  22'])
})

test('there may be more rows than a call takes arguments', () => {
  const rows = Array.from({ length: 300_000 }, (_, index) => [String(index), 'x'])
  expect(alignColumns(rows)).toHaveLength(rows.length)
})
