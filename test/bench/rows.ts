import { readFile, writeFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { TUPLE_DIMENSIONS, type TupleDimension } from '../../electron/backend/engine/incident-columns.ts'
import type { Database } from '../../electron/backend/store/database.ts'
import { dayFromNumber, weekdayOf } from '../../shared/domain/calendar/day.ts'
import { CODED_VALUES } from '../../shared/domain/incidents/dimension.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { SEARCHED } from './searched.ts'

/** The incidents as the peers get them: read from the rows of the folder, not from the engine's columns. */
export interface Rows {
  readonly count: number
  /** Days since 1970-01-01, in the order of the file: ascending. */
  readonly day: Int32Array
  /** Whole days from creation to closing, -1 where there is none. */
  readonly duration: Int32Array
  /** 1 for those that have the text that is looked for. */
  readonly found: Uint8Array
  /** The codes of each dimension in the order of the alphabet; rows name them by their place. */
  readonly codes: Readonly<Record<TupleDimension, readonly string[]>>
  readonly places: Readonly<Record<TupleDimension, Uint16Array>>
}

type Row = [created: number, duration: number | null, found: number, ...dimensions: number[]]

const READ = `
  SELECT created,
    CASE WHEN status IN (SELECT id FROM dictionary WHERE code = 'closed') THEN coalesce(closed_on, last_action) - created END,
    instr(lower(address), @searched) > 0,
    ${CODED_VALUES.join(', ')}
  FROM incident WHERE valid_to IS NULL ORDER BY id`

export function readRows(database: Database): Rows {
  const count = Number(database.prepare('SELECT count(*) FROM incident WHERE valid_to IS NULL').pluck().get())
  const dictionary = database.prepare<[string], [number, string]>(
    'SELECT id, code FROM dictionary WHERE dimension = ? ORDER BY code',
  )
  // All rows are of one register, which stands last and in no dictionary.
  const words = TUPLE_DIMENSIONS.map((dimension): readonly (readonly [number, string])[] =>
    dimension === 'register' ? [[0, FIXMYSTREET]] : dictionary.raw().all(dimension),
  )
  const placeOf = words.map((entries) => new Map(entries.map(([id], place) => [id, place])))
  const places = TUPLE_DIMENSIONS.map(() => new Uint16Array(count))
  const day = new Int32Array(count)
  const duration = new Int32Array(count)
  const found = new Uint8Array(count)
  let at = 0
  const read = database.prepare<[object], Row>(READ).raw()
  for (const [created, days, hit, ...ids] of read.iterate({ searched: SEARCHED })) {
    day[at] = created
    duration[at] = days === null || days < 0 ? -1 : days
    found[at] = hit
    for (let dimension = 0; dimension < ids.length; dimension += 1)
      places[dimension]![at] = placeOf[dimension]!.get(ids[dimension]!)!
    at += 1
  }
  return {
    count,
    day,
    duration,
    found,
    codes: byDimension((index) => words[index]!.map(([, code]) => code)),
    places: byDimension((index) => places[index]!),
  }
}

function byDimension<Value>(take: (index: number) => Value): Readonly<Record<TupleDimension, Value>> {
  const entries = TUPLE_DIMENSIONS.map((dimension, index) => [dimension, take(index)] as const)
  // The entries name every dimension; the type of `fromEntries` does not say so.
  return Object.fromEntries(entries) as Record<TupleDimension, Value>
}

/** Months since January 1970. */
export function monthOf(day: number): number {
  const text = dayFromNumber(day)
  return (Number(text.slice(0, 4)) - 1970) * 12 + Number(text.slice(5, 7)) - 1
}

/** The month as text, `2019-03`. */
export function monthText(month: number): string {
  return `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

/** Calendar columns that the peers keep beside the day. */
export interface CalendarDay {
  readonly month: number
  /** 1 to 12. */
  readonly monthOfYear: number
  /** 1 to 7, Monday first. */
  readonly weekday: number
}

/** The calendar of days, remembered: there are few days and many rows. */
export function createCalendar(): (day: number) => CalendarDay {
  const known = new Map<number, CalendarDay>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const month = monthOf(day)
    const found = { month, monthOfYear: (month % 12) + 1, weekday: weekdayOf(day) }
    known.set(day, found)
    return found
  }
}

/** Leaves the rows where a child process reads them in no time. */
export function saveRows(file: string, rows: Rows): Promise<void> {
  return writeFile(file, serialize(rows))
}

export async function loadRows(file: string): Promise<Rows> {
  // What `saveRows` wrote in the same run.
  return deserialize(await readFile(file)) as Rows
}
