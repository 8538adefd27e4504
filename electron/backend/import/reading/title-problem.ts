import { hasCounts, hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { CATEGORIES, type Category } from '../../../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import type { YearLine } from '../body/body-notes.ts'
import { placeIn } from '../format/record-source.ts'
import type { TablePeriod } from '../head/as-of-day.ts'
import { type AsOfDay, dayInName, doubtfulYear, namesYear, periodInTitle, yearNamed } from '../head/as-of-day.ts'
import { isPeriod, tellPeriod } from '../head/columns.ts'
import { namesPart } from '../head/days-in-text.ts'
import type { Layout } from '../head/layout.ts'
import { type AmountWord, amountWordOfHeader, amountWordOfTitle } from '../lexicon/amount-words.ts'
import { isAverage, isDerived, isForeseen, isMultiple, isScaled, isShare } from '../lexicon/count-words.ts'
import { namesBeginning, namesEnd } from '../lexicon/period-words.ts'
import { OTHER_CATEGORIES, OTHER_PLACES, partNamed } from '../lexicon/scope-words.ts'

/** A table with what stands around it, and the place that is told of it. */
interface Surroundings {
  readonly layout: Layout
  readonly period: TablePeriod
  readonly place: Place
}

/**
 * Why what stands above and below a table keeps its figures from being what they would be stored as: counts those of the
 * whole Region, one by one, of a year or up to a day in it. `null` where nothing does.
 */
export function titleProblem(layout: Layout, period: TablePeriod, place: Place): Problem | null {
  const around = { layout, period, place }
  if (layout.dataset === 'indicators' || hasMoney(layout.dataset)) return figuresProblem(around)
  if (!hasCounts(layout.dataset)) return null
  return scaleProblem(around) ?? scopeProblem(around) ?? periodProblem(around) ?? yearProblem(around)
}

function scaleProblem({ layout, period, place }: Surroundings): Problem | null {
  const { titleLines, columns, remarks = [] } = layout
  const texts = [...titleLines, ...remarks.map(({ text }) => text)]
  const problem = (raw: string, details: ProblemDetails['counts-scaled']): Problem =>
    problemOf('counts-scaled', place, raw, details)
  const scaled = texts.find(isScaled)
  if (scaled !== undefined) return problem(scaled, {})
  // Beside a qualifier, each row says itself how its count is meant.
  const isQualified = columns.some(({ field }) => field?.name === 'qualifier')
  const foreseen = isQualified ? undefined : titleLines.find(isForeseen)
  if (foreseen !== undefined) return problem(foreseen, { rule: 'foreseen' })
  // A column of its own may hold the shares that a title speaks of.
  const hasShares = columns.some(({ field, header }) => field === null && header.includes('%'))
  const share = hasShares ? undefined : titleLines.find(isShare)
  if (share !== undefined) return problem(share, { rule: 'share' })
  const average = titleLines.find(isAverage)
  if (average !== undefined) return problem(average, { rule: 'derived' })
  // The count of a year so far is one of a single period, too.
  const derived = period.hasPeriod ? texts.find(isDerived) : undefined
  return derived === undefined ? null : problem(derived, { rule: 'derived' })
}

/** Figures of programmes in thousands, whose unit is that of each row; amounts whose unit is told elsewhere, but add up. */
function figuresProblem({
  layout: { dataset, columns, titleLines, remarks = [] },
  place,
}: Surroundings): Problem | null {
  const isOfMoney = hasMoney(dataset)
  const texts = isOfMoney ? titleLines : [...titleLines, ...remarks.map(({ text }) => text)]
  const ruleOf = (text: string) => (isOfMoney ? amountRule(text, columns) : isMultiple(text) ? 'figures' : null)
  const raw = texts.find((text) => ruleOf(text) !== null)
  const rule = raw === undefined ? null : ruleOf(raw)
  return raw === undefined || rule === null ? null : { code: 'counts-scaled', place, raw, details: { rule } }
}

/** What a title says of amounts; a column of its own may hold the shares of which it speaks. */
function amountRule(title: string, columns: Layout['columns']): AmountWord | null {
  const rule = amountWordOfTitle(title)
  const hasOthers = columns.some(
    ({ field, header }) => field === null && (header.includes('%') || amountWordOfHeader(header) === 'no-money'),
  )
  return rule === 'no-money' && hasOthers ? null : rule
}

function scopeProblem({ layout: { titleLines, dataset }, place }: Surroundings): Problem | null {
  const partOf = (lines: readonly string[]): string | undefined =>
    lines.flatMap((line) => partIn(line, dataset === 'years') ?? [])[0]
  const [inTitle, inName] = [partOf(titleLines), partOf(namesOf(place))]
  const raw = inTitle ?? inName
  if (raw === undefined) return null
  return { code: 'title-divides', place, raw, details: inTitle === undefined ? { rule: 'name' } : {} }
}

/** A part of a year that a title names, where rows are of years or the title has to tell both of its days. */
function periodProblem({ layout, period, place }: Surroundings): Problem | null {
  const { titleLines, columns } = layout
  const problem = (raw: string, details: ProblemDetails['title-period']): Problem =>
    problemOf('title-period', place, raw, details)
  const inTitle = periodInTitle(titleLines)
  const ofYears = columns.some(({ field }) => field?.name === 'year' || field?.standsFor?.includes('year'))
  if (inTitle !== null && !inTitle.from.endsWith('-01-01') && ofYears)
    return problem(titleLines.find((line) => periodInTitle([line]) !== null) ?? '', { rule: 'years' })
  if (period.hasPeriod || inTitle !== null) return null
  // A line that says “année 2022” tells of what the figures are; another may tell when they were published.
  const naming = titleLines.filter(namesYear)
  const narrow = (naming.length > 0 ? naming : titleLines).find(
    (line) => (namesPart(line) && !namesEnd(line)) || namesBeginning(line),
  )
  return narrow === undefined ? null : problem(narrow, {})
}

/** A year that a title or a name says beside an as-of day of another one, where the title has to tell the year. */
function yearProblem({
  layout: { titleLines },
  period: { givenAsOf, hasPeriod },
  place,
}: Surroundings): Problem | null {
  if (givenAsOf === null || hasPeriod || periodInTitle(titleLines) !== null) return null
  const { day: asOf } = givenAsOf
  const problem = (details: ProblemDetails['title-year']): Problem =>
    problemOf('title-year', place, null, { ...details, asOf })
  const inTitle = doubtfulYear(titleLines, asOf)
  if (inTitle !== null) return problem({ year: inTitle })
  const inName = isToldAbove(givenAsOf) ? null : doubtfulYear([...titleLines, ...namesOf(place)], asOf)
  if (inName !== null) return problem({ year: inName, rule: 'name' })
  // A state of the first of January is rather that of the year before.
  return asOf.endsWith('-01-01') && !titleLines.some(namesYear) ? problem({ rule: 'first-day' }) : null
}

/**
 * The year that stands around a budget and in none of its columns. Without it the amounts would have no period, and those
 * of the next year's file would take their place.
 */
export function budgetYearProblem(
  { dataset, columns, titleLines }: Layout,
  { values = {} }: Mapping,
  place: Place,
): Problem | null {
  const isTold = tellPeriod(columns) || Object.keys(values).some(isPeriod)
  if (!hasMoney(dataset) || isTold) return null
  const problem = (raw: string, year: string, rule: 'budget' | 'budget-name'): Problem =>
    problemOf('title-year', place, raw, { year, rule })
  for (const line of titleLines) {
    const year = yearNamed(line) ?? periodInTitle([line])?.from.slice(0, 4) ?? null
    if (year !== null) return problem(line, year, 'budget')
  }
  for (const name of namesOf(place)) {
    const year = dayInName(name) === null ? yearNamed(name) : null
    if (year !== null) return problem(name, year, 'budget-name')
  }
  return null
}

/** The year over the rows below it, which none of them has. */
export function yearLineProblem(yearLine: YearLine | null, { source }: Pick<Layout, 'source'>): Problem | null {
  if (yearLine === null) return null
  const { year, line } = yearLine
  return { code: 'title-year', place: placeIn(source, line), raw: year, details: { year, rule: 'budget-line' } }
}

/** The names of sheet and file, which say as much of a table as its title. */
function namesOf({ sheet, file }: Place): readonly string[] {
  return [sheet, file.replace(/\.\w+$/, '')].flatMap((name) => name?.replaceAll('_', ' ') ?? [])
}

/** True for a day that stands with the table itself, so that a year in the name of its file says no more. */
function isToldAbove({ from }: AsOfDay): boolean {
  return from === 'title' || from === 'remark' || from === 'file'
}

/** What a title names that is less than all incidents of the Region. `byCategory` is true where a category is less, too. */
function partIn(line: string, byCategory: boolean): string | null {
  const normalised = ` ${normaliseText(line).replace(/[^\p{L}\d-]+/gu, ' ')} `
  const found = [...PLACES, ...(byCategory ? NAMES_OF_CATEGORIES : [])].find(({ words }) =>
    normalised.includes(` ${words} `),
  )
  return found?.name ?? partNamed(line)
}

interface Name {
  readonly name: string
  readonly words: string
}

function named(name: string): Name {
  return { name, words: normaliseText(name).replace(/[^\p{L}\d-]+/gu, ' ') }
}

/** The City has the name of the Region. */
const CITY = '21004'
const PLACES: readonly Name[] = [
  ...MUNICIPALITIES.filter(({ code }) => code !== CITY).flatMap(({ fr, nl }) => [named(fr), named(nl)]),
  ...OTHER_PLACES.map(named),
]
/** Names that are words of any title. */
const COMMON: ReadonlySet<Category> = new Set(['miscellaneous', 'monument', 'park', 'signage'])
const NAMES_OF_CATEGORIES: readonly Name[] = Object.entries(CATEGORIES)
  .filter(([code]) => ![...COMMON].some((each) => each === code))
  .flatMap(([, { fr, nl }]) => [named(fr), named(nl)])
  .concat(OTHER_CATEGORIES.map(named))
