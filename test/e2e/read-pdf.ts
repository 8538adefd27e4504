import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect } from 'vitest'
import { brokenClauses } from '../pdf-check/clauses.ts'

/** Fails where a PDF does not keep to the standards that it declares. */
export async function expectHeld(bytes: Uint8Array): Promise<void> {
  expect(await brokenClauses(bytes)).toEqual([])
}

/** What a reader of a PDF can know about it. */
export interface ReadPdf {
  readonly title: string
  readonly language: string
  readonly creator: string
  readonly isTagged: boolean
  /** Width and height of the first page, in points. */
  readonly size: readonly number[]
  /** The text of each page, one space between pieces. */
  readonly pages: readonly string[]
  readonly bookmarks: readonly string[]
  readonly attachments: ReadonlyMap<string, Uint8Array>
}

/** Reads a report, which must keep to the standards that it declares. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  await expectHeld(bytes)
  return readAnyPdf(bytes)
}

/** Reads a report of before too: up to 0.9.0 they declared no standard, or did not keep to all of it. */
export async function readAnyPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false })
  const document = await task.promise
  const { info } = await document.getMetadata()
  const facts = info as Readonly<Record<string, unknown>>
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const read = await Promise.all(numbers.map((number) => document.getPage(number)))
  const contents = await Promise.all(read.map((page) => page.getTextContent()))
  const outline = await document.getOutline()
  const attachments: unknown = await document.getAttachments()
  const names = attachments instanceof Map ? [...attachments.keys()].map(String) : []
  const files = await Promise.all(names.map((name) => document.getAttachmentContent(name)))
  const result = {
    title: String(facts.Title),
    language: String(facts.Language),
    creator: String(facts.Creator),
    isTagged: isMarked(await document.getMarkInfo()),
    size: read[0]!.view.slice(2),
    pages: contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' ')),
    bookmarks: titlesOf(outline ?? []),
    attachments: new Map(names.map((name, index) => [name, files[index] ?? new Uint8Array()])),
  }
  await task.destroy()
  return result
}

interface Bookmark {
  readonly title: string
  readonly items: readonly Bookmark[]
}

function titlesOf(bookmarks: readonly Bookmark[]): readonly string[] {
  return bookmarks.flatMap((each) => [each.title, ...titlesOf(each.items)])
}

/** The type says an object; it is a Map. */
function isMarked(info: unknown): boolean {
  return info instanceof Map && info.get('Marked') === true
}

/** The subtype of every font of a PDF, and whether its program is embedded. */
export async function readFonts(bytes: Uint8Array): Promise<readonly { subtype: string; isEmbedded: boolean }[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false })
  const dictionaries = document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
  const fonts = dictionaries.filter((each) => each.get(PDFName.of('Type')) === PDFName.of('Font'))
  return fonts
    .filter((font) => font.get(PDFName.of('Subtype')) !== PDFName.of('Type0'))
    .map((font) => ({
      subtype: String(font.get(PDFName.of('Subtype'))),
      isEmbedded: font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.has(PDFName.of('FontFile2')) ?? false,
    }))
}

/** Pieces of text further apart than this, in points, lie in different cells. */
const CELL_GAP = 3

/** What is written at one place of a page; in points, from the left and from below. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
}

/** The pieces of each page. */
export async function readPieces(bytes: Uint8Array): Promise<readonly (readonly Piece[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const contents = await Promise.all(numbers.map(async (each) => (await document.getPage(each)).getTextContent()))
  await task.destroy()
  return contents.map(({ items }) =>
    items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: item.transform[4], end: item.transform[4] + item.width, y: item.transform[5] }]
        : [],
    ),
  )
}

/** The lines of each page as their cells, from left to right: what shares a base line is a line. */
export async function readCells(bytes: Uint8Array): Promise<readonly (readonly (readonly string[])[])[]> {
  await expectHeld(bytes)
  return (await readPieces(bytes)).map((pieces) => {
    return [...Map.groupBy(pieces, ({ y }) => Math.round(y)).values()].map((line) => {
      const ordered = line.toSorted((a, b) => a.x - b.x)
      const isNewCell = ({ x }: Piece, index: number) => x - (ordered[index - 1]?.end ?? -Infinity) > CELL_GAP
      const starts = ordered.flatMap((piece, index) => (isNewCell(piece, index) ? [index] : []))
      return starts.map((start, index) =>
        ordered
          .slice(start, starts[index + 1])
          .map(({ text }) => text)
          .join('')
          .trim(),
      )
    })
  })
}
