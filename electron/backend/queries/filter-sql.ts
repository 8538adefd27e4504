import { dayNumber, isDay } from '../../../shared/domain/calendar/day.ts'
import { monthSpan } from '../../../shared/domain/calendar/month.ts'
import type { Span } from '../../../shared/domain/calendar/period.ts'
import { readWeekdayMonth } from '../../../shared/domain/calendar/weekday-month.ts'
import type { Filter, FilterKind } from '../../../shared/domain/incidents/filter.ts'
import { plainText } from '../../../shared/domain/reading/contained-text.ts'
import type { DictionaryDimension } from '../store/dictionary.ts'
import { allOf, anyOf, type Condition, likePattern, ODD_SIGNS, oddSign } from './condition.ts'

/** What parts an address as a space does, as SQL. */
const PAUSES = ["','", "';'"]

/** A condition on the incidents `i`, with what it binds by names that begin with `name`. */
type FilterSql = (values: readonly string[], name: string) => Condition

/** A list of any length is bound as one JSON array. */
const listed =
  (sql: (list: string) => string, bound: (codes: readonly string[]) => readonly (string | number)[]): FilterSql =>
  (codes, name) => ({
    sql: sql(`(SELECT value FROM json_each(@${name}))`),
    bound: { [name]: JSON.stringify(bound(codes)) },
  })

const coded = (kind: DictionaryDimension): FilterSql =>
  listed(
    (list) => `i.${kind} IN (SELECT id FROM dictionary WHERE dimension = '${kind}' AND code IN ${list})`,
    (codes) => codes,
  )

/** Incidents are stored with the number of their day: a year or a month is asked as all of its days. */
const onDays = (daysOf: (code: string) => readonly number[]): FilterSql =>
  listed(
    (list) => `i.created IN ${list}`,
    (codes) => [...new Set(codes)].flatMap(daysOf),
  )

const run = ({ from, to }: Span): readonly number[] => {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => first + index)
}

/** Monday is 1. Day 0 was a Thursday; what is before it has a negative remainder. */
const WEEKDAY = '((i.created % 7 + 10) % 7 + 1)'

/** LIKE, which knows no case of plain letters, sorts nearly all rows out: the rest is looked at by our own function. */
const containing = (text: string, name: string): Condition => {
  const sought = plainText(text)
  const within = (column: string, signs: readonly string[]): string =>
    `(${column} LIKE @${name}_like ESCAPE '\\' OR ${oddSign(column, signs)}) AND contains(${column}, @${name}_text)`
  return {
    sql: `${within('i.address', [...ODD_SIGNS, ...PAUSES])} OR ${within('i.reference', ["'  '", ...PAUSES])}`,
    bound: { [`${name}_like`]: likePattern(sought), [`${name}_text`]: sought },
  }
}

function toldByRows(): never {
  throw new Error('which rows such a filter keeps only all of them tell')
}

/** The SQL of every kind of filter; its test in the domain keeps the same incidents. */
const FILTER_SQL = {
  category: coded('category'),
  subcategory: coded('subcategory'),
  municipality: coded('municipality'),
  status: coded('status'),
  organisation: coded('organisation'),
  channel: coded('channel'),
  register: listed(
    (list) => `i.system IN ${list}`,
    (codes) => codes,
  ),
  year: onDays((code) => (/^\d{4}$/.test(code) ? run({ from: `${code}-01-01`, to: `${code}-12-31` }) : [])),
  month: onDays((code) => (isDay(`${code}-01`) ? run(monthSpan(code)) : [])),
  weekday: listed(
    (list) => `${WEEKDAY} IN ${list}`,
    (codes) => codes.filter((code) => /^[1-7]$/.test(code)).map(Number),
  ),
  'weekday-month': listed(
    (list) => `${WEEKDAY} || strftime('-%m', i.created * 86400, 'unixepoch') IN ${list}`,
    (codes) => codes.filter((code) => readWeekdayMonth(code) !== null),
  ),
  day: onDays((code) => (isDay(code) ? [dayNumber(code)] : [])),
  street: toldByRows,
  part: toldByRows,
  age: toldByRows,
  'open-at': toldByRows,
  text: (texts, name) => anyOf(texts.map((text, index) => containing(text, `${name}_${index}`))),
} satisfies Record<FilterKind, FilterSql>

/** That an incident passes all of some filters. */
export function filterCondition(filters: readonly Filter[]): Condition {
  return allOf(filters.map(({ kind, values }, index) => FILTER_SQL[kind](values, `filter${index}`)))
}
