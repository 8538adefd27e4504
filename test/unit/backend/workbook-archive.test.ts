import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../electron/backend/import/file/workbook/limits.ts'
import { bookEntries, bookOf, sheetOf, textRows, zipOf } from './workbook-file.ts'
import { readSheet, refusalOf } from './workbook-reading.ts'

const ROWS = textRows([
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
])
const MEGABYTE = 1e6

/** The parts of a small book with one of them changed. */
function withPart(name: string, change: (entry: ReturnType<typeof bookEntries>[number]) => object): Buffer {
  const entries = bookEntries({ sheets: [{ name: 'Feuil1', rows: ROWS }] })
  return zipOf(entries.map((entry) => (entry.name === name ? { ...entry, ...change(entry) } : entry)))
}

const SHEET = 'xl/worksheets/sheet1.xml'
const SAME_SHEET = `<worksheet><sheetData>${ROWS}</sheetData></worksheet>`
const spaces = (bytes: number): Buffer => Buffer.alloc(bytes, ' ')

describe('X1: an archive that is not what it says', () => {
  test('X1: a sheet of 300 MB in 300 kB is refused before it is inflated', async () => {
    const data = Buffer.concat([Buffer.from(`<worksheet><sheetData>${ROWS}`), spaces(300 * MEGABYTE)])
    const bomb = withPart(SHEET, () => ({ data }))
    expect(bomb.length).toBeLessThan(400_000)
    expect(await refusalOf(bomb)).toBe('workbook-bomb')
  })

  test('X1: the same behind a declared size that lies is stopped while inflating', async () => {
    const packed = deflateRawSync(`<worksheet><sheetData>${'<x/>'.repeat(10 * MEGABYTE)}`)
    const bomb = withPart(SHEET, () => ({ packed, declaredSize: 4000 }))
    expect(await refusalOf(bomb)).toBe('workbook-damaged')
    const quiet = withPart(SHEET, () => ({ packed, declaredSize: 9 * MEGABYTE }))
    expect(await refusalOf(quiet)).toBe('workbook-damaged')
  })

  test('X1: a part that ends before its declared size is not whole', async () => {
    expect(await refusalOf(withPart(SHEET, ({ data }) => ({ declaredSize: Buffer.byteLength(data) })))).toBeNull()
    for (const more of [1, 5000])
      expect(await refusalOf(withPart(SHEET, ({ data }) => ({ declaredSize: Buffer.byteLength(data) + more })))).toBe(
        'workbook-damaged',
      )
  })

  test('X1: more cells than any sheet has, be they empty', async () => {
    const { cells } = LIMITS
    try {
      Object.assign(LIMITS, { cells: 5 })
      expect(await refusalOf(sheetOf(`${ROWS}<row r="9"><c/></row>`))).toBeNull()
      expect(await refusalOf(sheetOf(`${ROWS}<row r="9"><c/><c/></row>`))).toBe('workbook-too-large')
    } finally {
      Object.assign(LIMITS, { cells })
    }
  })

  test('X1: one part that several sheets share counts as often as it is read', async () => {
    const sheets = [ROWS, '', ''].map((rows, index) => ({ name: `${index}`, rows }))
    const entries = bookEntries({ sheets })
    const shared = entries.map((entry) =>
      entry.name.endsWith('workbook.xml.rels')
        ? { ...entry, data: String(entry.data).replaceAll(/sheet[23]\.xml/g, 'sheet1.xml') }
        : entry,
    )
    const { totalBytes } = LIMITS
    try {
      Object.assign(LIMITS, { totalBytes: shared.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0) })
      expect(await refusalOf(zipOf(entries))).toBeNull()
      expect(await refusalOf(zipOf(shared))).toBe('workbook-too-large')
    } finally {
      Object.assign(LIMITS, { totalBytes })
    }
  })

  test('X1: elements by the million in a few bytes are stopped while inflating, where the whole would pass', async () => {
    let state = 1
    const noise = Array.from({ length: 200_000 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
      return state.toString(16)
    })
    const data = `<worksheet><sheetData>${'<x/>'.repeat(4 * MEGABYTE)}<!--${noise.join('')}-->`
    const bomb = withPart(SHEET, () => ({ data }))
    expect(bomb.length * 100).toBeGreaterThan(data.length)
    expect(await refusalOf(bomb)).toBe('workbook-bomb')
  })

  test('X1: a bomb of shared strings, and one of styles', async () => {
    const strings = `<si><t>${'a'.repeat(60)}</t></si>`.repeat(400_000)
    expect(await refusalOf(sheetOf(ROWS, { strings }))).toBe('workbook-bomb')
    expect(await refusalOf(withPart('xl/styles.xml', () => ({ data: spaces(20 * MEGABYTE) })))).toBe('workbook-bomb')
  })

  test('X1: more styles, and more shared strings, than any book has', async () => {
    const styles = `<styleSheet><cellXfs>${'<xf/>'.repeat(100_001)}</cellXfs></styleSheet>`
    expect(await refusalOf(withPart('xl/styles.xml', () => ({ data: styles })))).toBe('workbook-damaged')
    // Not packed, so that nothing else speaks against them.
    const strings = { name: 'xl/sharedStrings.xml', data: `<sst>${'<si/>'.repeat(4_000_001)}</sst>`, isStored: true }
    expect(await refusalOf(sheetOf(ROWS, { more: [strings] }))).toBe('workbook-too-large')
  })

  test('X1: a part of more than a gigabyte and a half by its own word', async () => {
    expect(await refusalOf(withPart(SHEET, () => ({ declaredSize: 1.6e9 })))).toBe('workbook-too-large')
  })

  test('X1: parts that are each small enough come to more than two gigabytes together', async () => {
    const part = { data: '', packed: Buffer.alloc(6.1 * MEGABYTE), declaredSize: 1.2e9 }
    const more = ['a', 'b'].map((name) => ({ ...part, name }))
    expect(await refusalOf(sheetOf(ROWS, { more: more.slice(1) }))).toBeNull()
    expect(await refusalOf(sheetOf(ROWS, { more }))).toBe('workbook-too-large')
  })

  test('X1: a text without an end is not gathered', async () => {
    const noise = Buffer.from(Array.from({ length: 3 * MEGABYTE }, (_, index) => 97 + ((index * index) % 23)))
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>${noise}</t></is></c></row>`
    expect(await refusalOf(sheetOf(rows))).toBe('workbook-damaged')
  })

  test('X1: a nested zip is not opened', async () => {
    const inner = sheetOf(ROWS)
    expect(await refusalOf(zipOf([{ name: 'book.xlsx', data: inner }]))).toBe('file-zip')
    const more = [{ name: 'xl/embeddings/inner.zip', data: inner }]
    expect(await refusalOf(sheetOf(ROWS, { more }))).toBeNull()
  })

  test('X1: 251 sheets', async () => {
    const sheets = Array.from({ length: 251 }, (_, index) => ({ name: `${index}`, rows: ROWS }))
    expect(await refusalOf(bookOf({ sheets }))).toBe('workbook-too-many-parts')
  })

  test('X1: 100 000 entries', async () => {
    const entry = { name: '', data: '', packed: Buffer.alloc(0), isStored: true }
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...entry, name: `a${index}` }))
    expect(await refusalOf(zipOf(many))).toBe('workbook-too-many-parts')
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
