import { type Day, isDay } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { AsOfOrigin } from '../../../../shared/domain/import/import-plan.ts'
import { readDay } from '../../../../shared/domain/reading/day-reading.ts'
import { BETWEEN_DAYS, DAY_WITHOUT_YEAR, SPAN_OF_YEARS, YEAR_IN_TITLE } from '../lexicon/period-words.ts'
import { daysIn, lastDaysIn, speaksOfPart, yearsIn } from './days-in-text.ts'
import type { Layout } from './layout.ts'

const IN_NAME = /(\d{4})[-_]?(\d{2})[-_]?(\d{2})/g

interface Period {
  readonly from: Day
  readonly to: Day
}

/** The day up to which figures run, and what tells it. */
export interface AsOfDay {
  readonly day: Day
  readonly from: AsOfOrigin
}

/** What gives the rows of a table their period, where they do not say it themselves. */
export interface TablePeriod {
  readonly givenAsOf: AsOfDay | null
  /** False where only the title can tell the period. */
  readonly hasPeriod: boolean
}

/** `chosen` is the as-of day that a person gave. */
export function periodOf(layout: Layout, chosen: Day | null): TablePeriod {
  const { dataset, columns } = layout
  const hasPeriod =
    dataset !== 'categories' || columns.some(({ field }) => field?.name === 'to' || field?.standsFor?.includes('to'))
  return { givenAsOf: givenDay(layout, chosen), hasPeriod }
}

/** True when the period of a table stands nowhere, so that no row can be built. */
export function needsTitle({ givenAsOf, hasPeriod }: TablePeriod): boolean {
  return !hasPeriod && givenAsOf === null
}

/**
 * The as-of day that a person, the file, its title or a remark says, or its name where the title is not of another year. A
 * title and a remark that differ tell nothing.
 */
function givenDay({ dataset, source, titleLines, remarks = [] }: Layout, chosen: Day | null): AsOfDay | null {
  const inName = dayInName(source.file)
  const inTitle = dayInTitle(titleLines)
  const inRemark = hasCounts(dataset) ? dayInRemarks(remarks.map(({ text }) => text)) : null
  const isDoubtful = inTitle !== null && inRemark !== null && inTitle !== inRemark
  const candidates: readonly (readonly [AsOfDay['from'], AsOfDay['day'] | null])[] = [
    ['person', chosen],
    ['file', source.asOf ?? null],
    ['title', isDoubtful ? null : inTitle],
    ['remark', isDoubtful ? null : inRemark],
    ['name', isDoubtful || (inName !== null && isOfOtherYear(titleLines, inName)) ? null : inName],
  ]
  const [first] = candidates.flatMap(([from, day]) => (day === null ? [] : [{ day, from }]))
  return first ?? null
}

/** The day up to which a title says that the figures run; `null` where it names none, or several without saying which. */
export function dayInTitle(lines: readonly string[]): Day | null {
  const period = periodInTitle(lines)
  if (period !== null) return period.to
  const last = lines.flatMap(lastDaysIn)
  return onlyOne(last.length > 0 ? last : lines.flatMap((line) => daysIn(line).map(({ day }) => day)))
}

/** The day up to which remarks below a table say that its figures run; a day that they only name tells nothing. */
export function dayInRemarks(texts: readonly string[]): Day | null {
  return onlyOne(texts.flatMap(lastDaysIn))
}

/** True for a text by which the figures of a year may be those of a part of it, unless something says up to which day. */
export function leavesYearOpen(text: string, year: string): boolean {
  const days = daysIn(text).map(({ day }) => day)
  const years = [...yearsIn(text), ...days.map((day) => day.slice(0, 4))]
  if (years.length > 0 && !years.includes(year)) return false
  const isWithin = (day: Day | null): boolean => day === null || (day.startsWith(year) && day !== `${year}-12-31`)
  return [...days, ...lastDaysIn(text)].some(isWithin) || speaksOfPart(text)
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
  return hasCounts(dataset) ? lastStart : null
}

/** True when a title speaks of one year and no other, so that a day of another year is not that of its figures. */
function isOfOtherYear(lines: readonly string[], day: Day): boolean {
  const year = onlyOne(lines.flatMap((line) => [...yearsIn(line), ...daysIn(line).map((each) => each.day.slice(0, 4))]))
  return year !== null && year !== day.slice(0, 4)
}

/** True for a line of a title that says of which year the figures are, `année 2022`. */
export function namesYear(line: string): boolean {
  return YEAR_IN_TITLE.test(line)
}

/** The year, or the years, of which a title speaks beside an as-of day of another one: which of them the figures are of stays open. */
export function doubtfulYear(lines: readonly string[], asOf: Day): string | null {
  if (periodInTitle(lines) !== null || lines.some(namesYear)) return null
  const span = lines.map((line) => SPAN_OF_YEARS.exec(line)?.[0]).find((found) => found !== undefined)
  const years = lines.flatMap(yearsIn)
  return span ?? (years.includes(asOf.slice(0, 4)) ? null : (years[0] ?? null))
}

/** The years from one to another that a text names, else the first year. */
export function yearNamed(text: string): string | null {
  return SPAN_OF_YEARS.exec(text)?.[0] ?? yearsIn(text)[0] ?? null
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
export function periodInTitle(lines: readonly string[]): Period | null {
  const periods = lines.flatMap((line) => {
    const days = daysIn(line)
    return days.flatMap((to, index) => {
      const before = days[index - 1]
      const isBetween = before !== undefined && BETWEEN_DAYS.test(line.slice(before.end, to.start))
      const from = isBetween ? before.day : firstDayBefore(line.slice(before?.end ?? 0, to.start), to.day)
      return from !== null && from <= to.day ? [`${from}/${to.day}`] : []
    })
  })
  const [from, to] = onlyOne(periods)?.split('/') ?? []
  return from === undefined || to === undefined ? null : { from, to }
}

/** The first day of a period that ends right behind a text, in the year and the month of its last one. */
function firstDayBefore(text: string, last: Day): Day | null {
  const [, day = '', dayOfMonth = '', between = ''] = DAY_WITHOUT_YEAR.exec(text) ?? []
  if (!BETWEEN_DAYS.test(between)) return null
  const [year = '', month = ''] = last.split('-')
  const written = dayOfMonth === '' ? day.replace(/[.-]/, '/') : `${dayOfMonth}/${month}`
  const reading = readDay(`${written}${/\p{L}/u.test(written) ? ' ' : '/'}${year}`, 'dmy')
  return reading.ok ? reading.day : null
}

/** What all of the values are, where they are one. */
function onlyOne(values: readonly (string | null)[]): string | null {
  const [value, ...others] = new Set(values)
  return value === undefined || others.length > 0 ? null : value
}
