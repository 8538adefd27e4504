import type { PDFDocument, PDFRef } from '@cantoo/pdf-lib'
import { contentOf } from './artefacts.ts'
import { type Operation, operationsOf } from './content-tokens.ts'

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

/** The six numbers of a transformation (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [x: number, y: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const CONTENT = new Set(['Tj', 'TJ', "'", '"', 'Do', 'EI'])
const PAINTS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do'])
/** Operators whose numbers say where something is; most of a page is words, which have none. */
const TAKES_NUMBERS = new Set(['cm', 'Tf', 'Tm', 'Td', 'm', 'l', 're', 'c', 'v', 'y'])
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
  readonly #kept: Matrix[] = []
  #page = IDENTITY
  #text = IDENTITY
  #size = 0
  #path: Point[] = []

  take({ operator, text: written }: Operation): void {
    const operands = TAKES_NUMBERS.has(operator) ? numbersOf(written) : []
    this.#move(operator, operands)
    if (operator === 'BMC' || operator === 'BDC') this.#open.push(identifierIn(written))
    if (operator === 'EMC') this.#open.pop()
    this.#path.push(...cornersOf(operator, operands).map((point) => placed(point, this.#page)))
    if (operator === 'Tj')
      this.#draw(wordCorners(written, this.#size).map((point) => placed(point, product(this.#text, this.#page))))
    if (CONTENT.has(operator)) this.#draw([], true)
    if (PAINTS.has(operator)) this.#draw(this.#path)
    // A path that is not painted only clips.
    if (PAINTS.has(operator) || operator === 'n') this.#path = []
  }

  #move(operator: string, operands: readonly number[]): void {
    const [x = 0, y = 0] = operands
    if (operator === 'q') this.#kept.push(this.#page)
    else if (operator === 'Q') this.#page = this.#kept.pop() ?? IDENTITY
    else if (operator === 'cm') this.#page = product(matrixOf(operands), this.#page)
    else if (operator === 'Tf') this.#size = operands.at(-1) ?? 0
    else if (operator === 'Tm') this.#text = matrixOf(operands)
    else if (operator === 'Td') this.#text = product([1, 0, 0, 1, x, y], this.#text)
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

function numbersOf(written: string): readonly number[] {
  return written.trim().split(/\s+/).slice(0, -1).map(Number)
}

function matrixOf(operands: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = operands
  return [a, b, c, d, e, f]
}

/** The transformation that does one, then the other. */
function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}

function placed([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}

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
