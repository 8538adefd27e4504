import { dayFromNumber, isoDay, yearOf } from '../../../../shared/domain/day.ts'
import type { ImportEffect } from '../../../../shared/domain/import-effect.ts'
import { MOST_EFFECTS } from '../../../../shared/domain/import-plan.ts'
import { type Columns, dayCountOf } from '../../engine/columns.ts'
import type { ReadIncidents } from '../../engine/read-incidents.ts'
import { readColumns } from '../../engine/stored-columns.ts'
import { TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import type { ComparedRows } from './sample-changes.ts'

export interface FigureEffects {
  readonly effects: readonly ImportEffect[]
  readonly effectCount: number
}

interface Changed extends ComparedRows {
  /** The hot columns of all rows of the file, where each was staged. */
  readonly read: ReadIncidents | null
}

const NO_EFFECTS: FigureEffects = { effects: [], effectCount: 0 }

/** Which published figures, or which numbers of records by year and category, an import would change, and to what. */
export function figureEffects(changed: Changed): FigureEffects {
  switch (changed.dataset) {
    case 'categories':
      return largest(publishedEffects(changed, 'published_category', 'category'))
    case 'years':
      return largest(publishedEffects(changed, 'published_year', 'NULL'))
    case 'incidents':
      return largest(recordEffects(changed))
    case 'indicators':
    case 'budgets':
    case 'programmes':
    case 'participants':
    case 'dates':
      return NO_EFFECTS
  }
}

function largest(all: readonly ImportEffect[]): FigureEffects {
  const sizeOf = ({ before, after }: ImportEffect): number => Math.abs((after ?? 0) - (before ?? 0))
  const effects = all.toSorted((a, b) => sizeOf(b) - sizeOf(a) || (a.from < b.from ? -1 : 1)).slice(0, MOST_EFFECTS)
  return { effects, effectCount: all.length }
}

/** The SQL is built from constant names only. */
function publishedEffects(
  { database, isAllNew }: Changed,
  table: 'published_category' | 'published_year',
  category: 'category' | 'NULL',
): readonly ImportEffect[] {
  const columns = `period_from AS "from", period_to AS "to", ${category} AS category`
  const staged = isAllNew
    ? `SELECT ${columns}, NULL AS before, value AS after FROM temp.staged`
    : `SELECT ${columns}, (SELECT value FROM ${table} WHERE id = superseded) AS before, value AS after
       FROM temp.change JOIN temp.staged ON id = staged`
  const gone = `SELECT ${columns}, value AS before, NULL AS after FROM ${table} WHERE id IN (SELECT id FROM temp.missing)`
  return database
    .prepare<[], ImportEffect>(`SELECT * FROM (${staged} UNION ALL ${gone}) WHERE before IS NOT after`)
    .all()
}

/** Counts by year and by the code of a category. */
type Counts = Map<string, number>

function add(counts: Counts, year: number, category: string, count: number): void {
  const key = `${year} ${category}`
  counts.set(key, (counts.get(key) ?? 0) + count)
}

function recordEffects(changed: Changed): readonly ImportEffect[] {
  const { database, isAllNew, read, codeOf } = changed
  const changes: Counts = new Map()
  if (isAllNew && read !== null) addRead(changes, read, codeOf)
  else addGrouped(changes, changed, isAllNew ? ALL_STAGED : STAGED, 1)
  addGrouped(changes, changed, SUPERSEDED, -1)
  const differing = [...changes].filter(([, change]) => change !== 0)
  if (differing.length === 0) return []
  const before: Counts = new Map()
  addColumns(before, readColumns(database))
  return differing.map(([key, change]): ImportEffect => {
    const year = Number(key.slice(0, key.indexOf(' ')))
    const known = before.get(key) ?? 0
    const [from, to] = [isoDay(year, 1, 1), isoDay(year, 12, 31)]
    return { from, to, category: key.slice(key.indexOf(' ') + 1), before: known, after: known + change }
  })
}

/** As they were read: counting them from memory takes milliseconds where reading them back takes a second. */
function addRead(counts: Counts, { batches, tuples }: ReadIncidents, codeOf: (number: number) => string): void {
  const { yearOfDay } = createYears()
  const width = tuples.length / TUPLE_WIDTH
  const byYear = new Map<number, Uint32Array>()
  const countsOf = (year: number): Uint32Array => {
    const counted = byYear.get(year) ?? new Uint32Array(width)
    byYear.set(year, counted)
    return counted
  }
  for (const { day, tuple } of batches)
    for (let at = 0; at < day.length; at += 1) {
      const counted = countsOf(yearOfDay(day[at] ?? 0))
      const place = tuple[at] ?? 0
      counted[place] = (counted[place] ?? 0) + 1
    }
  for (const [year, ofYear] of byYear)
    for (const [place, count] of ofYear.entries())
      if (count > 0) add(counts, year, codeOf(tuples[place * TUPLE_WIDTH] ?? 0), count)
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

function addGrouped(counts: Counts, { database, codeOf }: Changed, sql: string, sign: 1 | -1): void {
  const { yearOfDay } = createYears()
  for (const { created, category, count } of database.prepare<[], Group>(sql).iterate())
    add(counts, yearOfDay(created), codeOf(category), sign * count)
}

function addColumns(counts: Counts, columns: Columns): void {
  const { yearOfDay } = createYears()
  const { codes, ofTuple } = columns.dimensions.category
  const width = columns.tupleCount
  const byYear = new Map<number, Uint32Array>()
  for (let index = 0; index < dayCountOf(columns); index += 1) {
    const year = yearOfDay(columns.firstDay + index)
    const ofYear = byYear.get(year) ?? new Uint32Array(width)
    byYear.set(year, ofYear)
    const last = columns.dayStart[index + 1] ?? 0
    for (let row = columns.dayStart[index] ?? 0; row < last; row += 1) {
      const tuple = columns.tuple[row] ?? 0
      ofYear[tuple] = (ofYear[tuple] ?? 0) + 1
    }
  }
  for (const [year, ofYear] of byYear)
    for (const [tuple, count] of ofYear.entries())
      if (count > 0) add(counts, year, codes[ofTuple[tuple] ?? 0] ?? '', count)
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
