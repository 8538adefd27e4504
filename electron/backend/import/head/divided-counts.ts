import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { headerNames } from '../../../../shared/domain/reading/header-names.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { COUNT_HEADERS } from '../lexicon/count-words.ts'
import { namesQuarter } from '../lexicon/period-words.ts'
import { type Head, searchedRecords, trimTrailing } from './head.ts'

const COUNTS: ReadonlySet<string> = new Set(
  [...DEFINITIONS.categories.fields, ...DEFINITIONS.years.fields]
    .filter(({ name }) => name === 'value')
    .flatMap(({ headers }) => Object.values(headers).flat())
    .concat(COUNT_HEADERS)
    .map(normaliseText),
)
/** What counts are divided by that are published of the whole Region and of whole periods only. */
const PARTS: ReadonlySet<string> = new Set(
  [...(DEFINITIONS.categories.dividedBy ?? []), 'Date', 'Datum'].map(normaliseText),
)
const MONTH_NAMES: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_each, index) => bare(format.format(Date.UTC(2023, index))))
    }),
  ),
)
const YEAR = /^(?:19|20)\d{2}$/
const MONTH = /^(?:(?:19|20)\d{2}[-/.](?:0[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])[-/.](?:19|20)\d{2})$/

/**
 * Tells a file of counts by month, municipality or the like, which no dataset holds: Irisboard makes them of incidents, and
 * a sum of them would stand for a figure that nobody published. `null` where no line looks like the header of one.
 */
export function dividedCounts(heads: readonly Head[]): Problem | null {
  for (const head of heads) {
    let monthsAbove = 0
    for (const { cells, line } of searchedRecords(head)) {
      const place = { file: head.file, ...head.place(line, null), ...(line < 1 ? {} : { line }) }
      monthsAbove = isMonthRow(cells) ? monthsAbove + 1 : 0
      const found = monthsAbove > 1 ? monthsProblem(cells[0] ?? '', place) : dividedHeader(cells, place)
      if (found !== null) return found
    }
  }
  return null
}

/** The same of one line, which stands at a place. */
export function dividedHeader(cells: readonly string[], place: Place): Problem | null {
  const [firstMonth, secondMonth] = cells.filter(isMonth)
  if (firstMonth !== undefined && secondMonth !== undefined) return monthsProblem(firstMonth, place)
  const [firstQuarter, secondQuarter] = cells.filter(namesQuarter)
  if (firstQuarter !== undefined && secondQuarter !== undefined) return problemOf(firstQuarter, 'quarters', place)
  const part = cells.find((cell) => isNamed(cell, PARTS))
  const hasCounts = cells.some((cell) => isCountHeader(cell) || YEAR.test(cell.trim()))
  return part !== undefined && hasCounts ? problemOf(part, 'part', place) : null
}

function monthsProblem(month: string, place: Place): Problem {
  return problemOf(month, 'months', place)
}

function problemOf(column: string, rule: 'part' | 'months' | 'quarters', place: Place): Problem {
  return { code: 'counts-divided', place, raw: null, details: { column: column.trim(), rule } }
}

/** True for a month and its count, as a series without a header has them in each line. */
function isMonthRow(cells: readonly string[]): boolean {
  const [month = '', count = '', ...others] = trimTrailing(cells)
  return others.length === 0 && isMonth(month) && /^\d[\d.,\s]*$/.test(count.trim())
}

/** True for a header over a column of counts. */
export function isCountHeader(header: string): boolean {
  return isNamed(header, COUNTS)
}

function isNamed(header: string, names: ReadonlySet<string>): boolean {
  return headerNames(header).some((name) => names.has(name))
}

/** True for a month, be it with its year. */
export function isMonth(cell: string): boolean {
  return MONTH.test(cell.trim()) || MONTH_NAMES.has(bare(cell))
}

/** The name of a month without its year and the point of its short form. */
function bare(name: string): string {
  return normaliseText(name)
    .replace(/[ '/.-]*(?:(?:19|20)?\d{2})$/, '')
    .replace(/\.$/, '')
}
