import { expect, test } from 'vitest'
import { csvCell, csvText } from '../../../../shared/domain/row/csv-text.ts'

test.each([
  ['Voirie', 'Voirie'],
  ['1,5', '1,5'],
  ['Rue A; rue B', '"Rue A; rue B"'],
  ['dit "le Parc"', '"dit ""le Parc"""'],
  ['Parcs, jardins', '"Parcs, jardins"'],
  ['=1+1', "'=1+1"],
  ['Rue A, =1+1', '"Rue A,\' =1+1"'],
])('the cell of %s is %s', (text, cell) => {
  expect(csvCell(text)).toBe(cell)
})

test('rows begin with the mark of their encoding, and each ends with a break', () => {
  expect(
    csvText([
      ['a', 'b'],
      ['1', ''],
    ]),
  ).toBe('\ufeffa;b\r\n1;\r\n')
})
