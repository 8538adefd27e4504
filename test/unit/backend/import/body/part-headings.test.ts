import { describe, expect, test } from 'vitest'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-11-15'
const HEADER = ['Post', 'Project', 'Jaar', 'Raming']
const ROWS: readonly (readonly string[])[] = [
  ['Deel A – WePulse', '', '', ''],
  ['A.1', 'WePulse', '2022', '1250'],
  ['A.2', 'WePulse', '2023', '240'],
  ['Subtotaal A', '', '', '1490'],
  ['Deel B – POD IT', '', '', ''],
  ['B.1', 'POD IT', '2023', '400'],
  ['Subtotaal B', '', '', '400'],
  ['Algemeen totaal', '', '', '1890'],
]
const text = (rows: readonly (readonly string[])[], header = HEADER): string =>
  `${[header, ...rows].map((cells) => cells.join(';')).join('\n')}\n`
const controls = [
  { label: 'Algemeen totaal', declared: 1890, computed: 1890, ok: true },
  { label: 'Subtotaal A', declared: 1490, computed: 1490, ok: true },
  { label: 'Subtotaal B', declared: 400, computed: 400, ok: true },
]

describe('a budget in parts, whose headings and subtotals stand in a column that is not read', () => {
  test('has merged headings in a workbook', async () => {
    using folder = openFolder()
    const after = '<mergeCells count="2"><mergeCell ref="A2:D2"/><mergeCell ref="A6:D6"/></mergeCells>'
    const { plan } = await folder.plan(sheetOf(textRows([HEADER, ...ROWS]), { after }), { asOfDay }, 'file.xlsx')
    expect([plan.new, plan.controlTotals]).toEqual([3, controls])
  })

  test('is refused where a subtotal is wrong', async () => {
    using folder = openFolder()
    const wrong = ROWS.map((cells) => (cells[0] === 'Subtotaal A' ? ['Subtotaal A', '', '', '1491'] : cells))
    const { plan } = await folder.plan(text(wrong), { asOfDay })
    expect([plan.plan, codesOf(plan)[0]]).toEqual([null, 'total-differs'])
  })

  test('words of a total beside a programme are those of a line', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(text([['Totaalproject', 'WePulse', '2023', '5']]), { asOfDay })
    expect([plan.new, plan.controlTotals]).toEqual([1, []])
  })
})

describe('a programme that only a heading gives', () => {
  const without = ROWS.map(([post = '', , ...others]) => [post, '', ...others])

  test('is told by the heading', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(text(without), { asOfDay })
    expect([plan.plan, plan.problems]).toMatchObject([
      null,
      [
        {
          code: 'value-missing',
          place: { line: 3, column: 'Project' },
          details: { rule: 'heading', above: 'Deel A – WePulse', column: 'Project' },
        },
      ],
    ])
  })

  test('is told by a merged one, too', async () => {
    using folder = openFolder()
    const after = '<mergeCells count="1"><mergeCell ref="A2:D2"/></mergeCells>'
    const { plan } = await folder.plan(sheetOf(textRows([HEADER, ...without]), { after }), { asOfDay }, 'file.xlsx')
    expect(plan.problems).toMatchObject([{ code: 'value-missing', details: { rule: 'heading' } }])
  })
})

test('a heading in the column of the programme is passed over in a workbook', async () => {
  using folder = openFolder()
  const rows = [
    ['Programma', 'Jaar', 'Raming'],
    ['Lokale besturen', '', ''],
    ['WePulse', '2023', '10'],
  ]
  const after = '<mergeCells count="1"><mergeCell ref="A2:C2"/></mergeCells>'
  const { plan } = await folder.plan(sheetOf(textRows(rows), { after }), { asOfDay }, 'file.xlsx')
  expect([plan.new, codesOf(plan)]).toEqual([1, ['note-merged-cells', 'note-row-empty']])
})

test('a name whose line was cut is no heading', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('Programma;Jaar;Raming\nWePulse\nPOD IT;2023;10\n', { asOfDay })
  expect(plan.plan).toBeNull()
})
