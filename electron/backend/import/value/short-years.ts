import { type Day, isExistingDate, isoDay } from '../../../../shared/domain/calendar/day.ts'
import { detach } from '../../platform/detach.ts'

const TWO_DIGITS = /^\s*(\d{2})([/.-])(\d{2})\2(\d{2})(?!\d)/
/** Years that days of this program may be of; others can only be days of a month. */
const [FIRST_YEAR, LAST_YEAR] = [10, 29]

/** A day that reads in another year, too, with the day that it would then be. */
interface ShortYear {
  readonly raw: string
  readonly line: number
  readonly other: Day
}

/**
 * Tells a column of days like `24/06/13` in which the first two digits rather are the year: all of them are days that way
 * round, too, and what stands first changes less than what stands last, or is rather a year.
 */
export interface ShortYearSearch {
  see(cell: string, line: number): void
  /** False once a cell can only be read with its year last. */
  readonly isOpen: () => boolean
  readonly likely: () => ShortYear | null
}

export function searchShortYears(): ShortYearSearch {
  const firsts = new Set<string>()
  const lasts = new Set<string>()
  let found: ShortYear | null = null
  let isOpen = true
  let hasOddLast = false
  return {
    see(cell, line) {
      const [, first = '', , month = '', last = ''] = TWO_DIGITS.exec(cell) ?? []
      const year = Number(first)
      isOpen &&= isLikelyYear(year) && isExistingDate(2000 + year, Number(month), Number(last))
      if (!isOpen) return
      firsts.add(first)
      lasts.add(last)
      hasOddLast ||= !isLikelyYear(Number(last))
      found ??= { raw: detach(cell.trim()), line, other: isoDay(2000 + year, Number(month), Number(last)) }
    },
    isOpen: () => isOpen,
    likely: () => (isOpen && (hasOddLast || lasts.size > firsts.size) ? found : null),
  }
}

function isLikelyYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}
