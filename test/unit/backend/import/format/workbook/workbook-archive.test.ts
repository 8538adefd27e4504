import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookEntries, bookOf, changedBook, sheetOf, textRows, zipOf } from '../../../../../support/workbook-file.ts'
import { readSheet, refusalOf } from '../../../../../support/workbook-reading.ts'

const ROWS = textRows([
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
])
const SHEET = 'xl/worksheets/sheet1.xml'
const SAME_SHEET = `<worksheet><sheetData>${ROWS}</sheetData></worksheet>`
const withPart = changedBook.bind(null, ROWS)

describe('X1: an archive that is not what it says', () => {
  test('X1: a part that ends before its declared size is not whole', async () => {
    expect(await refusalOf(withPart(SHEET, ({ data }) => ({ declaredSize: Buffer.byteLength(data) })))).toBeNull()
    for (const more of [1, 5000])
      expect(await refusalOf(withPart(SHEET, ({ data }) => ({ declaredSize: Buffer.byteLength(data) + more })))).toBe(
        'workbook-damaged',
      )
  })

  test('X1: a nested zip is not opened', async () => {
    const inner = sheetOf(ROWS)
    expect(await refusalOf(zipOf([{ name: 'book.xlsx', data: inner }]))).toBe('file-zip')
    const more = [{ name: 'xl/embeddings/inner.zip', data: inner }]
    expect(await refusalOf(sheetOf(ROWS, { more }))).toBeNull()
  })

  test.each([
    ['twice the same name', (name: string) => [{ name, data: SAME_SHEET }]],
    ['the same name in other letters', (name: string) => [{ name: name.toUpperCase(), data: SAME_SHEET }]],
    ['a name that climbs', () => [{ name: '../../etc/passwd', data: '' }]],
    ['an absolute name', () => [{ name: '/etc/passwd', data: '' }]],
    ['a drive', () => [{ name: 'C:/Windows/win.ini', data: '' }]],
  ])('X1: %s', async (_case, more) => {
    expect(await refusalOf(sheetOf(ROWS, { more: more(SHEET) }))).toBe('workbook-damaged')
  })

  test('X1: a wrong checksum', async () => {
    expect(await refusalOf(withPart(SHEET, () => ({ checksum: 1 })))).toBe('workbook-damaged')
  })

  test('X1: sizes in a zip64 field are read, and caps hold for them', async () => {
    const small = await readSheet(withPart(SHEET, () => ({ isZip64: true })))
    expect(small.records).toHaveLength(2)
    expect(await refusalOf(withPart(SHEET, () => ({ isZip64: true, declaredSize: 6e9 })))).toBe('workbook-too-large')
  })

  test('X1: sizes that only a data descriptor would tell are taken from the directory', async () => {
    expect((await readSheet(withPart(SHEET, () => ({ flags: 0x808 })))).records).toHaveLength(2)
  })

  test('X1: cut in two, and no archive at all', async () => {
    const whole = sheetOf(ROWS)
    expect(await refusalOf(whole.subarray(0, whole.length / 2))).toBe('workbook-damaged')
    expect(await refusalOf(Buffer.from('504b0304', 'hex'))).toBe('workbook-damaged')
    const flipped = Buffer.from(whole)
    const at = whole.indexOf(SHEET) + SHEET.length + 20
    flipped[at] = (flipped[at] ?? 0) ^ 0xff
    expect(await refusalOf(flipped)).toBe('workbook-damaged')
  })
})

describe('X1: bytes changed at random', () => {
  test('X1: end in a refusal or a reading, never in a crash', async () => {
    const book = sheetOf(ROWS, { strings: '<si><t>a</t></si>', formats: ['dd/mm/yyyy'] })
    const change = fc.tuple(fc.nat({ max: book.length - 1 }), fc.nat({ max: 255 }))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(book)
        for (const [at, byte] of changes) bytes[at] = byte
        expect(['string', 'object']).toContain(typeof (await refusalOf(bytes)))
      }),
      { numRuns: 200 },
    )
  })
})

describe('X2: document types', () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  test.each([
    [
      'billion laughs',
      `<?xml version="1.0"?>${lol}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
    ],
    [
      'an external entity',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&e;</v></c></row></sheetData></worksheet>',
    ],
  ])('X2: %s', async (_case, data) => {
    expect(await refusalOf(withPart(SHEET, () => ({ data })))).toBe('workbook-doctype')
  })

  test('X2: an entity that nobody defined', async () => {
    expect(await refusalOf(sheetOf('<row><c t="str"><v>&b;</v></c></row>'))).toBe('workbook-damaged')
  })

  test('X2: XML that is not well formed, not UTF-8, or nested without end', async () => {
    expect(await refusalOf(sheetOf('<row><c></row>'))).toBe('workbook-damaged')
    const latin = Buffer.from(
      '<worksheet><sheetData><row><c t="str"><v>\xe9</v></c></row></sheetData></worksheet>',
      'latin1',
    )
    expect(await refusalOf(withPart(SHEET, () => ({ data: latin })))).toBe('workbook-damaged')
    expect(await refusalOf(sheetOf('<x>'.repeat(100) + '</x>'.repeat(100)))).toBe('workbook-damaged')
  })
})

describe('a book without what it needs', () => {
  test('has no sheet, or none that can be seen', async () => {
    expect(await refusalOf(bookOf({ sheets: [] }))).toBe('sheet-none')
    expect(await refusalOf(sheetOf(ROWS, { state: 'veryHidden' }))).toBe('sheet-none')
  })

  test('lists a sheet whose part is missing', async () => {
    const entries = bookEntries({ sheets: [{ name: 'Feuil1', rows: ROWS }] })
    expect(await refusalOf(zipOf(entries.filter(({ name }) => name !== SHEET)))).toBe('workbook-damaged')
  })
})
