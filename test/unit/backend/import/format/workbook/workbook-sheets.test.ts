import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KIND_REFUSALS, kindOfFile } from '../../../../../../electron/backend/import/format/file-kind.ts'
import { openWorkbook } from '../../../../../../electron/backend/import/format/workbook/open-workbook.ts'
import { openZippedBook } from '../../../../../../electron/backend/import/format/workbook/zipped-book.ts'
import { temporaryFolder } from '../../../../../support/folder.ts'
import { bookOf, oleFile, sheetOf, textRows, zipOf } from '../../../../../support/workbook-file.ts'
import { readBook, readSheet, refusalOf } from '../../../../../support/workbook-reading.ts'

const TABLE = textRows([
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
])

describe('X6: sheets, hidden and merged', () => {
  const sheets = [
    { name: 'Données', rows: TABLE },
    { name: 'Archief', rows: TABLE, state: 'hidden' },
    { name: 'Code', rows: TABLE, state: 'veryHidden' },
    { name: 'Gegevens', rows: TABLE },
  ]

  test('X6: visible sheets are offered, hidden ones named', async () => {
    const found = await readBook(bookOf({ sheets }))
    expect(Array.isArray(found) && found.map(({ sheet }) => sheet)).toEqual(['Données', 'Gegevens'])
    const [first] = Array.isArray(found) ? found : []
    expect(first?.outcome.notes).toEqual([{ code: 'note-sheets-hidden', value: 'Archief, Code', rows: 2 }])
  })

  test('X6: a sheet asked for by name is read alone, be it hidden', async () => {
    const found = await readBook(bookOf({ sheets }), { sheet: 'Archief' })
    expect(Array.isArray(found) && found.map(({ sheet }) => sheet)).toEqual(['Archief'])
    expect(await readBook(bookOf({ sheets }), { sheet: 'Autre' })).toBe('sheet-unknown')
  })

  const filtered = '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row r="3" hidden="1"/>'
  test.each([
    [undefined, ['1', '2'], ['question-hidden-rows'], []],
    ['include' as const, ['1', '2'], [], ['note-hidden-rows']],
    ['leave-out' as const, ['1'], [], ['note-hidden-rows-left-out']],
  ])('X6: hidden rows are asked about: %s', async (hidden, values, questions, notes) => {
    const { records, outcome } = await readSheet(sheetOf(filtered), hidden === undefined ? {} : { hidden })
    expect(records.map(({ cells }) => cells[0])).toEqual(values)
    expect(outcome.problems.map(({ code }) => code)).toEqual(questions)
    expect(outcome.notes.map(({ code }) => code)).toEqual(notes)
  })

  test('X6: what is hidden is so in either spelling', async () => {
    const before = '<cols><col min="1" max="1" hidden="true"/></cols>'
    const { outcome } = await readSheet(sheetOf(filtered.replaceAll('hidden="1"', 'hidden="true"'), { before }))
    expect(outcome.problems).toMatchObject([{ code: 'question-hidden-rows', details: { count: 1 } }])
    expect(outcome.hiddenColumns).toEqual([0])
  })

  test('X6: hidden columns are read and named; merged cells keep their first value only', async () => {
    const before = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="99999999" hidden="0"/></cols>'
    const after = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    const { records, outcome } = await readSheet(sheetOf('<row><c><v>1</v></c><c s="0"/><c/></row>', { before, after }))
    expect(records[0]?.cells).toEqual(['1'])
    expect(outcome.notes).toEqual([
      { code: 'note-hidden-columns', value: 'B, C', rows: 2 },
      { code: 'note-merged-cells', value: 'A1:C1', rows: 1 },
    ])
  })

  test('X6: a sheet that is left early is read no further', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'book.xlsx')
    const rows = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 1}"><c><v>${index}</v></c></row>`)
    writeFileSync(path, sheetOf(`${rows.join('')}<row r="1"/>`))
    const opening = await openWorkbook({ path, name: 'book.xlsx' }, {}, openZippedBook)
    const [source] = opening.ok ? opening.opened.sources : []
    expect((await source?.walk(() => false))?.problems).toEqual([])
    expect((await source?.walk(() => undefined))?.problems).toMatchObject([{ code: 'workbook-damaged' }])
  })

  test('X6: a sheet is walked as often as asked', async () => {
    const { records } = await readSheet(sheetOf(TABLE))
    expect(records.map(({ cells }) => cells)).toEqual([
      ['N°', 'Signalé le'],
      ['1', '31/03/2023'],
    ])
  })
})

describe('X7: files that are no workbook of today', () => {
  test.each([
    ['a password', oleFile('EncryptedPackage'), 'x.xlsx', 'file-locked'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'x.xlsx', 'file-pdf'],
    ['gzip', Buffer.from('1f8b0800', 'hex'), 'x.csv', 'file-zip'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'x.csv', 'file-image'],
    ['.dif', 'TABLE\r\n0,1\r\n"EXCEL"\r\n', 'x.dif', 'file-other-spreadsheet'],
    ['.slk', 'ID;PWXL;N;E\r\nP;PGeneral\r\n', 'x.csv', 'file-other-spreadsheet'],
    ['.slk of LibreOffice', 'ID;PSCALC3\nB;Y2;X2\n', 'x.slk', 'file-other-spreadsheet'],
    [
      '.fods',
      '<?xml version="1.0"?>\n\n<office:document xmlns:office="x" office:mimetype="x">',
      'x.ods',
      'file-other-spreadsheet',
    ],
    ['noise', Buffer.from(Array.from({ length: 256 }, (_, index) => index)), 'x.csv', 'file-not-text'],
  ])('X7: %s is known by its bytes', (_case, bytes, name, code) => {
    using folder = temporaryFolder()
    const path = join(folder.path, name)
    writeFileSync(path, bytes)
    expect(KIND_REFUSALS[kindOfFile(path, name)]).toBe(code)
  })

  test.each([
    ['a table', 'N°;Statut\n1;Clôturé\n', 'x.csv', 'text'],
    ['a table in UTF-16', Buffer.from('\ufeffN°;Statut\n', 'utf16le'), 'x.csv', 'text'],
    ['a table in UTF-16 without a mark', Buffer.from('N°;Statut\n1;X\n', 'utf16le'), 'x.csv', 'text'],
    ['a NUL in a table', 'N°;Statut\n1;Clô\0turé\n', 'x.csv', 'text'],
    ['a table whose first columns are called so', 'ID;PLACE\nA;Bruxelles\n', 'x.csv', 'text'],
    ['a page', '\ufeff {"_embedded":{}}', 'x.txt', 'json'],
    ['a list', '[\n {"id":1}]', 'x.csv', 'json'],
    ['brackets in a table', '[x];y\n', 'x.csv', 'text'],
    ['a broken page', '{id:1}', 'x.json', 'json'],
    ['a workbook named .csv', sheetOf(TABLE), 'x.csv', 'workbook'],
    ['.xls', oleFile('Workbook'), 'x.csv', 'old-office'],
    ['a database', 'SQLite format 3\0xxxx', 'x.csv', 'database'],
    ['nothing', '', 'x.csv', 'text'],
  ])('%s is read as what it is', (_case, content, name, kind) => {
    using folder = temporaryFolder()
    const path = join(folder.path, name)
    writeFileSync(path, content)
    expect(kindOfFile(path, name)).toBe(kind)
  })

  test('X7: .xlsb and other archives inside a zip, and an encrypted entry', async () => {
    expect(await refusalOf(zipOf([{ name: 'xl/workbook.bin', data: '' }]))).toBe('file-binary-workbook')
    expect(await refusalOf(zipOf([{ name: 'Index/Document.iwa', data: '' }]))).toBe('file-other-spreadsheet')
    expect(await refusalOf(zipOf([{ name: 'word/document.xml', data: '<x/>' }]))).toBe('file-zip')
    expect(await refusalOf(sheetOf(TABLE, { more: [{ name: 'x', data: 'x', flags: 1 }] }))).toBe('file-locked')
  })

  test('X7: macros are ignored and mentioned', async () => {
    const more = [{ name: 'xl/vbaProject.bin', data: 'macro' }]
    const { outcome } = await readSheet(sheetOf(TABLE, { more }))
    expect(outcome.notes.map(({ code }) => code)).toEqual(['note-macros-ignored'])
  })
})
