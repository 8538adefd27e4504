import type { Place } from '../../../../shared/domain/import/problem.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { FieldFigure } from '../row/row-figures.ts'
import type { Decimal } from '../value/number-reader.ts'

/** What the figures of a column add up to. */
export interface Sum {
  readonly value: number
  /** False where a figure could not be read, so that the sum is of the others only. */
  readonly isComplete: boolean
}

/** Sums of figures, by the field in which they stand. */
export type Sums = ReadonlyMap<string, Sum>

/** What a total may be the sum of: all rows above it, or those since the total before it. */
interface SumsAbove {
  readonly all: Sums
  readonly since: Sums
}

/** The figures of one row. */
export interface RowFigures {
  readonly line: number
  readonly figures: readonly FieldFigure[]
  /** What names the row, where totals may be of rows that share a name. */
  readonly names?: readonly string[]
}

/** A record that closes a table with its total. */
export interface TotalLine {
  readonly cells: readonly string[]
  readonly line: number
  readonly kinds?: readonly CellKind[] | undefined
  /** Where each of its cells stands. */
  readonly places: readonly Partial<Place>[]
  /** What the rows above it add up to. */
  readonly above: SumsAbove
  /** How many rows there are above it, and since the total before it. */
  readonly count: { readonly all: number; readonly since: number }
  /** The rows of its table, of a long one the first. */
  readonly rows: readonly RowFigures[]
  /** What stands in it where rows have their names. */
  readonly names?: readonly string[]
}

/** Adds up the figures of rows, as a table with totals between them does. */
export interface RowSums {
  /** `null` is a figure that could not be read. */
  add(field: string, figure: Decimal | null): void
  readonly above: () => SumsAbove
  /** The sums at a total; those since it begin anew. */
  close(): SumsAbove
  readonly all: () => Sums
}

export function createRowSums(): RowSums {
  const all = createSums()
  let since = createSums()
  const above = (): SumsAbove => ({ all: all.read(), since: since.read() })
  return {
    above,
    add(field, figure) {
      all.add(field, figure)
      since.add(field, figure)
    },
    close() {
      const sums = above()
      since = createSums()
      return sums
    },
    all: all.read,
  }
}

/** Whole units of the last decimal that any of the figures has: fractions would leave a rest. */
interface ExactSum {
  readonly units: bigint
  readonly decimals: number
  readonly isComplete: boolean
}

const NOTHING: ExactSum = { units: 0n, decimals: 0, isComplete: true }

function createSums() {
  const sums = new Map<string, ExactSum>()
  return {
    add(field: string, figure: Decimal | null): void {
      const sum = sums.get(field) ?? NOTHING
      sums.set(field, figure === null ? { ...sum, isComplete: false } : plus(sum, figure))
    },
    read: (): Sums =>
      new Map(
        [...sums].map(([field, { units, decimals, isComplete }]) => [
          field,
          { value: numberOf(units, decimals), isComplete },
        ]),
      ),
  }
}

/** A number holds no more digits than these. */
const MOST_DECIMALS = 17

function plus({ units, decimals, isComplete }: ExactSum, figure: Decimal): ExactSum {
  const decimalsOfIt = Math.min(figure.decimals, MOST_DECIMALS)
  const most = Math.max(decimals, decimalsOfIt)
  const digits = BigInt(figure.value.toFixed(decimalsOfIt).replace('.', ''))
  return { units: scaled(units, most - decimals) + scaled(digits, most - decimalsOfIt), decimals: most, isComplete }
}

function scaled(units: bigint, decimals: number): bigint {
  return units * 10n ** BigInt(decimals)
}

function numberOf(units: bigint, decimals: number): number {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const at = digits.length - decimals
  return Number(`${units < 0n ? '-' : ''}${digits.slice(0, at)}.${digits.slice(at)}0`)
}
