import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { ImportOptions, Understanding } from '../../../../../shared/domain/import/import-plan.ts'
import { openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

type Column = Understanding['columns'][number]

async function read(content: string | Buffer, options: Partial<ImportOptions> = {}, name = 'file.csv') {
  using folder = openFolder()
  return (await folder.plan(content, options, name)).plan.understanding
}

async function columnOf(
  header: string,
  content: string | Buffer,
  options: Partial<ImportOptions> = {},
  name?: string,
): Promise<Column> {
  const { columns } = await read(content, options, name)
  const column = columns.find((each) => each.header === header)
  if (column === undefined) throw new Error(`no column ${header}`)
  return column
}

const DAYS = 'N°;Signalé le\n'
const AMOUNTS = 'Soort;Programma;Jaar;Bedrag\n'
const asOfDay = '2023-11-30'
const amount = (lines: string, options: Partial<ImportOptions> = {}, header = 'Bedrag') =>
  columnOf(header, AMOUNTS.replace('Bedrag', header) + lines, { asOfDay, ...options })

describe('what tells how a column is read', () => {
  test('the cell after which one order of days was left, with its line', async () => {
    const told = { by: 'cell', raw: '31/12/2022', line: 4 }
    const column = await columnOf('Signalé le', `${DAYS}1;02/01/2022\n2;03/04/2022\n3;31/12/2022\n4;30/12/2022\n`)
    expect([column.reading, column.readingBy]).toEqual(['dates-dmy', told])
  })

  test('the cell that begins a day with its year', async () => {
    const column = await columnOf('Signalé le', `${DAYS}1;2022-03-04\n2;2022-05-06\n`)
    expect([column.reading, column.readingBy]).toEqual(['dates-iso', { by: 'cell', raw: '2022-03-04', line: 2 }])
  })

  test('the cell after which one style of numbers was left', async () => {
    const column = await amount('gepland;p1;2021;900\ngepland;p2;2022;1 250,5\ngepland;p3;2023;7,5\n')
    expect([column.reading, column.readingBy]).toEqual(['number-comma', { by: 'cell', raw: '1 250,5', line: 3 }])
  })

  test('a cell of a workbook is named as the workbook does', async () => {
    const rows = textRows([
      ['N°', 'Signalé le'],
      ['1', '02/01/2022'],
      ['2', '31/12/2022'],
    ])
    const { readingBy } = await columnOf('Signalé le', sheetOf(rows), {}, 'a.xlsx')
    expect(readingBy).toEqual({ by: 'cell', raw: '31/12/2022', line: 3, cell: 'B3' })
  })

  test('the types of the cells of a workbook', async () => {
    const rows = `${textRows([['N°', 'Signalé le']])}<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>45245</v></c></row>`
    const book = sheetOf(rows, { formats: ['dd/mm/yyyy'] })
    expect((await columnOf('Signalé le', book, {}, 'a.xlsx')).readingBy).toEqual({ by: 'types' })
  })

  test('another column that shows its order', async () => {
    const text = 'N°;Signalé le;Clôturé le\n1;02/01/2022;04/03/2022\n2;31/12/2022;04/05/2023\n'
    expect((await columnOf('Clôturé le', text)).readingBy).toEqual({ by: 'column', header: 'Signalé le' })
  })

  test('a person, whatever the cells say', async () => {
    const mapping = { columns: { 'Signalé le': { field: 'created', dates: 'dmy' } } } as const
    const column = await columnOf('Signalé le', `${DAYS}1;31/12/2022\n`, { mapping })
    expect([column.readingBy, column.fieldBy]).toEqual([{ by: 'person' }, { by: 'person' }])
  })

  test('nothing, where all cells read alike, or where a person is asked', async () => {
    expect((await amount('gepland;p1;2021;900\n')).readingBy).toEqual({ by: 'alike' })
    expect((await columnOf('Signalé le', `${DAYS}1;02/01/2022\n`)).readingBy).toEqual({ by: 'open' })
    expect((await amount('gepland;p1;2021;1.250\n')).readingBy).toEqual({ by: 'open' })
    expect((await amount('gepland;p1;2021;1.250,5\ngepland;p1;2022;1,250.5\n')).readingBy).toEqual({ by: 'open' })
  })

  test('a text leaves nothing to tell', async () => {
    expect((await columnOf('N°', `${DAYS}1;31/12/2022\n`)).readingBy).toBeNull()
  })
})

test('N7: the marks of missing values are listed for each column, each once, and an empty cell is none', async () => {
  const text = [
    'N°;Signalé le;Clôturé le;Commune;Catégorie',
    '1;31/12/2022;-;n/a;Propreté',
    '2;31/12/2022;n.d.;;Propreté',
    '3;31/12/2022;-;NULL;Propreté',
    '4;31/12/2022; ;#N/A;Propreté',
    '5;31/12/2022;;n/a;Propreté',
  ].join('\n')
  const { columns } = await read(text)
  expect(columns.map(({ header, missing }) => [header, missing])).toEqual([
    ['N°', []],
    ['Signalé le', []],
    ['Clôturé le', ['-', 'n.d.']],
    ['Commune', ['n/a', 'NULL', '#N/A']],
    ['Catégorie', []],
  ])
  const budget = await amount('gepland;p1;2021;p.m.\ngepland;p2;2022;0\ngepland;p3;2023;n.b.\n')
  expect(budget.missing).toEqual(['p.m.', 'n.b.'])
})

describe('what tells the unit of a column of money', () => {
  const line = 'gepland;p1;2021;900\n'

  test('its header, a title, a column, a person, or nothing', async () => {
    const header = 'Bedrag (k€)'
    expect((await amount(line, {}, header)).unit).toEqual({ code: 'k EUR', by: { by: 'unit', text: header } })
    const titled = await columnOf('Bedrag', `Uitgaven (in miljoen euro)\n${AMOUNTS}${line}`, { asOfDay })
    expect(titled.unit).toEqual({ code: 'M EUR', by: { by: 'title', text: 'Uitgaven (in miljoen euro)' } })
    const rows = 'Soort;Programma;Jaar;Bedrag;Eenheid\ngepland;p1;2021;900;k EUR\n'
    const ofRows = { code: null, by: { by: 'column', header: 'Eenheid' } }
    expect((await columnOf('Bedrag', rows, { asOfDay })).unit).toEqual(ofRows)
    const said = await amount(line, { mapping: { values: { unit: 'k EUR' } } })
    expect(said.unit).toEqual({ code: 'k EUR', by: { by: 'person' } })
    expect((await amount(line)).unit).toEqual({ code: 'EUR', by: { by: 'unsaid' } })
  })

  test('a column that is no money has none, nor one whose unit is asked', async () => {
    const { columns } = await read(AMOUNTS + line, { asOfDay })
    expect(columns.map(({ unit }) => unit?.code)).toEqual([undefined, undefined, undefined, 'EUR'])
    const asked = await columnOf('Bedrag', `Uitgaven 2023 mln\n${AMOUNTS}${line}`, { asOfDay })
    expect(asked.unit).toBeNull()
  })
})

describe('what tells the field of a column', () => {
  test('a known header, in the languages that know it', async () => {
    const by = async (header: string, text: string) => (await columnOf(header, text)).fieldBy
    expect(await by('Signalé le', `${DAYS}1;31/12/2022\n`)).toEqual({ by: 'header', languages: ['fr'] })
    const french = 'Montant (k€)'
    expect((await amount('gepland;p1;2021;900\n', {}, french)).fieldBy).toEqual({ by: 'header', languages: ['fr'] })
    const both = 'N°;Signalé le;Commune / Gemeente\n1;31/12/2022;Ixelles\n'
    expect(await by('Commune / Gemeente', both)).toEqual({ by: 'header', languages: ['fr', 'nl'] })
  })

  test('the other headers, where it is none that is known', async () => {
    const { columns } = await read('Jaar;Aantal\n2021;5\n', { asOfDay, dataset: 'years' })
    expect(columns.map(({ field, fieldBy }) => [field, fieldBy?.by])).toEqual([
      ['year', 'header'],
      ['value', 'inferred'],
    ])
  })
})

describe('what tells the form of a file', () => {
  const TEXT = 'N°;Signalé le\n1;31/12/2022\n2;30/12/2022\n'

  test.each<[string, Buffer | string, Partial<ImportOptions>, string]>([
    ['a byte-order mark', `\ufeff${TEXT}`, {}, 'mark'],
    ['valid UTF-8', TEXT, {}, 'utf-8'],
    ['nothing but ASCII', 'Code;created\n1;31/12/2022\n', { dataset: 'incidents' }, 'ascii'],
    ['letters of Windows-1252', iconv.encode(TEXT, 'windows-1252'), {}, 'letters'],
    ['bytes that are no UTF-8', iconv.encode(TEXT.replace(/é/g, 'É'), 'windows-1252'), {}, 'not-utf-8'],
    ['a person', TEXT, { mapping: { encoding: 'utf-8' } }, 'person'],
  ])('the encoding: %s', async (_name, content, options, by) => {
    expect((await read(content, options)).told.encoding).toEqual({ by })
  })

  test('the separator: the rows that have as many cells as the header, or a person', async () => {
    const told = async (text: string, options = {}) => (await read(text, options)).told.delimiter
    expect(await told(TEXT)).toEqual({ by: 'rows', columns: 2, agreeing: 2, of: 2 })
    expect(await told(`${TEXT}3;29/12/2022;x\n4\n`)).toEqual({ by: 'rows', columns: 2, agreeing: 2, of: 4 })
    expect(await told(TEXT, { mapping: { delimiter: ';' } })).toEqual({ by: 'person' })
  })

  test('the header and the dataset: the headers that are known, or a person', async () => {
    const text = `Titre\n${TEXT.replace('le\n', 'le;Autre\n')}`
    const { told } = await read(text)
    expect([told.header, told.dataset]).toEqual(Array(2).fill({ by: 'headers', known: 2, of: 3 }))
    const said = await read(text, { dataset: 'incidents', mapping: { header: 2 } })
    expect([said.told.header, said.told.dataset]).toEqual([{ by: 'person' }, { by: 'person' }])
  })

  test('the sheet: the only one, the known headers, or a person; a workbook has neither encoding nor separator', async () => {
    const book = sheetOf(
      textRows([
        ['N°', 'Signalé le'],
        ['1', '31/12/2022'],
      ]),
    )
    const { told } = await read(book, {}, 'a.xlsx')
    expect([told.sheet, told.encoding, told.delimiter]).toEqual([{ by: 'only' }, null, null])
    const said = await read(book, { mapping: { sheet: 'Feuil1' } }, 'a.xlsx')
    expect(said.told.sheet).toEqual({ by: 'person' })
  })

  test('a page of FixMyStreet fixes dataset and fields', async () => {
    const page = JSON.stringify([{ id: 1, creationDate: '2022-12-31T10:00:00' }])
    const { told, columns } = await read(page, {}, 'page.json')
    expect([told.dataset, told.header, told.encoding]).toEqual([{ by: 'format' }, null, null])
    expect(new Set(columns.map(({ fieldBy }) => fieldBy?.by))).toEqual(new Set(['format']))
  })

  test('a file that is refused tells how far it was understood', async () => {
    const { told } = await read('Programma;Jaar;Bedrag\np1;2021;5\n', { asOfDay })
    expect(told).toMatchObject({ header: { by: 'headers', known: 3, of: 3 }, delimiter: null })
  })
})
