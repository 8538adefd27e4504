import { DAY_ORDERS, dayOrdersOf, isDayText } from '../../../../shared/domain/reading/day-reading.ts'
import { type NumberStyle, numberStylesOf } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'

/** A cell as it stands, with its line. */
interface WrittenCell {
  readonly raw: string
  readonly line: number
}

/** What the cells of a column tell of its style of numbers, or its order of days. */
export interface StyleEvidence {
  readonly survivors: Set<string>
  /** The cell after which one style was left. */
  settledBy: WrittenCell | null
  /** A cell that reads differently in two surviving styles. */
  ambiguous: WrittenCell | null
  /** The cell after which no style was left. */
  conflict: WrittenCell | null
  /** Some cells that only one of the styles of numbers can read. */
  readonly examples: Readonly<Record<NumberStyle, string[]>>
  seen: Set<string>
  /** The first day that begins with its year, which is read alike in every order. */
  yearFirst: WrittenCell | null
  /** True when cells stood there that are no text, and so need no style. */
  isTyped: boolean
}

/** So many cells of each style are named where a column mixes both. */
const MOST_EXAMPLES = 3

export function newEvidence(isDay: boolean): StyleEvidence {
  return {
    survivors: new Set(isDay ? DAY_ORDERS : ['comma', 'point']),
    settledBy: null,
    ambiguous: null,
    conflict: null,
    examples: { comma: [], point: [] },
    seen: new Set(),
    yearFirst: null,
    isTyped: false,
  }
}

/** Takes what one more cell tells. */
export function weigh(found: StyleEvidence, cell: string, line: number, isDay: boolean): void {
  const allowed: Readonly<Record<string, boolean>> = isDay ? dayOrdersOf(cell) : numberStylesOf(cell)
  const { differs } = allowed
  if (!isDay) addExample(found, cell, allowed)
  const left = [...found.survivors].filter((style) => allowed[style] === true)
  // A cell that no style can read is a bad cell, refused when the rows are read; it says nothing about the column.
  if (left.length === 0) {
    const isReadable = isDay ? isDayText(cell) : allowed.comma || allowed.point
    if (isReadable && found.conflict === null && !isDay) found.conflict = { raw: detach(cell), line }
    return
  }
  if (left.length === 1 && found.survivors.size > 1) found.settledBy = { raw: detach(cell.trim()), line }
  for (const style of found.survivors) if (!left.includes(style)) found.survivors.delete(style)
  if (differs === true && found.ambiguous === null) found.ambiguous = { raw: detach(cell), line }
}

function addExample(
  { examples }: StyleEvidence,
  cell: string,
  { comma, point }: Readonly<Record<string, boolean>>,
): void {
  if (comma === point) return
  const ofStyle = comma === true ? examples.comma : examples.point
  if (ofStyle.length < MOST_EXAMPLES) ofStyle.push(detach(cell.trim()))
}
