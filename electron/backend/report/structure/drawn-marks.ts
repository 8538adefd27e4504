import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { contentOf } from './artefacts.ts'
import { numbersOf, type Operation, operationsOf } from './content-tokens.ts'
import { Placing, type Point } from './placing.ts'

/** Left, bottom, right and top, in points of the page. */
export type Box = readonly [left: number, bottom: number, right: number, top: number]

/** What the marked content with one identifier draws. */
interface DrawnMark {
  /** Around its lines, areas and words; `null` where it draws nothing. */
  readonly box: Box | null
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
/** How wide a letter is at most, in parts of the size of its font. */
const LETTER = 0.6

export function drawnOnPages(document: PDFDocument): DrawnPages {
  return new Map(document.getPages().map((page) => [page.ref, drawnMarks(contentOf(page))]))
}

/** Reads from the content of a page what each of its marked contents draws, by identifier. */
export function drawnMarks(content: string): ReadonlyMap<number, DrawnMark> {
  const drawing = new Drawing()
  for (const operation of operationsOf(content)) drawing.take(operation)
  return new Map([...drawing.marks].map(([mark, { points, hasContent }]) => [mark, { box: boxOf(points), hasContent }]))
}

/** A page while it is drawn. */
class Drawing {
  readonly marks = new Map<number, { readonly points: Point[]; hasContent: boolean }>()
  readonly #open: (number | null)[] = []
  readonly #placing = new Placing()
  #path: Point[] = []

  take({ operator, text: written }: Operation): void {
    const operands = TAKES_NUMBERS.has(operator) ? numbersOf(written) : []
    this.#placing.take({ operator, text: written })
    if (operator === 'BMC' || operator === 'BDC') this.#open.push(identifierIn(written))
    if (operator === 'EMC') this.#open.pop()
    this.#path.push(...cornersOf(operator, operands).map((point) => this.#placing.onPage(point)))
    if (operator === 'Tj')
      this.#draw(wordCorners(written, this.#placing.size).map((point) => this.#placing.ofWords(point)))
    if (CONTENT.has(operator)) this.#draw([], true)
    if (PAINTS.has(operator)) this.#draw(this.#path)
    // A path that is not painted only clips.
    if (PAINTS.has(operator) || operator === 'n') this.#path = []
  }

  #draw(points: readonly Point[], hasContent = false): void {
    const current = this.#open.findLast((mark) => mark !== null) ?? null
    if (current === null) return
    const mark = this.marks.get(current) ?? { points: [], hasContent: false }
    this.marks.set(current, mark)
    mark.hasContent ||= hasContent
    for (const point of points) mark.points.push(point)
  }
}

function identifierIn(written: string): number | null {
  const identifier = IDENTIFIER.exec(written)?.[1]
  return identifier === undefined ? null : Number(identifier)
}

/** The smallest box around others. */
export function boxAround(boxes: readonly Box[]): Box | null {
  return boxOf(
    boxes.flatMap(([left, bottom, right, top]): readonly Point[] => [
      [left, bottom],
      [right, top],
    ]),
  )
}

function boxOf(points: readonly Point[]): Box | null {
  if (points.length === 0) return null
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [least(xs), least(ys), most(xs), most(ys)]
}

// A map has more points than a call has arguments.
const least = (values: readonly number[]) => values.reduce((one, other) => Math.min(one, other))
const most = (values: readonly number[]) => values.reduce((one, other) => Math.max(one, other))

/** The points that an operation of a path, or an image, lies between. */
function cornersOf(operator: string, operands: readonly number[]): readonly Point[] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = operands
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
    case 'Do':
      return [
        [0, 0],
        [1, 1],
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
