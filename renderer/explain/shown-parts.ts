import type { ExplainedDimension, ExplainedPart } from '../../shared/domain/figures/explanation.ts'

/** So many parts are listed at least, where there are as many. */
const LEAST_SHOWN = 5

/** What the parts that are not listed are together. */
interface OtherParts {
  readonly count: number
  readonly now: number
  readonly before: number
  readonly part: number
  readonly rate: number
  readonly mix: number
}

interface ShownParts {
  /** All that carry half of the difference, and others up to five. */
  readonly shown: readonly ExplainedPart[]
  readonly others: OtherParts | null
}

/** The parts of a dimension that are listed one by one, and the others added up; a single other one is listed too. */
export function shownParts({ carriers, parts }: Pick<ExplainedDimension, 'carriers' | 'parts'>): ShownParts {
  const length = Math.max(carriers, LEAST_SHOWN)
  if (parts.length <= length + 1) return { shown: parts, others: null }
  return { shown: parts.slice(0, length), others: sumOfParts(parts.slice(length)) }
}

/** What some parts are together. */
export function sumOfParts(parts: readonly ExplainedPart[]): OtherParts {
  const sum = (of: (part: ExplainedPart) => number): number => parts.reduce((all, part) => all + of(part), 0)
  return {
    count: parts.length,
    now: sum(({ now }) => now),
    before: sum(({ before }) => before),
    part: sum(({ part }) => part),
    rate: sum(({ rate = 0 }) => rate),
    mix: sum(({ mix = 0 }) => mix),
  }
}

/** Where zero stands on the axis of some parts, from 0 to 1, and how wide one unit is. */
export interface PartScale {
  readonly zero: number
  readonly unit: number
}

/** One axis for the parts of a list: falls to the left of zero, rises to the right of it. */
export function partScale(values: readonly number[]): PartScale {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const width = high - low
  return width === 0 ? { zero: 0, unit: 0 } : { zero: Math.abs(low) / width, unit: 1 / width }
}
