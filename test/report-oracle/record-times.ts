import { besideOf } from './record-bars.ts'
import { type Compared, compared, isUneven, movedBack, type Sides } from './record-comparison.ts'
import {
  count,
  counts,
  isOneMonth,
  keepsAbsentOnly,
  keptDays,
  NO_TABLE,
  type OracleTable,
  selectionOf,
  totalled,
} from './record-counts.ts'
import {
  type Counted,
  columnOf,
  counted,
  coveredDays,
  keptIn,
  type OracleRow,
  type RecordState,
  without,
  yearBefore,
} from './record-state.ts'

/** Every year that the records know, under the other filters. */
export function years(state: RecordState): OracleTable {
  const filters = without(state.view.filters, 'year')
  const days = coveredDays(state, null, filters)
  if (days === null || keepsAbsentOnly(state)) return NO_TABLE
  const of = { days, filters }
  const before = movedBack(of)
  const total = count(state, of)
  if (total === 0) return totalled([], 0)
  const hasDays = filters.some(({ kind }) => kind === 'month' || kind === 'day')
  const [first, last] = [Number(days.from.slice(0, 4)), Number(days.to.slice(0, 4))]
  const categoriesOf = filters.find(({ kind }) => kind === 'category')?.values ?? []
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at).flatMap((year): readonly OracleRow[] => {
    const inYear = within(of, year)
    const earlier = within(before, year - 1)
    const now = inYear === null ? 0 : count(state, inYear)
    const then = earlier === null ? 0 : count(state, earlier)
    const isThere = now > 0 || then > 0
    if (inYear === null || (!isThere && (hasDays || keptDays(state, inYear) === 0))) return []
    const sides = {
      now,
      earlier: then,
      of: inYear,
      before: earlier ?? before,
      isChosen: false,
      categories: categoriesOf,
    }
    const { change, reason } = isThere ? compared(state, sides) : zeroAfter(state, sides, year, first)
    const [begin, end] = [`${year}-01-01`, `${year}-12-31`]
    const from = `${days.from.slice(0, 7)}-01` > begin ? days.from : begin
    const to = end > state.asOf ? state.asOf : end
    const isPart = end > state.asOf || begin < state.firstMonth || from !== begin
    return [
      {
        year: String(year),
        from,
        to,
        days: keptDays(state, { days: { from, to }, filters: [] }),
        incidents: now,
        state: isPart ? 'partial' : 'full',
        growth: change,
        growthFrom: change === null ? null : 'computed',
        reason,
      },
    ]
  })
  return totalled(rows, total)
}

/** A year between others without incidents, after one without: nothing to compare with. */
function zeroAfter(state: RecordState, sides: Sides, year: number, first: number): Pick<Compared, 'change' | 'reason'> {
  if (`${year}-12-31` > state.asOf) return { change: null, reason: null }
  if (year === first) return { change: null, reason: 'no-earlier-data' }
  const whole = (of: Counted, each: number): Counted => ({
    ...of,
    days: { from: `${each}-01-01`, to: `${each}-12-31` },
  })
  const isUnlike = isUneven(state, whole(sides.of, year), whole(sides.before, year - 1), false)
  return { change: null, reason: isUnlike ? 'lengths-differ' : 'base-zero' }
}

function within({ days, filters }: Counted, year: number): Counted | null {
  const from = days.from > `${year}-01-01` ? days.from : `${year}-01-01`
  const to = days.to < `${year}-12-31` ? days.to : `${year}-12-31`
  return from > to ? null : { days: { from, to }, filters }
}

/** The months, or the days, of the period. */
export function trend(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const total = count(state, of)
  const isDaily = state.view.granularity === 'day'
  const column = columnOf(isDaily ? 'day' : 'month')
  const { period } = state.view
  const rows = state.all(`
    SELECT ${column} AS time, (SELECT count(*) FROM record r WHERE ${column.replace('day', 'r.day')} = ${column.replace('day', 'c.day')}
      AND ${counted(of).replaceAll(/\bday\b/g, 'r.day')}) AS incidents,
      ${isDaily ? 'c.day' : "date(c.day, 'start of month')"} AS first, ${isDaily ? 'c.day' : "date(c.day, 'start of month', '+1 month', '-1 day')"} AS last
    FROM calendar c WHERE ${keptIn(of)} GROUP BY 1`)
  const isCut = ({ incidents, first, last }: OracleRow): boolean =>
    String(last) > of.days.to ||
    (period.kind === 'range' && String(first) < period.from) ||
    (Number(incidents) > 0 && (String(last) > state.asOf || String(first) < state.firstMonth))
  return totalled(
    total === 0
      ? []
      : rows.map((row) => ({
          time: row.time ?? null,
          incidents: row.incidents ?? null,
          state: isCut(row) ? 'partial' : 'full',
          ...(isDaily ? {} : monthCompared(state, of, row)),
        })),
    total,
  )
}

/** A month beside the same days of the year before; chosen days have none of its months. */
function monthCompared(state: RecordState, of: Counted, { incidents, first, last }: OracleRow): OracleRow {
  const beside = besideOf(state, of)
  if (beside === null || beside.isChosen) return {}
  const days = {
    from: String(first) > of.days.from ? String(first) : of.days.from,
    to: String(last) < of.days.to ? String(last) : of.days.to,
  }
  const own = { days, filters: [...of.filters, { kind: 'month', values: [days.from.slice(0, 7)] } as const] }
  const whole = yearBefore(days.from.slice(0, 7))
  const { filters, days: moved } = movedBack({ ...own, days: of.days })
  const [begin, end] = [`${whole}-01`, String(state.one(`SELECT date('${whole}-01', '+1 month', '-1 day')`))]
  const before = {
    filters,
    days: { from: begin > moved.from ? begin : moved.from, to: end < moved.to ? end : moved.to },
  }
  const [now, earlier] = [Number(incidents), count(state, before)]
  const categories = of.filters.find(({ kind }) => kind === 'category')?.values ?? []
  const found = compared(state, { now, earlier, of: own, before, isChosen: false, categories })
  const isEmpty = now === 0 && earlier === 0 && found.before !== null && !isUneven(state, own, before, false)
  return { ...found, ...(isEmpty ? { reason: 'base-zero' } : {}) }
}

/** The days of the one month that is chosen. */
export function calendar(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null || state.view.days === 'weekdays' || !isOneMonth(of.days)) return NO_TABLE
  const total = count(state, of)
  if (total === 0) return NO_TABLE
  const found = counts(state, of, 'day')
  const days = state.all(`SELECT day FROM calendar WHERE ${keptIn(of)}`)
  return totalled(
    days.map(({ day }) => ({ day: String(day), incidents: found.get(String(day)) ?? 0 })),
    total,
  )
}

/** Weekdays by months of the year. */
export function weekdays(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const total = count(state, of)
  const found = counts(state, of, 'weekday-month')
  const cells =
    total === 0
      ? []
      : state.all(`SELECT DISTINCT ${columnOf('weekday-month')} AS cell FROM calendar WHERE ${keptIn(of)}`)
  return totalled(
    cells.map(({ cell }) => ({ 'weekday-month': String(cell), incidents: found.get(String(cell)) ?? 0 })),
    total,
  )
}
