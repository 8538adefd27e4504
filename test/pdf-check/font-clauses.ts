import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import { type CheckedPdf, dictIn, hasKey, itemsIn, nameIn, numberIn, textOf } from './checked-pdf.ts'
import type { Clause } from './clause.ts'

/** Widths may differ by this, in thousandths of the size (ISO 19005-3, 6.2.11.5). */
const WIDTH_TOLERANCE = 1

/** A font with the glyphs that the pages show of it. */
interface ShownFont {
  readonly font: PDFDict
  readonly name: string
  /** As four hex digits. */
  readonly codes: readonly string[]
}

/** What the words are drawn with. They are composite fonts with codes of two bytes: the browser writes no others. */
export const FONT_CLAUSES: readonly Clause[] = [
  {
    number: 'A 6.2.11.2',
    says: 'fonts are composite ones of TrueType outlines',
    broken: (pdf) =>
      shownFonts(pdf).filter(
        ({ font }) => nameIn(font, 'Subtype') !== 'Type0' || nameIn(descendant(font), 'Subtype') !== 'CIDFontType2',
      ),
  },
  {
    number: 'A 6.2.11.3.2',
    says: 'a font says which glyph each code means',
    broken: (pdf) => shownFonts(pdf).filter(({ font }) => !hasKey(descendant(font), 'CIDToGIDMap')),
  },
  {
    number: 'A 6.2.11.3.3',
    says: 'codes are read by a map of the standard',
    broken: (pdf) => shownFonts(pdf).filter(({ font }) => nameIn(font, 'Encoding') !== 'Identity-H'),
  },
  {
    number: 'A 6.2.11.4.1',
    says: 'fonts are embedded',
    broken: (pdf) => shownFonts(pdf).filter(({ font }) => programOf(font) === null),
  },
  {
    number: 'A 6.2.11.5',
    says: 'widths are those of the embedded font',
    broken: (pdf) =>
      shownFonts(pdf).flatMap(({ font, name, codes }) => {
        const program = programOf(font)
        if (program === null) return []
        const advance = advances(program)
        const width = widths(descendant(font))
        return codes
          .filter((code) => Math.abs(width(parseInt(code, 16)) - advance(parseInt(code, 16))) > WIDTH_TOLERANCE)
          .map((code) => `${name} ${code}`)
      }),
  },
  {
    number: 'A 6.2.11.7.2-1',
    says: 'each glyph stands for characters',
    broken: (pdf) =>
      shownFonts(pdf).flatMap(({ font, name, codes }) => {
        const characters = charactersOf(font)
        return codes.filter((code) => !characters.has(code)).map((code) => `${name} ${code}`)
      }),
  },
  {
    number: 'A 6.2.11.7.2-2',
    says: 'no glyph stands for a character that is none',
    broken: (pdf) =>
      shownFonts(pdf).flatMap(({ font }) =>
        [...charactersOf(font).values()].filter((character) => /^(?:0000|FEFF|FFFE)$/.test(character)),
      ),
  },
  {
    number: 'A 6.2.11.8',
    says: 'no character is drawn as missing',
    broken: (pdf) => shownFonts(pdf).filter(({ codes }) => codes.includes('0000')),
  },
]

function shownFonts({ pages }: CheckedPdf): readonly ShownFont[] {
  return pages.flatMap(({ page, operations }) => {
    const fonts = dictIn(page.node.Resources() ?? page.node, 'Font')
    const codes = new Map<string, Set<string>>()
    let current = ''
    for (const { operator, text } of operations) {
      if (operator === 'Tf') current = /\/(\S+)/.exec(text)?.[1] ?? ''
      if (!['Tj', 'TJ'].includes(operator)) continue
      const shown = codes.get(current) ?? new Set()
      for (const [, digits = ''] of text.matchAll(/<([0-9A-Fa-f]+)>/g))
        for (const code of digits.toUpperCase().match(/.{4}/g) ?? []) shown.add(code)
      codes.set(current, shown)
    }
    return [...codes].flatMap(([name, shown]) => {
      const font = fonts === null ? null : dictIn(fonts, name)
      return font === null ? [] : [{ font, name: nameIn(font, 'BaseFont') ?? name, codes: [...shown] }]
    })
  })
}

function descendant(font: PDFDict): PDFDict {
  const [first] = itemsIn(font, 'DescendantFonts')
  return first instanceof PDFDict ? first : font
}

function programOf(font: PDFDict): Buffer | null {
  const stream = dictIn(descendant(font), 'FontDescriptor')?.lookup(PDFName.of('FontFile2'))
  return stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()) : null
}

/** The advance of a glyph in thousandths, as the tables `head`, `hhea` and `hmtx` of its program say. */
function advances(program: Buffer): (glyph: number) => number {
  const tables = new Map(
    Array.from({ length: program.readUInt16BE(4) }, (_, index) => 12 + 16 * index).map((at) => [
      program.toString('latin1', at, at + 4),
      program.readUInt32BE(at + 8),
    ]),
  )
  const start = (table: string) => tables.get(table) ?? 0
  const unit = program.readUInt16BE(start('head') + 18)
  const count = program.readUInt16BE(start('hhea') + 34)
  return (glyph) => (program.readUInt16BE(start('hmtx') + 4 * Math.min(glyph, count - 1)) * 1000) / unit
}

/** The width of a code as the font dictionary says it: `W` has a first code and a list, or two codes and one width. */
function widths(font: PDFDict): (code: number) => number {
  const known = new Map<number, number>()
  const items = [...itemsIn(font, 'W')]
  while (items.length > 0) {
    const [first, second, third] = items
    if (!(first instanceof PDFNumber)) break
    if (second instanceof PDFArray) {
      for (const [index, width] of second.asArray().entries())
        known.set(first.asNumber() + index, Number(String(width)))
      items.splice(0, 2)
    } else {
      for (let code = first.asNumber(); code <= Number(String(second)); code += 1)
        known.set(code, Number(String(third)))
      items.splice(0, 3)
    }
  }
  return (code) => known.get(code) ?? numberIn(font, 'DW') ?? 1000
}

/** What `ToUnicode` says of each code. */
function charactersOf(font: PDFDict): ReadonlyMap<string, string> {
  const stream = font.lookup(PDFName.of('ToUnicode'))
  if (!(stream instanceof PDFRawStream)) return new Map()
  const written = textOf(stream)
  const sections = [...written.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)]
  return new Map(
    sections.flatMap(([, kind, lines = '']): readonly (readonly [string, string])[] =>
      kind === 'bfchar'
        ? [...lines.matchAll(/<(\w+)>\s*<(\w+)>/g)].map(([, code = '', character = '']) => [code, character])
        : [...lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)].flatMap(([, from = '', to = '', first = '']) =>
            Array.from(
              { length: parseInt(to, 16) - parseInt(from, 16) + 1 },
              (_, index) => [hex(parseInt(from, 16) + index), hex(parseInt(first, 16) + index)] as const,
            ),
          ),
    ),
  )
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0')
}
