import { isDay } from '../../shared/domain/day.ts'
import { type CalendarDimension, type Dimension, isCalendarDimension } from '../../shared/domain/dimension.ts'
import { matchChannel, matchOrganisation } from '../../shared/domain/reading/match.ts'
import { nearestNames } from '../../shared/domain/reading/nearest-names.ts'
import { CATEGORIES, CATEGORY_CODES, isCategory, UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { MUNICIPALITIES, municipalityOf, UNKNOWN_MUNICIPALITY } from '../../shared/domain/vocabulary/municipality.ts'
import { readWeekdayMonth } from '../../shared/domain/weekday-month.ts'
import { UsageError } from './terminal.ts'

/** The code that a value of a filter stands for; a value that cannot exist is a `UsageError` with the nearest ones. */
export function readFilterValue(dimension: Dimension, text: string): string {
  const value = CODES_OF_NAMES[dimension]?.(text) ?? text
  if (CODE_TESTS[dimension](value)) return value
  if (isCalendarDimension(dimension))
    throw new UsageError('command.usage-value-form', { dimension, value, form: FORMS[dimension] })
  throw unknownValue(dimension, value, NAMES_OF_CODES[dimension] ?? [])
}

/** So many values are proposed in place of an unknown one. */
const MOST_NEAREST = 3

/** A code with the names that it has. */
type Named = readonly [code: string, ...names: readonly string[]]

/** That a value is unknown, and which codes it may have meant by their own spelling or by that of their names. */
export function unknownValue(dimension: string, value: string, known: readonly Named[]): UsageError {
  // What was left empty has no name that could be written.
  const named = known.filter(([code]) => code !== '')
  const codes = new Map(named.flatMap((names) => names.map((name) => [name, names[0]])))
  const written = nearestNames(value, [...codes.keys()], codes.size).map((name) => ({
    name,
    code: codes.get(name) ?? name,
  }))
  const nearest = [...Map.groupBy(written, ({ code }) => code)]
    .slice(0, MOST_NEAREST)
    .map(([code, names]) => [code, names.find(({ name }) => name !== code)] as const)
    .map(([code, named]) => (named === undefined ? code : `${code} (${named.name})`))
  return new UsageError('command.usage-value', { dimension, value, nearest: nearest.join(', ') })
}

/** Dimensions with names that the data may give anew: a known one may be written as its name, in any language. */
const CODES_OF_NAMES: Partial<Record<Dimension, (name: string) => string | null>> = {
  organisation: matchOrganisation,
  channel: matchChannel,
}

const anything = (): boolean => true

/** Whether a code can exist in a dimension; lists that grow from the data take any. */
const CODE_TESTS = {
  category: (code) => isCategory(code) || code === UNCLASSIFIED,
  municipality: (code) => municipalityOf(code) !== undefined || code === UNKNOWN_MUNICIPALITY,
  subcategory: anything,
  status: anything,
  organisation: anything,
  channel: anything,
  year: (code) => /^\d{4}$/.test(code),
  month: (code) => isDay(`${code}-01`),
  weekday: (code) => /^[1-7]$/.test(code),
  'weekday-month': (code) => readWeekdayMonth(code) !== null,
  day: isDay,
} satisfies Record<Dimension, (code: string) => boolean>

/** How values of the calendar are written. */
const FORMS = {
  year: '2023',
  month: '2023-03',
  weekday: '1-7',
  'weekday-month': '1-03',
  day: '2023-03-07',
} satisfies Record<CalendarDimension, string>

const NAMES_OF_CODES: Partial<Record<Dimension, readonly Named[]>> = {
  category: CATEGORY_CODES.map((code) => [code, ...Object.values(CATEGORIES[code])]),
  municipality: MUNICIPALITIES.map(({ code, fr, nl, en }) => [code, fr, nl, en]),
}
