import { CODED_DIMENSIONS } from '../../../shared/domain/incidents/dimension.ts'
import type { Grain } from '../../../shared/domain/vocabulary/grain.ts'
import { isStatus } from '../../../shared/domain/vocabulary/status.ts'

/** The dimensions that make a tuple, in the order in which it is stored. */
export const TUPLE_DIMENSIONS = CODED_DIMENSIONS
export type TupleDimension = (typeof TUPLE_DIMENSIONS)[number]

/** True for a dimension of tuples. */
export function isTupleDimension(name: string): name is TupleDimension {
  return TUPLE_DIMENSIONS.some((dimension) => dimension === name)
}

/** One value for each of them. */
export function ofEachDimension<Value>(make: (dimension: TupleDimension) => Value): Record<TupleDimension, Value> {
  return {
    category: make('category'),
    subcategory: make('subcategory'),
    municipality: make('municipality'),
    status: make('status'),
    organisation: make('organisation'),
    channel: make('channel'),
    register: make('register'),
  }
}

/** Whole numbers in the narrowest type that holds them. */
export type Narrow = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** The codes that a dimension takes, and which of them each tuple has. */
export interface CodedDimension {
  readonly codes: readonly string[]
  readonly ofTuple: Narrow
}

/**
 * Incidents as columns, in the order of their days. A tuple is a combination of codes that really occurs; a row points
 * to it by number, so that a filter is asked once per tuple and never per row. A row is one incident, or a cell: as many
 * of one day, tuple and duration as it weighs.
 */
export interface Columns {
  /** How many rows there are, not how many incidents. */
  readonly count: number
  /** How many incidents each row stands for; `null` where each is one. */
  readonly weight: Narrow | null
  /** Of a month each row lies on its first day. */
  readonly grain: Grain
  /** Days since 1970-01-01 of the earliest row. */
  readonly firstDay: number
  /** The row with which each day begins, from `firstDay` on; one entry more than there are days. */
  readonly dayStart: Uint32Array<ArrayBuffer>
  /** 0 without a day on which it ended, closed or refused as its status says, else the whole days from creation to that, plus one. */
  readonly duration: Narrow
  /** The largest entry of `duration`, or more. */
  readonly largestDelay: number
  readonly tuple: Narrow
  readonly tupleCount: number
  readonly dimensions: Readonly<Record<TupleDimension, CodedDimension>>
  /** The name of the filters that were asked of each row; none where they are all rows of a state. */
  readonly kept?: string | undefined
  /** Only where streets are asked for. */
  readonly street?: StreetColumn
}

/** The street of each row, of which the first is none. */
export interface StreetColumn {
  readonly codes: readonly string[]
  /** How each is most often written. */
  readonly names: readonly string[]
  /** The number of a street by each of its codes: one that is written in two languages has two. */
  readonly numbers: ReadonlyMap<string, number>
  readonly ofRow: Narrow
}

/** How many incidents a row stands for. */
export function weightOf(weight: Columns['weight'], row: number): number {
  return weight === null ? 1 : (weight[row] ?? 0)
}

/** The days from the first to the last row, both included. */
export function dayCountOf(columns: Pick<Columns, 'dayStart'>): number {
  return columns.dayStart.length - 1
}

/** The first row whose day is not before the given one (days since 1970-01-01). */
export function rowAtDay(columns: Pick<Columns, 'firstDay' | 'dayStart'>, day: number): number {
  const index = Math.min(Math.max(day - columns.firstDay, 0), dayCountOf(columns))
  return columns.dayStart[index] ?? 0
}

/** The narrowest array of `length` that holds numbers up to `largest`. */
export function narrowArray(length: number, largest: number): Narrow {
  return largest > 0xffff ? new Uint32Array(length) : new Uint16Array(length)
}

/** The rows up to a day (days since 1970-01-01), without copying them. */
export function columnsUntil(columns: Columns, day: number): Columns {
  const days = day - columns.firstDay + 1
  if (days >= dayCountOf(columns)) return columns
  const count = rowAtDay(columns, day + 1)
  if (count === 0) return { ...columns, count, firstDay: 0, dayStart: new Uint32Array(1) }
  return { ...columns, count, dayStart: columns.dayStart.slice(0, days + 1) }
}

/** 1 for each tuple of a closed incident. */
export function closedTuples(columns: Columns): Uint8Array {
  return tuplesOfStatus(columns, (code) => code === 'closed')
}

/** 1 for each tuple whose status no file gives, or that is none of the known ones: whether it is closed is not known. */
export function tuplesOfUnknownStatus(columns: Columns): Uint8Array {
  return tuplesOfStatus(columns, (code) => !isStatus(code))
}

function tuplesOfStatus(
  { tupleCount, dimensions: { status } }: Columns,
  isWanted: (code: string) => boolean,
): Uint8Array {
  const wanted = status.codes.map((code) => Number(isWanted(code)))
  // Asked for at every refresh: `Uint8Array.from` takes many times as long.
  const marks = new Uint8Array(tupleCount)
  for (let tuple = 0; tuple < tupleCount; tuple += 1) marks[tuple] = wanted[status.ofTuple[tuple] ?? 0] ?? 0
  return marks
}
