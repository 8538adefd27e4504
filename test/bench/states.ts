import { between, createRandom, type Random } from '../../electron/backend/demonstration/random.ts'
import { TUPLE_DIMENSIONS, type TupleDimension } from '../../electron/backend/engine/incident-columns.ts'
import { addDays, type Day, dayFromNumber, yearOf } from '../../shared/domain/calendar/day.ts'
import type { Filter } from '../../shared/domain/incidents/filter.ts'
import { SEED } from '../counts.ts'
import type { Rows } from './rows.ts'
import { SEARCHED } from './searched.ts'

/** What the charts are asked under. */
export interface State {
  readonly filters: readonly Filter[]
  readonly from: Day | null
  readonly to: Day | null
}

export const UNFILTERED: State = { filters: [], from: null, to: null }

type Chances = Partial<Record<TupleDimension, number>>

const MOST_VALUES = 4
/** How often a state is filtered by what. */
const DATES = 0.7
const USUAL: Chances = { category: 0.5, municipality: 0.5, status: 0.35, organisation: 0.35 }
const ANY: Chances = { ...USUAL, subcategory: 0.2, channel: 0.2 }

const STREAMS = { refresh: 1, exactness: 2 } as const

/** The thirty states of the refresh: unfiltered, the last year, one category, and random ones. */
export function refreshStates(rows: Rows): readonly State[] {
  const { lastDay } = daysOf(rows)
  const random = createRandom(SEED, STREAMS.refresh)
  return [
    UNFILTERED,
    { ...UNFILTERED, from: `${yearOf(lastDay)}-01-01`, to: lastDay },
    { ...UNFILTERED, filters: [{ kind: 'category', values: rows.codes.category.slice(0, 1) }] },
    ...Array.from({ length: 27 }, () => randomState(rows, USUAL, random)),
  ]
}

/** What only the scan of the tuples can answer: the random states once more, under a filter of the channel. */
export function channelStates(rows: Rows): readonly State[] {
  const { channel } = rows.codes
  return refreshStates(rows)
    .slice(0, 12)
    .map((state, index) => ({
      ...state,
      filters: [...state.filters, { kind: 'channel', values: [channel[index % channel.length] ?? ''] }],
    }))
}

export const TEXT_FILTER: Filter = { kind: 'text', values: [SEARCHED] }

/** The same over the rows that have a text: a set that no dimension tells. */
export function textStates(rows: Rows): readonly State[] {
  return refreshStates(rows)
    .slice(0, 12)
    .map((state) => ({ ...state, filters: [...state.filters, TEXT_FILTER] }))
}

/** Random states over all dimensions, and the edges: where an engine goes wrong if it does. */
export function exactnessStates(rows: Rows, count: number): readonly State[] {
  const random = createRandom(SEED, STREAMS.exactness)
  return [...edgeStates(rows), ...Array.from({ length: count }, () => randomState(rows, ANY, random))]
}

function edgeStates(rows: Rows): readonly State[] {
  const { firstDay, lastDay } = daysOf(rows)
  const year = yearOf(lastDay) - 1
  const leapYear = year - (year % 4)
  const spans: readonly (readonly [Day | null, Day | null])[] = [
    [firstDay, firstDay],
    [lastDay, lastDay],
    [firstDay, lastDay],
    [`${leapYear}-02-29`, `${leapYear}-02-29`],
    [`${leapYear}-02-01`, `${leapYear}-02-29`],
    [`${leapYear}-02-28`, `${leapYear}-03-01`],
    [`${year}-01-01`, `${year}-12-31`],
    [`${year - 1}-12-31`, `${year}-01-01`],
    [`${year}-01-31`, `${year}-02-01`],
    [`${year}-05-02`, `${year}-05-30`],
    [`${year}-04-30`, null],
    [null, `${year}-06-01`],
    [addDays(firstDay, -400), addDays(firstDay, -1)],
    [addDays(lastDay, 1), addDays(lastDay, 400)],
    [addDays(firstDay, -400), addDays(lastDay, 400)],
    [`${year}-06-02`, `${year}-06-01`],
  ]
  const dated = spans.map(([from, to]): State => ({ filters: [], from, to }))
  const chosen = TUPLE_DIMENSIONS.flatMap((kind): readonly State[] => [
    { ...UNFILTERED, filters: [{ kind, values: [] }] },
    { ...UNFILTERED, filters: [{ kind, values: rows.codes[kind] }] },
    { ...UNFILTERED, filters: [{ kind, values: rows.codes[kind].slice(-1) }] },
    { ...UNFILTERED, filters: [{ kind, values: ['no-such-code'] }] },
  ])
  const oneTuple = TUPLE_DIMENSIONS.map((kind): Filter => {
    const place = rows.places[kind][rows.count - 1] ?? 0
    return { kind, values: [rows.codes[kind][place] ?? ''] }
  })
  return [...dated, ...chosen, { ...UNFILTERED, filters: oneTuple }]
}

function daysOf(rows: Rows): { readonly firstDay: Day; readonly lastDay: Day } {
  return { firstDay: dayFromNumber(rows.day.at(0) ?? 0), lastDay: dayFromNumber(rows.day.at(-1) ?? 0) }
}

/** A state with at least one filter. */
function randomState(rows: Rows, chances: Chances, random: Random): State {
  const [first, last] = [rows.day.at(0) ?? 0, rows.day.at(-1) ?? 0]
  const ends = [between(random, first, last), between(random, first, last)].toSorted((a, b) => a - b)
  const [from = null, to = null] = isChosen(DATES, random) ? ends.map(dayFromNumber) : []
  const filters = TUPLE_DIMENSIONS.filter((kind) => isChosen(chances[kind] ?? 0, random)).map(
    (kind): Filter => ({ kind, values: pick(rows.codes[kind], random) }),
  )
  return from === null && filters.length === 0 ? randomState(rows, chances, random) : { filters, from, to }
}

function isChosen(chance: number, random: Random): boolean {
  return random() / 2 ** 32 < chance
}

function pick(codes: readonly string[], random: Random): readonly string[] {
  const count = between(random, 1, MOST_VALUES)
  return [...new Set(Array.from({ length: count }, () => codes[between(random, 0, codes.length - 1)] ?? ''))]
}

/** A state in one line, for a person. */
export function describeState({ filters, from, to }: State): string {
  const parts = filters.map(
    ({ kind, values }) => `${kind} ${values.length > 5 ? `(${values.length})` : values.join(', ')}`,
  )
  const days = from === null && to === null ? [] : [`${from ?? ''}/${to ?? ''}`]
  return [...days, ...parts].join('; ') || 'unfiltered'
}
