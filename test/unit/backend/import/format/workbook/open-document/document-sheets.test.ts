import { describe, expect, test } from 'vitest'
import {
  documentEntries,
  documentOf,
  EMPTY_REST,
  floatXml,
  rowXml,
  stringRows,
  stringXml,
  tableOf,
} from '../../../../../../support/document-file.ts'
import { zipOf } from '../../../../../../support/workbook-file.ts'
import { readBook, readSheet, refusalOf } from '../../../../../../support/workbook-reading.ts'

const TABLE = stringRows([
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
])
const numbers = (...values: readonly number[]): string => values.map((value) => rowXml(floatXml(value))).join('')
const names = (found: Awaited<ReturnType<typeof readBook>>) =>
  typeof found === 'string' ? found : found.map(({ sheet }) => sheet)

describe('X6: sheets of a document', () => {
  const styles =
    '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const tables = [
    { name: 'Données', rows: TABLE, style: 'ta1' },
    { name: 'Archief', rows: numbers(1), style: 'ta2' },
    { name: 'Gegevens &amp; co', rows: numbers(2, 3) },
  ]

  test('X6: visible sheets are offered, hidden ones named, each is read by itself', async () => {
    const found = await readBook(documentOf({ tables, styles }))
    expect(names(found)).toEqual(['Données', 'Gegevens & co'])
    const [first, second] = typeof found === 'string' ? [] : found
    expect(first?.outcome.notes).toEqual([{ code: 'note-sheets-hidden', value: 'Archief', rows: 1 }])
    expect(second?.records.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['2']],
      [2, ['3']],
    ])
    const asked = await readBook(documentOf({ tables, styles }), { sheet: 'Archief' })
    expect(typeof asked === 'string' ? asked : asked[0]?.records.map(({ cells }) => cells)).toEqual([['1']])
    expect(await readBook(documentOf({ tables, styles }), { sheet: 'Autre' })).toBe('sheet-unknown')
    expect(await refusalOf(documentOf({ tables: tables.slice(1, 2), styles }))).toBe('sheet-none')
    expect(await refusalOf(documentOf({ tables: [] }))).toBe('sheet-none')
  })

  test('X6: tables that are no sheets: copies of other files, links to other programs', async () => {
    const copy = { name: `'file:///C:/budget.ods'#$Feuille1`, rows: numbers(9) }
    const after = `<table:dde-links><table:dde-link><table:table table:name="dde">${numbers(9)}</table:table></table:dde-link></table:dde-links>`
    const found = await readBook(documentOf({ tables: [...tables.slice(0, 1), copy], after }))
    expect(names(found)).toEqual(['Données'])
  })

  test('X6: a name that holds the end of a tag, and a text as long as several pieces of the file', async () => {
    const noise = Array.from({ length: 100_000 }, (_, index) => ((index * 7919) % 104_729).toString(36)).join(' ')
    const long = {
      name: 'long',
      rows: rowXml(
        noise
          .match(/.{1,30000}/g)!
          .map((piece) => stringXml(piece))
          .join(''),
      ),
    }
    const found = await readBook(documentOf({ tables: [long, { name: "a > b 'c'", rows: numbers(4) }] }))
    expect(names(found)).toEqual(['long', "a > b 'c'"])
    expect(typeof found !== 'string' && found[1]?.records.map(({ cells }) => cells)).toEqual([['4']])
  })
})

describe('X6: what of a table is hidden or merged', () => {
  const filtered = `${numbers(1)}${rowXml(floatXml(2), ' table:visibility="filter"')}${rowXml(floatXml(3), ' table:visibility="collapse" table:number-rows-repeated="2"')}${rowXml('<table:table-cell/>', ' table:visibility="collapse"')}`

  test.each([
    [undefined, ['1', '2', '3', '3'], ['question-hidden-rows'], []],
    ['include' as const, ['1', '2', '3', '3'], [], ['note-hidden-rows']],
    ['leave-out' as const, ['1'], [], ['note-hidden-rows-left-out']],
  ])('X6: hidden rows are asked about: %s', async (hidden, values, questions, notes) => {
    const { records, outcome } = await readSheet(tableOf(filtered), hidden === undefined ? {} : { hidden })
    expect(records.map(({ cells }) => cells[0])).toEqual(values)
    expect(outcome.problems.map(({ code }) => code)).toEqual(questions)
    expect(outcome.problems.map(({ details }) => details)).toEqual(hidden === undefined ? [{ count: 3 }] : [])
    expect(outcome.notes.map(({ code }) => code)).toEqual(notes)
  })

  test('X6: a group that is folded hides its rows and columns', async () => {
    const columns =
      '<table:table-column/><table:table-column-group table:display="false"><table:table-column table:number-columns-repeated="2"/></table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="1020"/>'
    const group = (display: string): string =>
      `<table:table-row-group table:display="${display}"><table:table-rows>${numbers(2)}</table:table-rows></table:table-row-group>`
    const header = `<table:table-header-rows>${numbers(1)}</table:table-header-rows>`
    const { records, outcome } = await readSheet(tableOf(columns + header + group('false') + group('true')))
    expect(records.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['1']],
      [2, ['2']],
      [3, ['2']],
    ])
    expect(outcome.problems).toMatchObject([{ code: 'question-hidden-rows', details: { count: 1 } }])
    expect(outcome.hiddenColumns).toHaveLength(999)
    expect(outcome.hiddenColumns?.slice(0, 3)).toEqual([1, 2, 3])
  })

  test('X6: merged cells are named, and cover what lies below them', async () => {
    const merged =
      '<table:table-cell office:value-type="float" office:value="1" table:number-columns-spanned="3" table:number-rows-spanned="2"/><table:covered-table-cell table:number-columns-repeated="2"/>'
    const { records, outcome } = await readSheet(tableOf(numbers(7) + rowXml(merged + floatXml(2)) + EMPTY_REST))
    expect(records.map(({ cells }) => cells)).toEqual([['7'], ['1', '', '', '2']])
    expect(outcome.merged).toEqual(['A2:C3'])
    expect(outcome.notes).toEqual([{ code: 'note-merged-cells', value: 'A2:C3', rows: 1 }])
  })
})

describe('X3: what is repeated', () => {
  test('X3: empty cells and rows cost nothing and count as lines', async () => {
    const gap =
      '<table:table-row table:number-rows-repeated="40000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    const wide = '<table:table-cell table:number-columns-repeated="3"/>'
    const rows = rowXml(wide + floatXml(1) + wide) + gap + rowXml(floatXml(2)) + EMPTY_REST + gap
    const { records } = await readSheet(tableOf(rows))
    expect(records.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['', '', '', '1']],
      [40_002, ['2']],
    ])
  })

  test('X3: filled cells and rows stand there as often as they say', async () => {
    const rows = rowXml(
      floatXml(5, ' table:number-columns-repeated="3"') + stringXml('x'),
      ' table:number-rows-repeated="2"',
    )
    const { records } = await readSheet(tableOf(rows + numbers(6)))
    expect(records.map(({ line, cells }) => [line, cells])).toEqual([
      [1, ['5', '5', '5', 'x']],
      [2, ['5', '5', '5', 'x']],
      [3, ['6']],
    ])
  })

  test.each(['0', '-1', '1.5', 'x', '99999999999999999999'])('X3: a repetition of %s is none', async (count) => {
    expect(await refusalOf(tableOf(rowXml(floatXml(1), ` table:number-rows-repeated="${count}"`)))).toBe(
      'workbook-damaged',
    )
    expect(await refusalOf(tableOf(rowXml(floatXml(1, ` table:number-columns-repeated="${count}"`))))).toBe(
      'workbook-damaged',
    )
  })
})

describe('X7: documents that are no spreadsheet, or closed', () => {
  test('X7: another document is refused by its kind, and a template of a spreadsheet is read', async () => {
    const kind = (name: string) => refusalOf(tableOf(TABLE, { mimetype: `application/vnd.oasis.opendocument.${name}` }))
    expect(await kind('text')).toBe('file-open-document')
    expect(await kind('presentation')).toBe('file-open-document')
    expect(await kind('spreadsheet-template')).toBeNull()
  })

  test('X7: a password, of parts or of the whole', async () => {
    const manifest =
      '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    expect(await refusalOf(tableOf(TABLE, { manifest }))).toBe('file-locked')
    const whole = documentEntries({ tables: [], manifest }).filter(({ name }) => !/^(?:content|styles)/.test(name))
    expect(await refusalOf(zipOf([...whole, { name: 'encrypted-package', data: 'x' }]))).toBe('file-locked')
  })

  test('X7: macros are ignored and mentioned', async () => {
    const more = [{ name: 'Basic/Standard/Module1.xml', data: '<x/>' }]
    const { outcome } = await readSheet(tableOf(TABLE, { more }))
    expect(outcome.notes.map(({ code }) => code)).toEqual(['note-macros-ignored'])
  })
})
