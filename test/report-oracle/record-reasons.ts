import type { FilterKind } from '../../shared/domain/incidents/filter.ts'
import { besideOf } from './record-bars.ts'
import { compared, comparedWith } from './record-comparison.ts'
import { count, counts, FEW, NO_TABLE, type OracleTable, selectionOf, totalled } from './record-counts.ts'
import { counted, isDatedFilter, type OracleRow, type RecordState, without } from './record-state.ts'

const EXPLAINED = ['category', 'subcategory', 'municipality', 'organisation', 'channel', 'weekday'] as const

const categoriesOf = (state: RecordState): readonly string[] =>
  state.view.filters.find(({ kind }) => kind === 'category')?.values ?? []

/** What each value adds to the difference of the whole, by every dimension with more than one of them. */
export function explanation(state: RecordState): OracleTable {
  const of = selectionOf(state)
  const beside = of === null ? null : besideOf(state, of)
  if (of === null || beside === null) return NO_TABLE
  const [now, earlier] = [count(state, of), count(state, beside.before)]
  const { reason } = compared(state, { now, earlier, of, ...beside, categories: categoriesOf(state) })
  if (reason !== null) return NO_TABLE
  const isOne = (kind: FilterKind) => of.filters.find((filter) => filter.kind === kind)?.values.length === 1
  const rows = EXPLAINED.filter((dimension) => !isOne(dimension)).flatMap((dimension): readonly OracleRow[] => {
    const [later, before] = [occurring(state, of, dimension), occurring(state, beside.before, dimension)]
    const codes = [...new Set([...later.keys(), ...before.keys()])]
    if (codes.length < 2) return []
    return codes.map((coded) => {
      const [incidents, then] = [later.get(coded) ?? 0, before.get(coded) ?? 0]
      return { dimension, coded, incidents, before: then, part: incidents - then }
    })
  })
  return totalled(rows, null)
}

const occurring = (...asked: Parameters<typeof counts>): ReadonlyMap<string, number> =>
  new Map([...counts(...asked)].filter(([, n]) => n > 0))

/** The last whole month, where the days of the view have all of it and it lies outside the usual swing or is the first or last of 36; no targets, nothing overdue. */
export function findings(state: RecordState): OracleTable {
  const filters = without(state.view.filters, 'year', 'month', 'day')
  const every = {
    ...state,
    view: { ...state.view, filters, comparison: 'previous-year' as const, period: { kind: 'all' as const } },
  }
  const whole = selectionOf(every)
  if (whole === null) return NO_TABLE
  const last = state.all("SELECT substr(date(@asOf, '+1 day', 'start of month', '-1 day'), 1, 7) AS month", {
    asOf: state.asOf,
  })
  const months = state
    .all('SELECT DISTINCT substr(day, 1, 7) AS month FROM calendar WHERE day BETWEEN @from AND @to ORDER BY 1', {
      from: whole.days.from,
      to: state.asOf,
    })
    .map(({ month }) => String(month))
    .filter((month) => month <= String(last[0]?.month))
  const told = months.map((month) => {
    const of = { days: daysOf(state, month), filters }
    const incidents = count(state, of)
    const beside = comparedWith(every, of)!
    const earlier = count(state, beside.before)
    const { before, reason } = compared(every, {
      now: incidents,
      earlier,
      of,
      ...beside,
      categories: categoriesOf(every),
    })
    const isUnlike = ['definition-changed', 'roads-moved', 'unequal-time'].includes(String(reason))
    return { month, incidents, before: isUnlike || before === null ? null : Number(before) }
  })
  const differing = told.flatMap(({ month, incidents, before }) =>
    before === null || before < FEW || incidents < FEW ? [] : [{ month, before, difference: incidents - before }],
  )
  const newest = told.at(-1)
  if (newest === undefined || !isAsked(state, newest.month)) return NO_TABLE
  const rows: OracleRow[] = []
  const at = differing.findIndex(({ month }) => month === newest.month)
  if (at >= 12) {
    const before = differing.slice(0, at).map(({ difference }) => difference)
    const mean = before.reduce((sum, each) => sum + each, 0) / before.length
    const steps = before.slice(1).map((each, place) => Math.abs(each - before[place]!))
    const width = (2.66 * steps.reduce((sum, each) => sum + each, 0)) / steps.length
    const { difference, before: then } = differing[at]!
    if (difference < mean - width || difference > mean + width)
      rows.push({
        ...EMPTY,
        rule: 'swing',
        month: newest.month,
        incidents: newest.incidents,
        before: then,
        least: Math.ceil(mean - width),
        most: Math.floor(mean + width),
      })
  }
  const others = told.slice(0, -1).map(({ incidents }) => incidents)
  const isOut = [newest.incidents > Math.max(...others), newest.incidents < Math.min(...others)]
  if (told.length >= 36 && isOut.includes(true))
    rows.push({
      ...EMPTY,
      rule: isOut[0] ? 'highest' : 'lowest',
      month: newest.month,
      incidents: newest.incidents,
      months: told.length,
    })
  return totalled(rows, null)
}

const EMPTY = { month: null, before: null, least: null, most: null, months: null }

/** Every day of the month is one that the view keeps. */
const isAsked = (state: RecordState, month: string): boolean => {
  const of = selectionOf(state)
  if (of === null) return false
  const { from, to } = daysOf(state, month)
  const filters = state.view.filters.filter(isDatedFilter)
  const kept = state.all(
    `SELECT count(*) AS days FROM calendar WHERE day BETWEEN @from AND @to AND ${counted({ days: of.days, filters })}`,
    { from, to },
  )
  return Number(kept[0]?.days) === Number(to.slice(8))
}

const daysOf = (state: RecordState, month: string) => {
  const [row] = state.all("SELECT date(@first, '+1 month', '-1 day') AS day", { first: `${month}-01` })
  return { from: `${month}-01`, to: String(row?.day) }
}
