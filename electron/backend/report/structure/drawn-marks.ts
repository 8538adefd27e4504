import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { contentOf } from './artefacts.ts'
import { numbersOf, type Operation, operationsOf } from './content-tokens.ts'
import { Placing, type Point } from './placing.ts'

/** Left, bottom, right and top, in points of the page. */
export type PageBox = readonly [left: number, bottom: number, right: number, top: number]

/** What the marked content with one identifier draws. */
interface DrawnMark {
  /** Around its lines, areas and words; `null` where it draws nothing. */
  readonly box: PageBox | null
  /** Without words or images it is a line or an area alone. */
  readonly hasContent: boolean
}

/** What the marked contents of each page draw, by their number. */
export type DrawnPages = ReadonlyMap<PDFRef, ReadonlyMap<number, DrawnMark>>

const CONTENT = new Set(['Tj', 'TJ', "'", '"', 'Do', 'EI'])
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do'])
/** Operators of a path whose numbers say where something is. */
const TAKES_NUMBERS = new Set(['m', 'l', 're', 'c', 'v', 'y'])
const IDENTIFIER = /\/MCID\s+(\d+)/
/** The corners of an image. */
const UNIT: readonly Point[] = [
  [0, 0],
  [1, 1],
]
/** How wide a letter is at most, in parts of the size of its font. */
const LETTER = 0.6

export function drawnOnPages(document: PDFDocument): DrawnPages {
  return new Map(document.getPages().map((page) => [page.ref, drawnMarks(contentOf(page))]))
}

/** Reads from the content of a page what each of its marked contents draws, by identifier. */
export function drawnMarks(content: string): ReadonlyMap<number, DrawnMark> {
  const drawing = new Drawing()
  for (const operation of operationsOf(content)) drawing.take(operation)
  return drawing.marks
}

/** A page while it is drawn. */
class Drawing {
  readonly marks = new Map<number, { box: PageBox | null; hasContent: boolean }>()
  readonly #open: (number | null)[] = []
  readonly #placing = new Placing()
  #path: PageBox | null = null

  take(operation: Operation): void {
    const { operator, text: written } = operation
    this.#placing.take(operation)
    if (operator === 'BMC' || operator === 'BDC') this.#open.push(identifierIn(written))
    if (operator === 'EMC') this.#open.pop()
    for (const corner of cornersOf(operator, written)) this.#path = boxWith(this.#path, this.#placing.onPage(corner))
    if (operator === 'Tj')
      this.#draw(this.#placing.ofWords(wordCorners(written, this.#placing.size)).reduce<PageBox | null>(boxWith, null))
    if (CONTENT.has(operator)) this.#draw(null, true)
    if (PAINTS.has(operator)) this.#draw(this.#path)
    // A path that is not painted only clips.
    if (PAINTS.has(operator) || operator === 'n') this.#path = null
  }

  #draw(box: PageBox | null, hasContent = false): void {
    const current = this.#open.findLast((mark) => mark !== null) ?? null
    if (current === null) return
    const mark = this.marks.get(current) ?? { box: null, hasContent: false }
    this.marks.set(current, mark)
    mark.hasContent ||= hasContent
    mark.box = boxAround([mark.box, box])
  }
}

function identifierIn(written: string): number | null {
  const identifier = IDENTIFIER.exec(written)?.[1]
  return identifier === undefined ? null : Number(identifier)
}

/** The smallest box around others. */
export function boxAround(boxes: readonly (PageBox | null)[]): PageBox | null {
  return boxes.reduce<PageBox | null>((around, box) => {
    if (box === null) return around
    return boxWith(boxWith(around, [box[0], box[1]]), [box[2], box[3]])
  }, null)
}

/** The smallest box around one and a point. */
function boxWith(box: PageBox | null, [x, y]: Point): PageBox {
  if (box === null) return [x, y, x, y]
  return [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)]
}

/** The points that an operation of a path, or an image, lies between. */
function cornersOf(operator: string, written: string): readonly Point[] {
  if (!TAKES_NUMBERS.has(operator)) return operator === 'Do' ? UNIT : []
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersOf(written)
  switch (operator) {
    case 'm':
    case 'l':
      return [[a, b]]
    case 're':
      return [
        [a, b],
        [a + c, b + d],
      ]
    case 'c':
      return [
        [a, b],
        [c, d],
        [e, f],
      ]
    case 'v':
    case 'y':
      return [
        [a, b],
        [c, d],
      ]
    default:
      return []
  }
}

/** Around words whose glyphs have four digits each. */
function wordCorners(written: string, size: number): readonly Point[] {
  const digits = /<([0-9A-Fa-f]*)>/.exec(written)?.[1]?.length ?? 0
  return [
    [0, 0],
    [(digits / 4) * LETTER * size, size],
  ]
}
