import { numbersOf, type Operation } from './content-tokens.ts'

/** The six numbers of a transformation (ISO 32000-1, 8.3.3). */
type Matrix = readonly [number, number, number, number, number, number]
export type Point = readonly [x: number, y: number]

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
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
    switch (operator) {
      case 'q':
        this.#kept.push(this.#page)
        break
      case 'Q':
        this.#page = this.#kept.pop() ?? IDENTITY
        break
      case 'cm':
        this.#page = product(matrixOf(numbersOf(text)), this.#page)
        break
      case 'BT':
        this.#text = IDENTITY
        break
      case 'Tf':
        this.#size = numbersOf(text).at(-1) ?? 0
        break
      case 'Tm':
        this.#text = matrixOf(numbersOf(text))
        break
      case 'Td': {
        const [x = 0, y = 0] = numbersOf(text)
        this.#text = product([1, 0, 0, 1, x, y], this.#text)
        break
      }
    }
  }

  /** A point of a path in points of the page. */
  onPage(point: Point): Point {
    return placed(point, this.#page)
  }

  /** How high on the page the words begin that come next. */
  get heightOfWords(): number {
    const [, , , , x, y] = this.#text
    return placed([x, y], this.#page)[1]
  }

  /** Points of the words that come next, likewise. */
  ofWords(points: readonly Point[]): readonly Point[] {
    const place = product(this.#text, this.#page)
    return points.map((point) => placed(point, place))
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
