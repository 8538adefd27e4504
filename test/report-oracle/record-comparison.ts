import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { FEW, keptDays } from './record-counts.ts'
import {
  type Counted,
  type Days,
  isDatedFilter,
  type OracleCell,
  type RecordState,
  without,
  yearBefore,
} from './record-state.ts'

/** How a count compares with that of the year before, or of chosen days. */
export interface Compared {
  readonly before: OracleCell
  readonly change: OracleCell
  readonly reason: OracleCell
}

export interface Sides {
  readonly now: number
  readonly earlier: number
  readonly of: Counted
  /** The compared days, under the filters that hold for them. */
  readonly before: Counted
  readonly isChosen: boolean
  readonly categories: readonly string[]
}

export function compared(state: RecordState, { now, earlier, of, before, isChosen, categories }: Sides): Compared {
  const isKnown = before.days.from >= state.firstMonth && before.days.from <= state.asOf
  const reason = (): string | null => {
    if (!isKnown) return 'no-earlier-data'
    if (isUneven(state, of, before, isChosen)) return 'lengths-differ'
    const [first, last] = [[of.days.from, before.days.from].sort()[0], [of.days.to, before.days.to].sort()[1]]
    const breaks = state.all('SELECT category FROM category_mapping WHERE from_day > @first AND from_day <= @last', {
      first,
      last,
    })
    if (breaks.some(({ category }) => categories.includes(String(category)))) return 'definition-changed'
    if (haveRoadsMoved(state, of, { from: first ?? '', to: last ?? '' })) return 'roads-moved'
    if (of.filters.some(({ kind }) => kind === 'status')) return 'unequal-time'
    if (earlier === 0) return 'base-zero'
    return earlier < FEW ? 'base-small' : null
  }
  const why = reason()
  return { before: isKnown ? earlier : null, change: why === null ? (now - earlier) / earlier : null, reason: why }
}

/** Since 1 September 2020 incidents of FixMyStreet on regional roads go to Brussels Mobility, no longer to a municipality. */
function haveRoadsMoved({ view }: RecordState, { filters }: Counted, { from, to }: Days): boolean {
  const registers = view.filters.find(({ kind }) => kind === 'register')?.values ?? ['fixmystreet']
  const isOfRoads = filters.some(({ kind, values }) =>
    kind === 'organisation'
      ? values.some((code) => /^(municipality-.*|brussels-mobility)$/.test(code))
      : kind === 'municipality',
  )
  return registers.includes('fixmystreet') && isOfRoads && from < '2020-09-01' && to >= '2020-09-01'
}

/** Equally many days compare, or two months and more of which one side has a 29 February; weekdays must be equally many. */
export function isUneven(state: RecordState, of: Counted, before: Counted, isChosen: boolean): boolean {
  const [now, then] = [keptDays(state, of), keptDays(state, before)]
  const hasWeekdays = of.filters.some(({ kind }) => kind === 'weekday')
  if (!isChosen) return hasWeekdays ? now !== then : now !== then && Math.min(now, then) < 60
  const length = (days: Days) => keptDays(state, { days, filters: [] })
  const [whole, other] = [length(of.days), length(before.days)]
  const dated = keptDays(state, { days: of.days, filters: of.filters.filter(isDatedFilter) })
  const years = Number(before.days.from.slice(0, 4)) - Number(of.days.from.slice(0, 4))
  const moved = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
  const isSameDays = moved(of.days.from) === before.days.from && moved(of.days.to) === before.days.to
  const isLike = dated === other || (dated === whole && isSameDays && Math.min(whole, other) >= 60)
  return !isLike || (hasWeekdays && now !== then)
}

/** The compared days of a selection; `null` where nothing is compared. */
export function comparedWith({ view, asOf }: RecordState, of: Counted): { before: Counted; isChosen: boolean } | null {
  const { comparison } = view
  if (comparison === 'none') return null
  if (comparison === 'previous-year') return { before: movedBack(of), isChosen: false }
  const days = comparison.from > asOf || comparison.to <= asOf ? comparison : { from: comparison.from, to: asOf }
  return { before: { days, filters: without(of.filters, 'year', 'month', 'day') }, isChosen: true }
}

export const movedBack = ({ days, filters }: Counted): Counted => ({
  days: { from: yearBefore(days.from), to: yearBefore(days.to) },
  filters: filters.map(
    (filter): Filter => (isDatedFilter(filter) ? { ...filter, values: filter.values.map(yearBefore) } : filter),
  ),
})
