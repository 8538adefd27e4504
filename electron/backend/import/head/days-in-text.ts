import { type Day, isDay } from '../../../../shared/domain/calendar/day.ts'
import { readDay } from '../../../../shared/domain/reading/day-reading.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { BEFORE_AS_OF, namesPartOfYear, saysNotOver } from '../lexicon/period-words.ts'

/** A day in a text, with the place where it stands. */
export interface WrittenDay {
  readonly day: Day
  readonly start: number
  readonly end: number
}

const WHOLE_DAY =
  /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/.-])\d{2}\2\d{2}|\d{1,2}(?:er)? \p{L}{3,9}\.? \d{4})(?![\d/-])/giu
/** A day whose year stands elsewhere in the text: `2023 : jusqu’au 15/11`. */
const DAY_OF_YEAR = /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}(?![/.-]?\d)|\d{1,2}(?:er)? \p{L}{3,9}(?!\p{L}|\.? ?\d))/giu
const ANY_YEAR = /(?<![\d.,/-])(?:19|20)\d{2}(?![\d.,/-]*\d)/g

/** The days of a text that stand there with their year. */
export function daysIn(text: string): readonly WrittenDay[] {
  return [...text.matchAll(WHOLE_DAY)].flatMap((match) => {
    const reading = readDay(match[0].replace(/[.-](?=\d{1,2}[.-]\d{4}|\d{4}$)/g, '/'), 'dmy')
    return reading.ok ? [{ day: reading.day, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** The days up to which a text says that figures run; `null` for one whose year is not clear. */
export function lastDaysIn(text: string): readonly (Day | null)[] {
  const isLast = (start: number): boolean => BEFORE_AS_OF.test(text.slice(0, start))
  const withYear = daysIn(text)
    .filter(({ start }) => isLast(start))
    .map(({ day }) => day)
  const shorter = [...withoutDays(text).matchAll(DAY_OF_YEAR)].filter(({ index }) => isLast(index))
  return [...withYear, ...shorter.flatMap(({ 0: written, index }) => dayOfYear(text, written, index))]
}

/** The years that a text names outside of its days. */
export function yearsIn(text: string): readonly string[] {
  return withoutDays(text).match(ANY_YEAR) ?? []
}

/** The same text with blanks in place of its days. */
function withoutDays(text: string): string {
  return daysIn(text).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  )
}

/** A day in the year that stands before it, else in the only one of the text; nothing where it is no day at all. */
function dayOfYear(text: string, written: string, start: number): readonly (Day | null)[] {
  const years = yearsIn(text)
  const before = yearsIn(text.slice(0, start)).at(-1)
  const year = before ?? (new Set(years).size === 1 ? years[0] : undefined)
  const inLeapYear = readDay(written.replace(/[.-]/, '/') + (/\p{L}/u.test(written) ? ' 2000' : '/2000'), 'dmy')
  if (!inLeapYear.ok) return []
  const day = `${year}${inLeapYear.day.slice(4)}`
  return [isDay(day) ? day : null]
}

const MONTHS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    // An English figure may change.
    return Array.from({ length: 12 }, (_each, month) => normaliseText(format.format(Date.UTC(2023, month)))).filter(
      (name) => name !== 'may',
    )
  }),
)

/** True for a text that says that figures are not those of a whole year: `année incomplète`, `janvier à septembre`. */
export function speaksOfPart(text: string): boolean {
  const normalised = normaliseText(withoutDays(text))
  return saysNotOver(normalised) || namesPart(text)
}

/** True for a text that names a month, a quarter or half a year. */
export function namesPart(text: string): boolean {
  const normalised = normaliseText(withoutDays(text))
  return namesPartOfYear(normalised) || normalised.split(/[^\p{L}]+/u).some((word) => MONTHS.has(word))
}
