import { type Day, isDay } from '../../../../shared/domain/calendar/day.ts'
import { readDay } from '../../../../shared/domain/reading/day-reading.ts'
import { fold } from '../../../../shared/domain/reading/fold.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'

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
/** What stands before the day up to which figures run. */
const BEFORE_AS_OF =
  /(?:^|[\s('’])(?:au|jusqu['’]au|arr[êe]t[ée]e?s? le|op|tot|tot en met|t\.?e\.?m\.?|t\/m|as of|as at|until|up to|to)\s*:?\s*$/iu

/** The days of a text that stand there with their year. */
export function daysIn(text: string): readonly WrittenDay[] {
  return [...text.matchAll(WHOLE_DAY)].flatMap((match) => {
    const reading = readDay(match[0].replace(/[.-](?=\d{1,2}[.-]\d{4}|\d{4}$)/g, '/'), 'dmy')
    return reading.ok ? [{ day: reading.day, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** The days up to which a text says that figures run; `null` for one whose year cannot be told. */
export function lastDaysIn(text: string): readonly (Day | null)[] {
  const isLast = (start: number): boolean => BEFORE_AS_OF.test(text.slice(0, start))
  const whole = daysIn(text)
    .filter(({ start }) => isLast(start))
    .map(({ day }) => day)
  const shorter = [...withoutDays(text).matchAll(DAY_OF_YEAR)].filter(({ index }) => isLast(index))
  return [...whole, ...shorter.flatMap(({ 0: written, index }) => dayOfYear(text, written, index))]
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
    return Array.from({ length: 12 }, (_each, month) => fold(format.format(Date.UTC(2023, month)))).filter(
      (name) => name !== 'may',
    )
  }),
)
const PART_OF_YEAR =
  /(?<!\p{L})(?:trimestre|semestre|kwartaal|semester|halfjaar|quarter|half-year|[tqk][1-4])(?![\p{L}\d])|(?:mois|maanden|months)(?!\p{L})/u
const NOT_OVER =
  /incompl|partiel|en cours|inacheve|(?:pas|non|not|niet) (?:encore |yet |nog )?(?:termine|acheve|complet|over|finished|complete|afgelopen|volledig)|a ce jour|onvolledig|gedeeltelijk|lopend|tot nu toe|partial|year to date|(?<!\p{L})ytd(?!\p{L})|so far|in progress/u

/** True for a text that says that figures are not those of a whole year: `année incomplète`, `janvier à septembre`. */
export function speaksOfPart(text: string): boolean {
  const folded = fold(withoutDays(text))
  return NOT_OVER.test(folded) || namesPart(text)
}

/** True for a text that names a month, a quarter or half a year. */
export function namesPart(text: string): boolean {
  const folded = fold(withoutDays(text))
  return PART_OF_YEAR.test(folded) || folded.split(/[^\p{L}]+/u).some((word) => MONTHS.has(word))
}

/** Words for where figures begin, but for the first day of a year, with which they begin unless something else is said. */
const SINCE =
  /(?<!\p{L})(?:depuis|a partir d[eu]|des le|vanaf|sinds|since|starting|from(?= \d))(?!\p{L})(?! (?:(?:le |the )?(?:0?1[/.-]0?1(?!\d)|1(?:er|st)? jan|debut (?:de l['’]annee|20)|start of (?:the year|20))|jan[a-z]* 1|(?:het )?begin (?:van )?(?:het jaar|20)))/u
/** Words for what is shorter than a year, and no month or part of one. */
const SHORT =
  /(?<!\p{L})(?:hebdomadaires?|semaines?|quotidien(?:ne)?s?|journees?|mensuel(?:le)?s?|trimestriel(?:le)?s?|we(?:ek|kelijkse?|ken)|dagelijkse?|maandelijkse?|weeks?|weekly|daily|monthly|quarterly|[ld]['’]ete|ete(?= 20)|hiver|printemps|automne|zomer|winter|lente|herfst|summer|spring|autumn|week-?ends?)(?!\p{L})/u
/** How often a table is made says nothing of its figures. */
const UPDATED = /(?:mise?s? a jour|actualis|updat|bijgewerkt|bijwerking)/u

/** True for a text that says where figures begin, if not with the year, or names something shorter: `sinds april`, `week 46`. */
export function namesBeginning(text: string): boolean {
  const folded = fold(text)
  return SINCE.test(folded) || (SHORT.test(folded) && !UPDATED.test(folded))
}
