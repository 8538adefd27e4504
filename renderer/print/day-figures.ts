/**
 * How the figures of days are set out: a line for each month, its days side by side, large or small; or a column for
 * each month, its days below one another.
 */
export type DayFigures = 'large' | 'usual' | 'upright'

const [THREE_DIGITS, FOUR_DIGITS] = [100, 1000]

/** The way for figures of which this one is the largest: side by side they must neither touch nor be too small to read. */
export function dayFigures(largest: number): DayFigures {
  if (largest >= FOUR_DIGITS) return 'upright'
  return largest >= THREE_DIGITS ? 'usual' : 'large'
}
