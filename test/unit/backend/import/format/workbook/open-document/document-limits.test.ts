import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../../../../../../electron/backend/import/format/workbook/limits.ts'
import {
  changedDocument,
  documentOf,
  EMPTY_REST,
  floatXml,
  rowXml,
  stringRows,
  stringXml,
  tableOf,
} from '../../../../../../support/document-file.ts'
import { temporaryFolder } from '../../../../../../support/folder.ts'
import { openingOf, refusalOf } from '../../../../../../support/workbook-reading.ts'

const ROWS = stringRows([
  ['N°', 'Signalé le'],
  ['1', '31/03/2023'],
])
const CONTENT = 'content.xml'
const COST = join(import.meta.dirname, '..', 'cost-of-book.ts')
const withPart = changedDocument.bind(null, ROWS)
const repeated = (rows: number, columns: number, cell = floatXml): string =>
  rowXml(cell(1, ` table:number-columns-repeated="${columns}"`), ` table:number-rows-repeated="${rows}"`)

describe('X1: a document that is larger than it may be', () => {
  const spaces = withPart(CONTENT, ({ data }) => ({ data: `${data}${' '.repeat(60e6)}` }))
  const bombs: readonly (readonly [string, Buffer, string])[] = [
    ['60 MB of spaces', spaces, 'workbook-bomb'],
    ['a million rows of a hundred columns', tableOf(ROWS + repeated(1_000_000, 100)), 'workbook-bomb'],
    ['a thousand million rows', tableOf(ROWS + repeated(1_000_000_000, 1)), 'workbook-too-large'],
    [
      'long texts that are repeated',
      tableOf(ROWS + rowXml(stringXml('x'.repeat(30_000), ' table:number-columns-repeated="900"'))),
      'workbook-bomb',
    ],
    [
      'spaces by number',
      tableOf(rowXml(`<table:table-cell><text:p><text:s text:c="99999999"/></text:p></table:table-cell>`)),
      'workbook-damaged',
    ],
    [
      'a cell of nothing but breaks',
      tableOf(rowXml(`<table:table-cell>${'<text:p/>'.repeat(32_769)}</table:table-cell>`)),
      'workbook-damaged',
    ],
    [
      'a text of many numbers of spaces',
      tableOf(rowXml(`<table:table-cell>${'<text:p><text:s text:c="9999"/></text:p>'.repeat(50)}</table:table-cell>`)),
      'workbook-damaged',
    ],
  ]

  test.each(bombs)('X1: %s', async (_case, bytes, code) => {
    expect(bytes.length).toBeLessThan(400_000)
    expect(await refusalOf(bytes)).toBe(code)
  })

  test.each(bombs.slice(0, 3))('X1: %s cost less than a second and 150 MB to refuse', (_case, bytes) => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'book.ods')
    writeFileSync(path, bytes)
    const { stdout } = spawnSync(process.execPath, [COST, path], { encoding: 'utf8' })
    const { isRefused, seconds, megabytes } = JSON.parse(stdout)
    expect([isRefused, seconds < 1, megabytes < 150]).toEqual([true, true, true])
  })

  test('X1: one value down a whole sheet passes, and rows beyond the last of a sheet do not', async () => {
    expect(await refusalOf(tableOf(repeated(1_048_576, 1)))).toBeNull()
    expect(await refusalOf(tableOf(repeated(1_048_577, 1)))).toBe('workbook-damaged')
    expect(await refusalOf(tableOf(EMPTY_REST + repeated(576, 1)))).toBeNull()
    expect(await refusalOf(tableOf(EMPTY_REST + repeated(577, 1)))).toBe('workbook-damaged')
  })

  test('X1: what is repeated counts as cells, as does what is empty but written', async () => {
    const { cells } = LIMITS
    try {
      Object.assign(LIMITS, { cells: 10 })
      expect(await refusalOf(tableOf(repeated(5, 2)))).toBeNull()
      expect(await refusalOf(tableOf(repeated(11, 1)))).toBe('workbook-too-large')
      expect(await refusalOf(tableOf(repeated(1, 11)))).toBe('workbook-too-large')
      expect(await refusalOf(tableOf(rowXml('<table:table-cell/>'.repeat(11))))).toBe('workbook-too-large')
      expect(await refusalOf(tableOf(rowXml('<table:table-cell table:number-columns-repeated="99"/>')))).toBeNull()
    } finally {
      Object.assign(LIMITS, { cells })
    }
  })

  test('X1: 251 sheets, and more styles than any document has', async () => {
    const tables = Array.from({ length: 251 }, (_, index) => ({ name: `${index}`, rows: ROWS }))
    expect(await refusalOf(documentOf({ tables }))).toBe('workbook-too-many-parts')
    expect(await refusalOf(documentOf({ tables: tables.slice(1) }))).toBeNull()
    const styles = Array.from(
      { length: 100_001 },
      (_, index) => `<style:style style:name="${index}" style:family="table-cell"/>`,
    )
    expect(await refusalOf(tableOf(ROWS, { styles: styles.join('') }))).toBe('workbook-damaged')
    const hidden = Array.from(
      { length: 100_001 },
      (_, index) =>
        `<style:style style:name="${index}" style:family="table"><style:table-properties table:display="false"/></style:style>`,
    )
    expect(await refusalOf(tableOf(ROWS, { styles: hidden.join('') }))).toBe('workbook-damaged')
    const format = `<number:number-style style:name="N"><number:text>${'x'.repeat(1000)}</number:text></number:number-style>`
    expect(await refusalOf(tableOf(ROWS, { styles: format }))).toBe('workbook-damaged')
  })
})

describe('X2: document types in a document', () => {
  const lol = '<!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
  test.each([CONTENT, 'styles.xml', 'META-INF/manifest.xml'])('X2: entities in %s', async (part) => {
    const data = (entry: { readonly data: string | Buffer }) => String(entry.data).replace('?>', `?>${lol}`)
    expect(await refusalOf(withPart(part, (entry) => ({ data: data(entry) })))).toBe('workbook-doctype')
  })

  test('X2: an entity that nobody defined, XML that is not well formed, not UTF-8, or cut', async () => {
    expect(await refusalOf(tableOf(rowXml('<table:table-cell><text:p>&b;</text:p></table:table-cell>')))).toBe(
      'workbook-damaged',
    )
    expect(await refusalOf(tableOf('<table:table-row><table:table-cell></table:table-row>'))).toBe('workbook-damaged')
    expect(await refusalOf(tableOf('</table:table>'))).toBe('workbook-damaged')
    const latin = Buffer.from(String(changedContent(ROWS.replace('Signalé', 'Signal\xe9'))), 'latin1')
    expect(await refusalOf(withPart(CONTENT, () => ({ data: latin })))).toBe('workbook-damaged')
    const whole = String(changedContent(ROWS))
    expect(await refusalOf(withPart(CONTENT, () => ({ data: whole.slice(0, -120) })))).toBe('workbook-damaged')
  })
})

describe('X3: where a value stands', () => {
  test('X3: a column that no table reaches is refused with its cell', async () => {
    const gap = '<table:table-cell table:number-columns-repeated="1000"/>'
    expect(await openingOf(tableOf(ROWS + rowXml(gap + floatXml(1))))).toMatchObject({
      code: 'workbook-too-wide',
      place: { sheet: 'Feuille1', cell: 'ALM3' },
      details: { limit: 1000 },
    })
    const last = '<table:table-cell table:number-columns-repeated="999"/>'
    expect(await refusalOf(tableOf(rowXml(last + floatXml(1))))).toBeNull()
  })
})

describe('X1: bytes of a document changed at random', () => {
  test('X1: end in a refusal or a reading, never in a crash', async () => {
    const book = tableOf(ROWS)
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

function changedContent(rows: string): string {
  return `<?xml version="1.0"?><office:document-content><office:body><office:spreadsheet><table:table table:name="F">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`
}
