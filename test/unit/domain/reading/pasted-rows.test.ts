import { expect, test } from 'vitest'
import { pastedRows } from '../../../../shared/domain/reading/pasted-rows.ts'

test.each([
  [
    'copied cells',
    'Rue; de\t1\r\nB, C\t2\r\n',
    [
      ['Rue; de', '1'],
      ['B, C', '2'],
    ],
  ],
  [
    'a file of a Belgian spreadsheet',
    '\ufeffA;"b ; ""c"""\nD;2,5\n',
    [
      ['A', 'b ; "c"'],
      ['D', '2,5'],
    ],
  ],
  [
    'a file with commas',
    'A,b\n\nC,"d\ne"',
    [
      ['A', 'b'],
      ['C', 'd\ne'],
    ],
  ],
  [
    'a list whose names have tabs',
    'Nom;Désigne\nRue\tA;Voirie\nB;Parcs\n',
    [
      ['Nom', 'Désigne'],
      ['Rue\tA', 'Voirie'],
      ['B', 'Parcs'],
    ],
  ],
  ['copied cells whose first name has no answer', 'Rue, place\nB, C\t2\n', [['Rue, place'], ['B, C', '2']]],
  ['one column', 'A\nB', [['A'], ['B']]],
  ['nothing', ' \n', []],
] as const)('%s are rows of cells', (_name, pasted, rows) => {
  expect(pastedRows(pasted)).toEqual(rows)
})
