/** How small the figures of days are printed, so that the columns of a month hold the longest of them. */
export type DayFigures = 'usual' | 'small' | 'smallest'

const [FOUR_DIGITS, FIVE_DIGITS] = [1000, 10_000]

/** The size for figures of which this one is the largest: side by side they must never run into one another. */
export function dayFigures(largest: number): DayFigures {
  if (largest >= FIVE_DIGITS) return 'smallest'
  return largest >= FOUR_DIGITS ? 'small' : 'usual'
}
