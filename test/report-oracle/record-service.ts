import { keepsAbsentOnly, NO_TABLE, type OracleTable, totalled } from './record-counts.ts'
import { askedDays, counted, isDatedFilter, type OracleRow, type RecordState, without } from './record-state.ts'

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Of the days that the newest imports of a register cover; an open incident of any other day was not seen since. */
const SEEN = `SELECT coalesce(settings ->> 'register', 'fixmystreet') AS register, period_from AS "from", as_of AS "to"
  FROM snapshot s WHERE dataset = 'incidents' AND (@asOf IS NULL OR id <= @asOf) AND as_of = (
    SELECT max(as_of) FROM snapshot l WHERE l.dataset = 'incidents' AND (@asOf IS NULL OR l.id <= @asOf)
      AND coalesce(l.settings ->> 'register', 'fixmystreet') = coalesce(s.settings ->> 'register', 'fixmystreet'))`

/** Step by step what was open before, what came in and what went out, incident by incident. */
export function stock(state: RecordState): OracleTable {
  const { view, asOf } = state
  const days = askedDays(state)
  const last = days !== null && days.to < asOf ? days.to : asOf
  if (keepsAbsentOnly({ ...state, view: { ...view, filters: kept(state) } })) return NO_TABLE
  const seen = state.all(SEEN)
  const rows = state.all(
    `SELECT day, register, status, delay FROM record
     WHERE ${counted({ days: { from: '0000-01-01', to: last }, filters: kept(state) })}`,
  )
  const ends = rows.flatMap(({ day, register, status, delay }) => {
    const created = String(day)
    if (status === 'closed' || status === 'refused')
      return delay === null ? [] : [{ created, ended: dayAfter(created, Number(delay)) }]
    const isSeen = seen.some(
      (each) => each.register === register && String(each.from) <= created && created <= String(each.to),
    )
    return isSeen ? [{ created, ended: '9999-12-31' }] : []
  })
  const first = String(
    state.one(`SELECT date(min(created) * 86400, 'unixepoch') FROM incident
      WHERE @asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf)`),
  )
  const steps = new Map<string, { readonly from: string; to: string }>()
  for (let day = first; day <= last; day = dayAfter(day, 1)) {
    const step = stepOf(day, view.granularity)
    steps.set(step, { from: steps.get(step)?.from ?? day, to: day })
  }
  const shown = [...steps].filter(([, { to }]) => days === null || to >= days.from)
  const table = shown.map(([step, { from, to }]) => ({
    step,
    openBefore: ends.filter(({ created, ended }) => created < from && ended >= from).length,
    came: ends.filter(({ created }) => from <= created && created <= to).length,
    went: ends.filter(({ ended }) => from <= ended && ended <= to).length,
    open: ends.filter(({ created, ended }) => created <= to && ended > to).length,
  }))
  return totalled(table, null)
}

/** The open incidents of a state at the day of its data, whatever the days that are asked. */
function openNow(state: RecordState): readonly OracleRow[] {
  if (keepsAbsentOnly({ ...state, view: { ...state.view, filters: kept(state) } })) return []
  const seen = state.all(SEEN)
  return state
    .all(
      `SELECT reference, register, category, subcategory, municipality, organisation, status, delay, day AS created,
        julianday('${state.asOf}') - julianday(day) AS openFor FROM record
       WHERE ${counted({ days: { from: '0000-01-01', to: state.asOf }, filters: kept(state) })}`,
    )
    .filter(({ status, delay, created, register }) => {
      // Another register may tell of days after that of the data.
      if (status === 'closed' || status === 'refused')
        return delay !== null && dayAfter(String(created), Number(delay)) > state.asOf
      return seen.some(
        (each) =>
          each.register === register && String(each.from) <= String(created) && String(created) <= String(each.to),
      )
    })
}

const BANDS = { '0-7': [0, 7], '8-30': [8, 30], '31-90': [31, 90], '91-365': [91, 365], '366-': [366, 1e9] } as const

/** How old what is open is. */
export function ages(state: RecordState): OracleTable {
  const open = openNow(state)
  const lines = Object.entries(BANDS).map(([age, [from, to]]) => ({
    age,
    openNow: open.filter(({ openFor }) => from <= Number(openFor) && Number(openFor) <= to).length,
  }))
  const all = open.length === 0 ? [] : [{ age: 'all', openNow: open.length }, ...lines]
  return totalled(
    all.map((line) => ({ ...line, ofOpen: line.openNow / open.length })),
    null,
  )
}

/** The ten that have been open for longest. */
export function oldest(state: RecordState): OracleTable {
  const rank = ({ created, register, reference }: OracleRow) => `${created} ${register} ${reference}`
  const first = openNow(state)
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1))
    .slice(0, 10)
  return totalled(
    first.map(({ status: _status, delay: _delay, ...row }) => row),
    null,
  )
}

function kept({ view }: RecordState): RecordState['view']['filters'] {
  return without(view.filters, 'status').filter((filter) => !isDatedFilter(filter))
}

function stepOf(day: string, granularity: string): string {
  if (granularity === 'year' || granularity === 'month') return day.slice(0, granularity === 'year' ? 4 : 7)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7
  const thursday = dayAfter(day, 4 - weekday)
  const ordinal = (Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / 86_400_000
  return `${thursday.slice(0, 4)}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`
}

/** The folder of these reports has no targets, so that nothing is due. */
export function withoutTargets(state: RecordState): OracleTable {
  if (state.one('SELECT count(*) FROM target') !== 0) throw new Error('these targets are not judged here')
  return NO_TABLE
}
