import { numbersOf, type Operation } from './content-tokens.ts'

/** The six numbers of a transformation (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number]
export type Point = readonly [x: number, y: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Operators whose numbers move what is drawn next; most of a page is words, which have none. */
const TAKES_NUMBERS = new Set(['cm', 'Tf', 'Tm', 'Td'])

/** Where on its page a content stream draws, operation by operation. */
export class Placing {
  readonly #kept: Matrix[] = []
  #page = IDENTITY
  #text = IDENTITY
  #size = 0

  /** The size of the words, before any transformation. */
  get size(): number {
    return this.#size
  }

  take({ operator, text }: Operation): void {
    const operands = TAKES_NUMBERS.has(operator) ? numbersOf(text) : []
    const [x = 0, y = 0] = operands
    if (operator === 'q') this.#kept.push(this.#page)
    else if (operator === 'Q') this.#page = this.#kept.pop() ?? IDENTITY
    else if (operator === 'cm') this.#page = product(matrixOf(operands), this.#page)
    else if (operator === 'BT') this.#text = IDENTITY
    else if (operator === 'Tf') this.#size = operands.at(-1) ?? 0
    else if (operator === 'Tm') this.#text = matrixOf(operands)
    else if (operator === 'Td') this.#text = product([1, 0, 0, 1, x, y], this.#text)
  }

  /** A point of a path in points of the page. */
  onPage(point: Point): Point {
    return placed(point, this.#page)
  }

  /** A point of the words that come next, likewise. */
  ofWords(point: Point): Point {
    return placed(point, product(this.#text, this.#page))
  }
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
