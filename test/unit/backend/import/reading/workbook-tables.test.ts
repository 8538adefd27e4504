import { describe, expect, test } from 'vitest'
import { codesOf, openFolder, problemsOf } from '../../../../support/folder.ts'
import { containerOf } from '../../../../support/old-workbook-file.ts'
import { bookEntries, bookOf, oleFile, sheetOf, textRows, textXml, zipOf } from '../../../../support/workbook-file.ts'

const RECORDS = [
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
] as const

describe('X6: two tables on one sheet', () => {
  test('X6: one below the other: the second is no row of the first, and its first line is named', async () => {
    using folder = openFolder()
    const rows = textRows([...RECORDS, [''], ['Programme', 'Montant'], ['WePulse', '12']])
    const { plan } = await folder.plan(sheetOf(rows), {}, 'a.xlsx')
    expect([plan.plan, plan.new]).toEqual([null, 0])
    expect(problemsOf(plan)).toMatchObject([
      { code: 'rows-unread', place: { sheet: 'Feuil1', line: 4 }, details: { names: ['Programme', 'Montant'] } },
    ])
  })

  test.each([
    ['the same headers', RECORDS[0], 'header-duplicate'],
    ['the headers of two languages', ['Nummer', 'Aangemaakt op'], 'question-column'],
  ])('X6: side by side under %s: no column is chosen for a person', async (_what, headers, code) => {
    using folder = openFolder()
    const [own, row] = RECORDS
    const rows = textRows([
      [...own, '', ...headers],
      [...row, '', ...row],
    ])
    expect(codesOf((await folder.plan(sheetOf(rows), {}, 'a.xlsx')).plan)).toEqual([code])
  })

  test('X6: a header of merged cells above the table is a title, and the merging is told', async () => {
    using folder = openFolder()
    const rows = textRows([['Incidents', '', ''], ...RECORDS])
    const book = sheetOf(rows, { after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>' })
    const { plan } = await folder.plan(book, {}, 'a.xlsx')
    expect([plan.new, plan.understanding.headerLine, codesOf(plan)]).toEqual([1, 2, ['note-merged-cells']])
  })
})

describe('X6: merged cells among the rows', () => {
  const rows = textRows([
    ['Instelling', 'Programma', 'Soort', 'Bedrag'],
    ['Gemeente Elsene', 'WePulse', 'betaald', '12,5'],
    ['', 'POD IT', 'betaald', '3,5'],
    ['Totaal', '', '', '16'],
  ])
  const merge = (ref: string) => ({ after: `<mergeCells><mergeCell ref="${ref}"/></mergeCells>` })

  test('X6: are refused where they would leave an empty cell with a meaning', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(sheetOf(rows, merge('A2:A3')), { asOfDay: '2023-09-30' }, 'a.xlsx')
    expect(plan.plan).toBeNull()
    expect(problemsOf(plan)[0]).toMatchObject({
      code: 'cell-merged',
      place: { sheet: 'Feuil1', line: 2, cell: 'A2' },
      details: { range: 'A2:A3' },
    })
  })

  test('X6: may be those of a total, and of what lies below the table', async () => {
    using folder = openFolder()
    const filled = textRows([
      ['Instelling', 'Programma', 'Soort', 'Bedrag'],
      ['Gemeente Elsene', 'WePulse', 'betaald', '12,5'],
      ['Gemeente Elsene', 'POD IT', 'betaald', '3,5'],
      ['Totaal', '', '', '16'],
    ])
    for (const ref of ['A4:C4', 'A9:B12']) {
      const { plan } = await folder.plan(sheetOf(filled, merge(ref)), { asOfDay: '2023-09-30' }, 'a.xlsx')
      expect([plan.new, codesOf(plan)]).toEqual([2, ['note-merged-cells']])
    }
    const between = textRows([
      ['Instelling', 'Programma', 'Soort', 'Bedrag'],
      ['Gemeente Elsene', 'WePulse', 'betaald', '12,5'],
      ['Totaal WePulse', '', '', '12,5'],
      ['Gemeente Elsene', 'POD IT', 'betaald', '3,5'],
    ])
    const book = sheetOf(between, merge('A3:C3'))
    const { plan } = await folder.plan(book, { asOfDay: '2023-09-30' }, 'a.xlsx')
    expect([plan.new, codesOf(plan)]).toEqual([2, ['note-merged-cells']])
  })
})

test('X5: a sheet in another file is never followed: only what lies in this one is read', async () => {
  using folder = openFolder()
  const entries = bookEntries({
    sheets: [
      { name: 'Ici', rows: textRows(RECORDS) },
      { name: 'Ailleurs', rows: textRows(RECORDS) },
    ],
  })
  const book = zipOf(
    entries.map((entry) =>
      entry.name === 'xl/_rels/workbook.xml.rels'
        ? { ...entry, data: String(entry.data).replace(/(Id="s1"[^>]*)\/>/, '$1 TargetMode="External"/>') }
        : entry,
    ),
  )
  const { plan } = await folder.plan(book, {}, 'a.xlsx')
  expect([codesOf(plan), plan.new]).toEqual([[], 1])
})

describe('X7: files that are no workbook of today', () => {
  const document = (kind: string) => [
    { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, isStored: true },
  ]

  test.each([
    ['one with a password', oleFile('EncryptedPackage'), 'a.xlsx', 'file-locked'],
    ['.doc', containerOf([['WordDocument', Buffer.alloc(5000)]]), 'a.xls', 'file-old-office'],
    ['a broken .xls', oleFile('Workbook'), 'a.xls', 'workbook-damaged'],
    ['.xlsb', zipOf([{ name: 'xl/workbook.bin', data: '' }]), 'a.xlsb', 'file-binary-workbook'],
    ['.odt', zipOf(document('text')), 'a.odt', 'file-open-document'],
    ['.odp renamed', zipOf(document('presentation')), 'a.xlsx', 'file-open-document'],
    ['an empty .ods', zipOf(document('spreadsheet')), 'a.ods', 'workbook-damaged'],
    ['a PDF renamed', Buffer.from('%PDF-1.7\n'), 'a.xlsx', 'file-pdf'],
    ['noise', Buffer.from(Array.from({ length: 256 }, (_, index) => index)), 'a.xlsx', 'file-not-text'],
  ])('X7: an import of %s is refused by its name', async (_case, bytes, name, code) => {
    using folder = openFolder()
    const { plan } = await folder.plan(bytes, {}, name)
    expect([plan.plan, codesOf(plan)]).toEqual([null, [code]])
  })

  test('X7: .xlsm is read, its macros told and left alone', async () => {
    using folder = openFolder()
    const book = sheetOf(textRows(RECORDS), { more: [{ name: 'xl/vbaProject.bin', data: 'macro' }] })
    const { plan } = await folder.plan(book, {}, 'a.xlsm')
    expect([codesOf(plan), plan.new]).toEqual([['note-macros-ignored'], 1])
  })
})

test('X8: the preview shows each cell as its format reads it', async () => {
  using folder = openFolder()
  const header = ['Nature', 'Programme', 'Du', 'Au', 'Montant']
  const line = (row: number, to: string, amount: string): string =>
    `<row r="${row}">${textXml(`A${row}`, 'prévu')}${textXml(`B${row}`, 'WePulse')}<c r="C${row}" s="1"><v>44927</v></c>${to}${amount}</row>`
  const rows = [
    line(2, '<c r="D2" s="1"><v>45245</v></c>', '<c r="E2" s="2"><v>1234.5</v></c>'),
    line(3, '<c r="D3" s="1"><v>45246</v></c>', textXml('E3', '2.872,50')),
  ]
  const book = sheetOf(textRows([header]) + rows.join(''), { formats: ['jj/mm/aaaa', '#,##0.00 "€"'] })
  const { plan } = await folder.plan(book, {}, 'a.xlsx')
  expect(plan.understanding.sample.map(({ read }) => read)).toEqual([
    ['planned', 'WePulse', '2023-01-01', '2023-11-15', '1234.5'],
    ['planned', 'WePulse', '2023-01-01', '2023-11-16', '2872.5'],
  ])
  const years = sheetOf(
    `${textRows([['Année', 'Incidents', 'Croissance (%)']])}<row r="2"><c><v>2022</v></c><c><v>97123</v></c><c s="1"><v>0.285</v></c></row>`,
    { formats: ['0.0%'] },
  )
  expect((await folder.plan(years, {}, 'b.xlsx')).plan.understanding.sample[0]).toMatchObject({
    raw: ['2022', '97123', '28.5'],
    read: ['2022', '97123', '28.5'],
  })
})

test('X6: a visible sheet with words that are not known is told by its name, an empty one is not', async () => {
  using folder = openFolder()
  const table = (...header: readonly string[]): string => textRows([header, ['prévu', 'WePulse', '2023', '12']])
  const sheets = [
    { name: 'FR', rows: table('Nature', 'Programme', 'Année', 'Montant') },
    { name: 'NL', rows: table('Aard van het krediet', 'Naam', 'Kalenderjaar', 'Som') },
    { name: 'Leeg', rows: textRows([['']]) },
  ]
  const { plan } = await folder.plan(bookOf({ sheets }), { asOfDay: '2023-09-30' }, 'a.xlsx')
  expect([plan.new, plan.problems]).toMatchObject([
    1,
    [{ code: 'note-sheets-not-read', details: { count: 1, values: ['NL'] } }],
  ])
})
