import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../../../electron/backend/import/format/workbook/limits.ts'
import { temporaryFolder } from '../../../../../support/folder.ts'
import { bookEntries, bookOf, changedBook, sheetOf, textRows, zipOf } from '../../../../../support/workbook-file.ts'
import { refusalOf } from '../../../../../support/workbook-reading.ts'

const ROWS = textRows([
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
])
const SHEET = 'xl/worksheets/sheet1.xml'
const MEGABYTE = 1e6
const COST = join(import.meta.dirname, 'cost-of-book.ts')
const withPart = changedBook.bind(null, ROWS)
const spaces = (bytes: number): Buffer => Buffer.alloc(bytes, ' ')

/** A text and so many times a piece behind it as one packed stream, for which the piece is packed once. */
function packed(text: string, piece: string | Buffer, times: number): Buffer {
  const part = (data: string | Buffer): Buffer => deflateRawSync(data, { finishFlush: constants.Z_FULL_FLUSH })
  const packedPiece = part(piece)
  return Buffer.concat([part(text), ...Array.from({ length: times }, () => packedPiece), deflateRawSync('')])
}

const BEGINNING = `<worksheet><sheetData>${ROWS}`
/** A sheet of 300 MB in 300 kB, with the size in its directory that it has. */
const BOMB = withPart(SHEET, () => ({
  packed: packed(BEGINNING, spaces(MEGABYTE), 300),
  declaredSize: BEGINNING.length + 300 * MEGABYTE,
}))

describe('X1: an archive that is larger than it may be', () => {
  test('X1: a sheet of 300 MB in 300 kB is refused before it is inflated', async () => {
    expect(BOMB.length).toBeLessThan(400_000)
    expect(await refusalOf(BOMB)).toBe('workbook-bomb')
  })

  const long = packed(BEGINNING, '<x/>'.repeat(MEGABYTE), 10)
  const lie = (declaredSize: number): Buffer => withPart(SHEET, () => ({ packed: long, declaredSize }))
  const text = `<si><t>${'a'.repeat(60)}</t></si>`
  const strings = {
    name: 'xl/sharedStrings.xml',
    data: '',
    packed: packed('<sst>', text.repeat(10_000), 40),
    declaredSize: '<sst>'.length + text.length * 400_000,
  }
  test.each([
    ['a sheet of 300 MB', BOMB],
    ['a size that lies', lie(4 * MEGABYTE)],
    ['shared strings', sheetOf(ROWS, { more: [strings] })],
  ])('X1: %s costs less than a second and 150 MB to refuse', (_case, bytes) => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'book.xlsx')
    writeFileSync(path, bytes)
    const { stdout } = spawnSync(process.execPath, [COST, path], { encoding: 'utf8' })
    const { isRefused, seconds, megabytes } = JSON.parse(stdout)
    expect([isRefused, seconds < 1, megabytes < 150]).toEqual([true, true, true])
  })

  test('X1: what is within each cap passes, and one byte or one part more does not', async () => {
    const own = bookEntries({ sheets: [{ name: 'Feuil1', rows: ROWS }] })
    const ownBytes = own.reduce((sum, { data }) => sum + Buffer.byteLength(data), 0)
    const refusalWith = (more: readonly { readonly packed: number; readonly size: number }[]) => {
      const entries = more.map(({ packed, size }, index) => ({
        name: `more${index}`,
        data: '',
        packed: Buffer.alloc(packed),
        declaredSize: size,
      }))
      return refusalOf(sheetOf(ROWS, { more: entries }))
    }
    const parts = (count: number) => Array.from({ length: count - own.length }, () => ({ packed: 0, size: 0 }))
    expect([await refusalWith(parts(1000)), await refusalWith(parts(1001))]).toEqual([null, 'workbook-too-many-parts'])
    for (const [cap, packed, size, code] of [
      ['200 times its bytes', 100_000, 20_000_000, 'workbook-bomb'],
      ['free of that up to 10 MB', 10, 10_000_000, 'workbook-bomb'],
      ['a part of 1.5 GB', 7_500_001, 1_500_000_000, 'workbook-too-large'],
    ] as const)
      expect([cap, await refusalWith([{ packed, size }]), await refusalWith([{ packed, size: size + 1 }])]).toEqual([
        cap,
        null,
        code,
      ])
    const half = { packed: 5_000_000, size: 1_000_000_000 }
    const rest = { ...half, size: half.size - ownBytes }
    expect([await refusalWith([half, rest]), await refusalWith([half, { ...rest, size: rest.size + 1 }])]).toEqual([
      null,
      'workbook-too-large',
    ])
  })

  test('X1: the same behind a declared size that lies is stopped while inflating', async () => {
    expect(await refusalOf(lie(4000))).toBe('workbook-damaged')
    expect(await refusalOf(lie(9 * MEGABYTE))).toBe('workbook-damaged')
  })

  test('X1: more cells than any sheet has, be they empty', async () => {
    const { cells } = LIMITS
    expect(cells).toBe(50_000_000)
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
    expect(await refusalOf(sheetOf(ROWS, { more: [strings] }))).toBe('workbook-bomb')
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

  test('X1: 251 sheets', async () => {
    const sheets = Array.from({ length: 251 }, (_, index) => ({ name: `${index}`, rows: ROWS }))
    expect(await refusalOf(bookOf({ sheets }))).toBe('workbook-too-many-parts')
  })

  test('X1: 100 000 entries', async () => {
    const entry = { name: '', data: '', packed: Buffer.alloc(0), isStored: true }
    const many = Array.from({ length: 50_000 }, (_, index) => ({ ...entry, name: `a${index}` }))
    expect(await refusalOf(zipOf(many))).toBe('workbook-too-many-parts')
  })
})
