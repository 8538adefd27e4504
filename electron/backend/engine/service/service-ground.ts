import { dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import { type Standing, standingOf } from '../../../../shared/domain/incidents/service-part.ts'
import type { Target } from '../../../../shared/domain/service/target-choice.ts'
import { type Columns, dayCountOf } from '../incident-columns.ts'

/** Days of creation, both included, in days since 1970-01-01. */
export interface SeenSpan {
  readonly from: number
  readonly to: number
}

/** What is known beside the rows of a state: how long incidents may take, and which were looked at on the last day. */
export interface ServiceGround {
  readonly targets: readonly Target[]
  /** The day of the data, in days since 1970-01-01. */
  readonly dayOfData: number
  /** By register the days that its imports of its last day cover; a register without an entry was seen as a whole. */
  readonly seen: ReadonlyMap<string, readonly SeenSpan[]>
}

/** For each day of the columns 1 where the incidents of a register that were created on it were looked at on its last day. */
export function seenDays(columns: Columns, { seen }: ServiceGround, register: string): Uint8Array {
  const days = new Uint8Array(dayCountOf(columns))
  const spans = seen.get(register)
  if (spans === undefined) return days.fill(1)
  for (const { from, to } of spans)
    days.fill(1, Math.max(0, from - columns.firstDay), Math.max(0, to - columns.firstDay + 1))
  return days
}

/** How the incidents of each tuple stand. */
export function standings({ tupleCount, dimensions: { status } }: Columns): readonly Standing[] {
  const ofCode = status.codes.map(standingOf)
  return Array.from({ length: tupleCount }, (_, tuple) => ofCode[status.ofTuple[tuple] ?? 0] ?? 'open')
}

/** The days of some columns. */
export function daysOf(columns: Columns): readonly string[] {
  return Array.from({ length: dayCountOf(columns) }, (_, day) => dayFromNumber(columns.firstDay + day))
}
