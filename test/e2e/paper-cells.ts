import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** The cells of the tables of a PDF, each as the lines that it is printed in; empty cells are left out. */
export async function readCellLines(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false })
  const document = await task.promise
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
  const pages = await Promise.all(numbers.map(async (number) => pageCells(await document.getPage(number))))
  await task.destroy()
  return pages.flat()
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>
type Piece = { readonly text: string; readonly y: number }

/** A node of the tag tree: an element with its role, or content with its mark. */
interface Tag {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly Tag[]
}

async function pageCells(page: Page): Promise<readonly (readonly string[])[]> {
  const pieces = await piecesByMark(page)
  const tree: Tag = (await page.getStructTree()) ?? {}
  return cellsIn(tree)
    .map((cell) => linesOf(marksIn(cell).flatMap((mark) => pieces.get(mark) ?? [])))
    .filter((lines) => lines.length > 0)
}

/** The text of a page under the marks by which its tags know it. */
async function piecesByMark(page: Page): Promise<ReadonlyMap<string, readonly Piece[]>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  const pieces = new Map<string, Piece[]>()
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((each) => each !== '')
      const piece = { text: item.str, y: item.transform[5] }
      if (mark !== undefined) pieces.set(mark, [...(pieces.get(mark) ?? []), piece])
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  return pieces
}

function cellsIn(tag: Tag): readonly Tag[] {
  return tag.role === 'TD' || tag.role === 'TH' ? [tag] : (tag.children ?? []).flatMap(cellsIn)
}

function marksIn(tag: Tag): readonly string[] {
  return tag.type === 'content' ? [tag.id ?? ''] : (tag.children ?? []).flatMap(marksIn)
}

/** Marks and indices stand a little off the base line, the next line much further. */
const LINE_DISTANCE = 5

function linesOf(pieces: readonly Piece[]): readonly string[] {
  const lines: { text: string; y: number }[] = []
  for (const { text, y } of pieces.filter(({ text }) => text.trim() !== '')) {
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.y - y) < LINE_DISTANCE) line.text += text
    else lines.push({ text, y })
  }
  return lines.map(({ text }) => text)
}

/** The text of the table cells of a page that was written as HTML; a tag within one is a line end, as a block makes one. */
export function writtenCells(html: string): readonly string[] {
  return [...html.matchAll(/<t([hd])[ >].*?<\/t\1>/gs)].map(([cell]) =>
    cell
      .replace(/<[^>]*>/g, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&'),
  )
}

/**
 * Cells in which a word or a number goes over to the next line, as `first line | second line`, and those that hold a
 * text which was not written. A line may end at a space, but not at one that holds a number together, and behind the
 * hyphen of two words.
 */
export function brokenCells(cells: readonly (readonly string[])[], written: readonly string[]): readonly string[] {
  const byText = Map.groupBy(written, squeezed)
  return cells
    .filter((lines) => !(byText.get(squeezed(lines.join(''))) ?? []).some((text) => areWhole(lines, text)))
    .map((lines) => lines.join(' | '))
}

function areWhole(lines: readonly string[], written: string): boolean {
  const ends = lineEnds(written)
  return lines.slice(1).every((_, index) => ends.has(squeezed(lines.slice(0, index + 1).join('')).length))
}

/** After how many characters, spaces not counted, a line may end. */
function lineEnds(written: string): ReadonlySet<number> {
  const text = plain(written)
  return new Set(
    [...text.matchAll(/[ \n]+|(?<=\p{L}[-/])(?=\p{L})/gu)].map(({ index }) => squeezed(text.slice(0, index)).length),
  )
}

/** Without spaces, of which a PDF does not hold all. */
function squeezed(text: string): string {
  return plain(text).replace(/\s/g, '')
}

/** With one sign for what fonts draw alike, and without the spaces that hold together. */
function plain(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
}
