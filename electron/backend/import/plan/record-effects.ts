import { type Day, dayFromNumber, dayNumber, yearOf } from '../../../../shared/domain/calendar/day.ts'
import { cutAt, isSameSpan, type Span, yearSpan } from '../../../../shared/domain/calendar/period.ts'
import type { CountEffect } from '../../../../shared/domain/import/import-effect.ts'
import { FIXMYSTREET } from '../../../../shared/domain/vocabulary/register.ts'
import type { ReadIncidents } from '../../engine/imported-columns.ts'
import { type Columns, columnsUntil, dayCountOf, weightOf } from '../../engine/incident-columns.ts'
import { readColumns } from '../../engine/stored-columns.ts'
import { TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import { publishedState } from '../../figures/published-tables.ts'
import { latestDay } from '../../queries/snapshots.ts'
import { answeredCounts, countKey, type PublishedCount } from './published-effects.ts'
import type { ComparedRows } from './sample-changes.ts'

interface ChangedRecords extends ComparedRows {
  /** The hot columns of all rows of the file, where each was staged. */
  readonly read: ReadIncidents | null
  /** The day up to which the file tells. */
  readonly asOf: Day
}

/** Counts by year and by the code of a category; without one all records of the year. */
type Counts = Map<string, number>

function add(counts: Counts, year: number, category: string, count: number): void {
  for (const key of [countKey(`${year}`, null), countKey(`${year}`, category)])
    counts.set(key, (counts.get(key) ?? 0) + count)
}

/**
 * The numbers of records of a register by year and category before and after an import. As everywhere those up to the as-of day count,
 * which an import may move; no stored record is of a later day than the one before.
 */
export function recordEffects(changed: ChangedRecords): readonly CountEffect[] {
  const { register } = changed
  const known = latestDay(changed.database, 'incidents', register)
  const asOf = known === null || changed.asOf > known ? changed.asOf : known
  const changes = changesUntil(changed, dayNumber(asOf))
  if ([...changes.values()].every((change) => change === 0)) return []
  const stored =
    known === null ? new Map<string, number>() : countsUntil(readColumns(changed.database), register, dayNumber(known))
  // Without a period published figures are shown as long as there are no records.
  const published =
    known === null && register === FIXMYSTREET
      ? answeredCounts(publishedState(changed.database, null))
      : new Map<string, PublishedCount>()
  return [...changes].flatMap(([key, change]): readonly CountEffect[] => {
    if (change === 0) return []
    const old = stored.get(key) ?? 0
    const present = old + change
    const [year = '', category = null] = key.split(' ')
    const whole = yearSpan(Number(year))
    const span = cutAt(whole, asOf) ?? whole
    const effect = { figure: 'count', ...span, category, after: present } as const
    const replaced = published.get(key)
    if (replaced !== undefined && replaced.value !== null)
      return [{ ...effect, before: replaced.value, replaces: 'published', ...replacedDays(replaced, span) }]
    const earlier = known === null || old === 0 ? null : cutAt(whole, known)
    return [{ ...effect, before: old, ...(earlier === null || isSameSpan(earlier, span) ? {} : { earlier }) }]
  })
}

function replacedDays(replaced: PublishedCount, span: Span): Pick<CountEffect, 'earlier' | 'derived'> {
  return {
    ...(isSameSpan(replaced.span, span) ? {} : { earlier: replaced.span }),
    ...(replaced.isDerived ? { derived: 'before' } : {}),
  }
}

function changesUntil(changed: ChangedRecords, lastDay: number): Counts {
  const { isAllNew, read, codeOf } = changed
  const changes: Counts = new Map()
  if (isAllNew && read !== null) addRead(changes, read, codeOf, lastDay)
  else addGrouped(changes, changed, isAllNew ? ALL_STAGED : STAGED, { sign: 1, lastDay })
  addGrouped(changes, changed, SUPERSEDED, { sign: -1, lastDay })
  return changes
}

function countsUntil(columns: Columns, register: string, day: number): Counts {
  const counts: Counts = new Map()
  addColumns(counts, columnsUntil(columns, day), register)
  return counts
}

/** As they were read: counting them from memory takes milliseconds where reading them back takes a second. */
function addRead(
  counts: Counts,
  { batches, tuples }: ReadIncidents,
  codeOf: (number: number) => string,
  lastDay: number,
): void {
  const { codes, ofTuple } = categoriesOf(tuples, codeOf)
  const { ofDay, byYear } = createYearCounts(codes.length)
  const ofDays = new Array<Uint32Array | undefined>(Math.max(0, lastDay + 1))
  for (const { day, tuple } of batches)
    for (let at = 0; at < day.length; at += 1) {
      const created = day[at] ?? 0
      if (created > lastDay) continue
      const counted = ofDays[created] ?? ofDay(created)
      ofDays[created] = counted
      const category = ofTuple[tuple[at] ?? 0] ?? 0
      counted[category] = (counted[category] ?? 0) + 1
    }
  addYears(counts, byYear, codes)
}

/** The categories of tuples: the code of each, and for each tuple which of them it has. */
function categoriesOf(
  tuples: Uint32Array,
  codeOf: (number: number) => string,
): { readonly codes: readonly string[]; readonly ofTuple: Uint32Array } {
  const places = new Map<number, number>()
  const ofTuple = Uint32Array.from({ length: tuples.length / TUPLE_WIDTH }, (_, tuple) => {
    const number = tuples[tuple * TUPLE_WIDTH] ?? 0
    const place = places.get(number) ?? places.size
    places.set(number, place)
    return place
  })
  return { codes: [...places.keys()].map(codeOf), ofTuple }
}

interface Group {
  readonly created: number
  readonly category: number
  readonly count: number
}

const ALL_STAGED = 'SELECT created, category, count(*) AS count FROM temp.staged_row GROUP BY created, category'
const STAGED = `
  SELECT created, category, count(*) AS count FROM temp.change CROSS JOIN temp.staged_row ON id = staged
  GROUP BY created, category`
const SUPERSEDED = `
  SELECT created, category, count(*) AS count FROM incident WHERE id IN (
    SELECT id FROM temp.missing UNION ALL SELECT superseded FROM temp.change WHERE superseded IS NOT NULL)
  GROUP BY created, category`

function addGrouped(
  counts: Counts,
  { database, codeOf }: ComparedRows,
  sql: string,
  { sign, lastDay }: { readonly sign: 1 | -1; readonly lastDay: number },
): void {
  const { yearOfDay } = createYears()
  for (const { created, category, count } of database.prepare<[], Group>(sql).iterate())
    if (created <= lastDay) add(counts, yearOfDay(created), codeOf(category), sign * count)
}

function addColumns(counts: Counts, columns: Columns, register: string): void {
  const { codes, ofTuple } = columns.dimensions.category
  const isOfOther = tuplesOfOthers(columns, register)
  const { ofDay, byYear } = createYearCounts(codes.length)
  for (let index = 0; index < dayCountOf(columns); index += 1) {
    const counted = ofDay(columns.firstDay + index)
    const last = columns.dayStart[index + 1] ?? 0
    for (let row = columns.dayStart[index] ?? 0; row < last; row += 1) {
      const tuple = columns.tuple[row] ?? 0
      if (isOfOther[tuple] === 1) continue
      const category = ofTuple[tuple] ?? 0
      counted[category] = (counted[category] ?? 0) + weightOf(columns.weight, row)
    }
  }
  addYears(counts, byYear, codes)
}

/** 1 for each tuple of another register. */
function tuplesOfOthers({ dimensions: { register } }: Columns, own: string): Uint8Array {
  return Uint8Array.from(register.ofTuple, (code) => (register.codes[code] === own ? 0 : 1))
}

/** Counts by year, each with a place for every category. */
function createYearCounts(categories: number): {
  /** The counts of the year of a day since 1970-01-01. */
  readonly ofDay: (day: number) => Uint32Array
  readonly byYear: ReadonlyMap<number, Uint32Array>
} {
  const { yearOfDay } = createYears()
  const byYear = new Map<number, Uint32Array>()
  return {
    byYear,
    ofDay(day) {
      const year = yearOfDay(day)
      const counted = byYear.get(year) ?? new Uint32Array(categories)
      byYear.set(year, counted)
      return counted
    },
  }
}

function addYears(counts: Counts, byYear: ReadonlyMap<number, Uint32Array>, codes: readonly string[]): void {
  for (const [year, counted] of byYear)
    for (const [category, count] of counted.entries()) if (count > 0) add(counts, year, codes[category] ?? '', count)
}

/** Years of days since 1970-01-01, each worked out once. */
function createYears(): { readonly yearOfDay: (day: number) => number } {
  const known = new Map<number, number>()
  return {
    yearOfDay(day) {
      const found = known.get(day)
      if (found !== undefined) return found
      const year = yearOf(dayFromNumber(day))
      known.set(day, year)
      return year
    },
  }
}
