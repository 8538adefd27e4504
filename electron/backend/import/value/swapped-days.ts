/** Fewer days than these may all be of the first twelve of a month by chance. */
const [LEAST_TYPED, LEAST_DAYS] = [2, 4]
const LAST_MONTH = 12
const TWO_PARTS = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]/

/**
 * Tells a column of a workbook in which a spreadsheet of another region has read the days that have a month in both places,
 * and left those that have not as texts: the day and the month of all that it read are swapped.
 */
export interface SwappedDaySearch {
  /** Takes a cell that holds a day. */
  typed(day: string): void
  /** Takes a cell that holds a text. */
  text(cell: string): void
  readonly isLikely: () => boolean
}

export function searchSwappedDays(): SwappedDaySearch {
  let days = 0
  let texts = 0
  let isOrdinary = false
  return {
    typed(day) {
      // The first of January is the same either way.
      if (isOrdinary || day.slice(5, 7) === day.slice(8, 10)) return
      days += 1
      isOrdinary = Number(day.slice(8, 10)) > LAST_MONTH
    },
    text(cell) {
      if (isOrdinary) return
      const [, first, second] = TWO_PARTS.exec(cell) ?? []
      if (first === undefined) return
      texts += 1
      isOrdinary = Number(first) <= LAST_MONTH && Number(second) <= LAST_MONTH
    },
    isLikely: () => !isOrdinary && days >= LEAST_TYPED && texts > 0 && days + texts >= LEAST_DAYS,
  }
}
