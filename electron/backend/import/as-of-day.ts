import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { type Day, isDay } from '../../../shared/domain/day.ts'
import type { AsOfOrigin } from '../../../shared/domain/import-plan.ts'
import { readDay } from '../../../shared/domain/reading/day-reading.ts'

const DAY_IN_TITLE =
  /(?<![\d/.-])(?:\d{1,2}([/.-])\d{1,2}\1\d{4}|\d{4}([/.-])\d{2}\2\d{2}|\d{1,2}(?:er)? \p{L}{3,9}\.? \d{4})(?![\d/-])/giu
/** What stands before the day up to which figures run. */
const BEFORE_AS_OF =
  /(?:^|[\s('’])(?:au|jusqu['’]au|op|tot|tot en met|t\.?e\.?m\.?|t\/m|as of|as at|until|up to|to)\s*:?\s*$/iu
/** What stands between the first and the last day of a period. */
const BETWEEN_DAYS = /^\s*(?:au|jusqu['’]au|tot|tot en met|t\.?e\.?m\.?|t\/m|to|until|[-–—])\s*(?:le\s*)?$/iu
const IN_NAME = /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/g
const YEAR_IN_TITLE = /\b(?:année|jaar|year)\s+(\d{4})\b/iu
const ANY_YEAR = /(?<![\d.,/-])(?:19|20)\d{2}(?![\d.,/-]*\d)/g

interface Period {
  readonly from: Day
  readonly to: Day
}

/** The day up to which figures run, and what tells it. */
export interface AsOfDay {
  readonly day: Day
  readonly from: AsOfOrigin
}

interface WrittenDay {
  readonly day: Day
  readonly start: number
  readonly end: number
}

/** The day up to which a title says that the figures run; `null` where it names none, or several without saying which. */
export function dayInTitle(lines: readonly string[]): Day | null {
  const period = periodInTitle(lines)
  if (period !== null) return period.to
  const written = lines.flatMap((line) => daysIn(line).map(({ day, start }) => ({ day, before: line.slice(0, start) })))
  return (
    onlyOne(written.map(({ day }) => day)) ??
    onlyOne(written.filter(({ before }) => BEFORE_AS_OF.test(before)).map(({ day }) => day))
  )
}

/** The day in the name of a file, of two that of the end; `null` where it has none that exists. */
export function dayInName(name: string): Day | null {
  const days = [...name.matchAll(IN_NAME)].map(([, ...parts]) => parts.join('-')).filter(isDay)
  return days.toSorted().at(-1) ?? null
}

/**
 * The last day of which rows tell what had happened: figures cannot run up to a day before it. Figures of a period that
 * began are of its days so far; what is planned lies ahead.
 */
export function lastToldDay(
  dataset: Dataset,
  { period, lastStart }: { readonly period: Period | null; readonly lastStart: Day | null },
): Day | null {
  if (dataset === 'incidents') return period?.to ?? null
  return isObserved(dataset) ? lastStart : null
}

/** True for published counts of what had happened, which an as-of day within their last period cuts short. */
export function isObserved(dataset: Dataset): boolean {
  return dataset === 'categories' || dataset === 'years'
}

/** True when a title speaks of one year and no other, so that a day of another year is not that of its figures. */
export function isOfOtherYear(lines: readonly string[], day: Day): boolean {
  const year = onlyOne(lines.flatMap((line) => line.match(ANY_YEAR) ?? []))
  return year !== null && year !== day.slice(0, 4)
}

/** The period of a table whose title names it: its own first day, else the first of its year, to the as-of day. */
export function titlePeriod(lines: readonly string[], asOf: Day | null): Period | null {
  if (asOf === null) return null
  const period = periodInTitle(lines)
  if (period !== null && period.from <= asOf) return { from: period.from, to: asOf }
  const year =
    lines.map((line) => YEAR_IN_TITLE.exec(line)?.[1]).find((found) => found !== undefined) ?? asOf.slice(0, 4)
  return { from: `${year}-01-01`, to: asOf.slice(0, 4) === year ? asOf : `${year}-12-31` }
}

/** The one period that a title names by its first and its last day. */
function periodInTitle(lines: readonly string[]): Period | null {
  const periods = lines.flatMap((line) => {
    const days = daysIn(line)
    return days.flatMap((from, index) => {
      const to = days[index + 1]
      const isPeriod = to !== undefined && from.day <= to.day && BETWEEN_DAYS.test(line.slice(from.end, to.start))
      return isPeriod ? [`${from.day}/${to.day}`] : []
    })
  })
  const [from, to] = onlyOne(periods)?.split('/') ?? []
  return from === undefined || to === undefined ? null : { from, to }
}

function daysIn(line: string): readonly WrittenDay[] {
  return [...line.matchAll(DAY_IN_TITLE)].flatMap((match) => {
    const reading = readDay(match[0].replace(/[.-](?=\d{1,2}[.-]\d{4}|\d{4}$)/g, '/'), 'dmy')
    return reading.ok ? [{ day: reading.day, start: match.index, end: match.index + match[0].length }] : []
  })
}

/** What all of the values are, where they are one. */
function onlyOne(values: readonly string[]): string | null {
  const [value, ...others] = new Set(values)
  return value === undefined || others.length > 0 ? null : value
}
