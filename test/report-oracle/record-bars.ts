import type { FilterKind } from '../../shared/domain/incidents/filter.ts'
import type { Measure } from '../../shared/domain/incidents/measure.ts'
import { compared, comparedWith } from './record-comparison.ts'
import {
  count,
  counts,
  FEW,
  INHABITANTS,
  isOverYear,
  NO_TABLE,
  type OracleTable,
  perThousand,
  selectionOf,
  share,
  totalled,
} from './record-counts.ts'
import { type Counted, counted, type OracleCell, type RecordState, without } from './record-state.ts'

/** The categories, with the measure of the view and any comparison. */
export function categories(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const { view } = state
  const found = counts(state, of, 'category')
  const whole = count(state, { ...of, filters: without(of.filters, 'category') })
  const beside = besideOf(state, of)
  const then = beside === null ? null : counts(state, beside.before, 'category')
  const isMeasured = view.measure !== 'incidents' && view.measure !== 'share'
  const rows = [...found].map(([category, incidents]) => ({
    category,
    incidents,
    share: share(incidents, whole),
    shareOf: whole,
    ...(isMeasured
      ? { measureOf: view.measure, measure: measured(state, of, `category = '${category}'`, incidents) }
      : {}),
    ...(beside === null
      ? {}
      : compared(state, { now: incidents, earlier: then?.get(category) ?? 0, of, ...beside, categories: [category] })),
  }))
  return totalled(rows, count(state, of))
}

/** The measure of the view over those of which `own` is true. */
export function measured(
  state: RecordState,
  of: Counted,
  own: string,
  incidents: number,
  measure: Measure = state.view.measure,
): OracleCell {
  if (measure === 'closed-rate') {
    const known = count(state, of, `${own} AND status <> '' AND status <> 'unknown'`)
    return share(count(state, of, `${own} AND status = 'closed'`), known)
  }
  if (measure === 'per-1000') {
    const people = inhabitants(state, of)
    return people === 0 ? null : (1000 * incidents) / people
  }
  const { closed, median, p90 } = delaysOf(state, of, own)
  return closed < FEW ? null : measure === 'median-days' ? median : p90
}

/** Those of all places that are asked; 0 where the records lack one of them. */
function inhabitants(state: RecordState, of: Counted): number {
  const asked = of.filters.find(({ kind }) => kind === 'municipality')?.values
  const places = state.all('SELECT DISTINCT municipality AS code FROM record').map(({ code }) => String(code))
  const wanted = asked ?? [...Object.keys(INHABITANTS), ...places.filter((code) => code !== 'unknown')]
  if (!wanted.every((code) => places.includes(code) && code in INHABITANTS)) return 0
  return [...new Set(wanted)].reduce((sum, code) => sum + (INHABITANTS[code] ?? 0), 0)
}

function delaysOf(state: RecordState, of: Counted, more: string) {
  const isClosed = `${counted(of)} AND ${more} AND status = 'closed' AND delay >= 0`
  const closed = Number(state.one(`SELECT count(*) FROM record WHERE ${isClosed}`))
  const rank = (percent: number) =>
    state.one(
      `SELECT delay FROM record WHERE ${isClosed} ORDER BY delay LIMIT 1 OFFSET ${Math.ceil((percent * closed) / 100) - 1}`,
    )
  return { closed, median: closed === 0 ? null : rank(50), p90: closed === 0 ? null : rank(90) }
}

type Beside = ReturnType<typeof comparedWith>

/** Over a year has no year before. */
export function besideOf(state: RecordState, of: Counted): Beside {
  const isDropped = state.view.comparison === 'previous-year' && isOverYear(of.days)
  return isDropped ? null : comparedWith(state, of)
}

/** Counts of both days; a code of known earlier days alone is a zero beside other counts. */
export function bothCounts(state: RecordState, of: Counted, beside: Beside, kind: FilterKind) {
  const found = counts(state, of, kind)
  const then = beside === null ? new Map<string, number>() : counts(state, beside.before, kind)
  const isKnown =
    beside !== null && beside.before.days.from >= state.firstMonth && beside.before.days.from <= state.asOf
  const zeros = isKnown && found.size > 0 ? [...then.keys()].map((code) => [code, 0] as const) : []
  return { now: new Map([...zeros, ...found]), then }
}

/** The sub-categories of the category that is open. */
export function subcategories(state: RecordState): OracleTable {
  const of = selectionOf(state)
  const { drill } = state.view
  if (of === null || drill === null || !counts(state, of, 'category').has(drill)) return NO_TABLE
  const beside = besideOf(state, of)
  const { now, then } = bothCounts(state, of, beside, 'subcategory')
  const codes = [...now.keys()].filter((code) => code.startsWith(`${drill}/`))
  const total = codes.length === 0 ? null : codes.reduce((sum, code) => sum + (now.get(code) ?? 0), 0)
  // Of nothing there is no share.
  const whole = total === 0 ? null : total
  const rows = codes.map((subcategory) => {
    const incidents = now.get(subcategory) ?? 0
    return {
      subcategory,
      incidents,
      share: share(incidents, whole),
      shareOf: whole,
      ...(beside === null
        ? {}
        : compared(state, { now: incidents, earlier: then.get(subcategory) ?? 0, of, ...beside, categories: [drill] })),
    }
  })
  return totalled(rows, total)
}

/** The municipalities, with incidents by 1 000 inhabitants. */
export function municipalities(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const whole = count(state, { ...of, filters: without(of.filters, 'municipality') })
  const beside = besideOf(state, of)
  const then = beside === null ? null : counts(state, beside.before, 'municipality')
  const asked = of.filters.find(({ kind }) => kind === 'category')?.values ?? []
  const rows = [...counts(state, of, 'municipality')].map(([municipality, incidents]) => ({
    municipality,
    incidents,
    share: share(incidents, whole),
    shareOf: whole,
    per1000: perThousand(municipality, incidents),
    ...(beside === null
      ? {}
      : compared(state, {
          now: incidents,
          earlier: then?.get(municipality) ?? 0,
          of: { ...of, filters: [...of.filters, { kind: 'municipality', values: [municipality] }] },
          ...beside,
          categories: asked,
        })),
  }))
  return totalled(rows, count(state, of))
}

/** Incidents by a dimension, each with its share and, but for statuses, any comparison. */
export const ranked =
  (kind: 'status' | 'organisation' | 'channel' | 'register') =>
  (state: RecordState): OracleTable => {
    const of = selectionOf(state)
    if (of === null) return NO_TABLE
    const whole = count(state, { ...of, filters: kind === 'register' ? of.filters : without(of.filters, kind) })
    const beside = kind === 'status' ? null : besideOf(state, of)
    const { now, then } = bothCounts(state, of, beside, kind)
    const asked = of.filters.find((filter) => filter.kind === 'category')?.values ?? []
    const rows = [...now].map(([code, incidents]) => ({
      [kind]: code,
      incidents,
      share: share(incidents, whole),
      shareOf: whole,
      ...(beside === null
        ? {}
        : compared(state, {
            now: incidents,
            earlier: then.get(code) ?? 0,
            of: { ...of, filters: [...of.filters, { kind, values: [code] }] },
            ...beside,
            categories: asked,
          })),
    }))
    return totalled(rows, count(state, of))
  }

/** Days to closing; none are told where fewer than 20 are known. */
export function delays(state: RecordState): OracleTable {
  const of = selectionOf(state)
  if (of === null) return NO_TABLE
  const { delayBy } = state.view
  const isClosedKept = of.filters.find(({ kind }) => kind === 'status')?.values.includes('closed') ?? true
  const all = isClosedKept ? delaysOf(state, of, '1').closed : 0
  if (all === 0) return totalled([], 0)
  const closedOnly = {
    ...of,
    filters: [...without(of.filters, 'status'), { kind: 'status', values: ['closed'] } as const],
  }
  const rows = [...counts(state, closedOnly, delayBy).keys()].flatMap((code) => {
    const { closed, median, p90 } = delaysOf(state, of, `${delayBy} = '${code}'`)
    const isEnough = closed >= FEW
    return [{ [delayBy]: code, closed, median: isEnough ? median : null, p90: isEnough ? p90 : null }]
  })
  return totalled(rows, all)
}
