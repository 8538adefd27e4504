import { expect, test } from 'vitest'
import type { LineAccount } from '../../../../../shared/domain/import/line-account.ts'
import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { openFolder } from '../../../../support/folder.ts'
import { bookOf, textRows } from '../../../../support/workbook-file.ts'

/** `title and header 2` for each reason of the account of a file. */
async function accountOf(content: string | Buffer, name: string, mapping: Mapping = {}): Promise<readonly string[]> {
  using folder = openFolder()
  const { plan } = await folder.plan(content, { asOfDay: '2023-11-15', mapping }, name)
  return plan.lines.map(words)
}

function words({ sheet, last, rows, skipped }: LineAccount): string {
  const reasons = skipped.map(({ reason, lines }) => `${reason} ${lines}`)
  return [...(sheet === undefined ? [] : [sheet]), `${last} = rows ${rows}`, ...reasons].join(', ')
}

const BUDGET = 'Nature;Institution;Programme;Année;Montant'

test.each([
  [
    'what stands above, a cell of two lines, blank lines, a total and a source',
    `Budget\n\n${BUDGET}\nprévu;"Evere\nbis";WePulse;2021;1\n\nprévu;Jette;WePulse;2021;2\nTotal;;;;3\nSource : Paradigm\n`,
    '9 = rows 2, above-header 2, header 1, cell-break 1, empty 1, total 1, remark 1',
  ],
  [
    'a heading, a row without a figure and a header on the next page',
    `${BUDGET}\nprévu;Evere;WePulse;2021;1\n${BUDGET}\nDépenses;;;;\nprévu;Jette;WePulse;2021;n.d.\nprévu;Uccle;WePulse;2021;3`,
    '6 = rows 2, header 2, no-figure 1, heading 1',
  ],
  [
    'the quotation mark with which the export of the back office ends',
    'N°;Catégorie;Signalé le\n1;Voirie;01/02/2023\n"\n',
    '3 = rows 1, header 1, empty 1',
  ],
  [
    'another table below the one that a person named',
    `${BUDGET}\nprévu;Evere;WePulse;2021;1\n\nPayé en 2022\n${BUDGET}\npayé;Evere;WePulse;2022;5\npayé;Jette;WePulse;2022;7\n`,
    '7 = rows 1, header 1, other-table 5',
    { header: 1 },
  ],
  ['a table whose rows are columns', 'Année;2021;2022;2023\nTotal;5;6;7\n', '4 = rows 3, header 1'],
] as const)('the account of a text closes: %s', async (_what, text, account, mapping: Mapping = {}) => {
  expect(await accountOf(text, 'a.csv', mapping)).toEqual([account])
})

test('the rows that a sheet lacks are empty, those that a person left out are hidden', async () => {
  const rows = textRows([
    ['N°', 'Catégorie', 'Signalé le'],
    [],
    ['1', 'Voirie', '01/02/2023'],
    ['2', 'Voirie', '02/02/2023'],
  ])
  const sparse = rows.replace('<row r="2"></row>', '').replace('<row r="4">', '<row r="4" hidden="1">')
  const book = bookOf({ sheets: [{ name: 'Export', rows: sparse }] })
  expect(await accountOf(book, 'a.xlsx', { hidden: 'leave-out' })).toEqual([
    'Export, 4 = rows 1, header 1, empty 1, hidden 1',
  ])
})

test('a list has records for lines, and a file that is not read has no account', async () => {
  const list = JSON.stringify([
    { id: 1, creationDate: '2023-02-01' },
    { id: 2, creationDate: '2023-02-02' },
  ])
  expect(await accountOf(list, 'a.json')).toEqual(['2 = rows 2'])
  expect(await accountOf('Nom;Taille\nx;1\n', 'a.csv')).toEqual([])
})
