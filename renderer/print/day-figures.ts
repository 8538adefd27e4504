/** How small the figures of days are printed, so that the columns of a month hold the longest of them. */
export type DayFigures = 'large' | 'usual' | 'small' | 'smallest'

const [THREE_DIGITS, FOUR_DIGITS, FIVE_DIGITS] = [100, 1000, 10_000]

/** The size for figures of which this one is the largest: side by side they must never run into one another. */
export function dayFigures(largest: number): DayFigures {
  if (largest >= FIVE_DIGITS) return 'smallest'
  if (largest >= FOUR_DIGITS) return 'small'
  return largest >= THREE_DIGITS ? 'usual' : 'large'
}
