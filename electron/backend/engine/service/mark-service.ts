import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { AGE_BANDS, ageBandAt } from '../../../../shared/domain/incidents/age-band.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { SERVICE_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import type { Steps } from '../../turns/steps.ts'
import { type Columns, dayCountOf } from '../incident-columns.ts'
import type { NumberedColumns } from '../marked-rows.ts'
import { ENDS, partTables } from './part-tables.ts'
import { type ServiceGround, seenDays, standings } from './service-ground.ts'

/** Whether the filter keeps a row of a day, both by their places in the columns. */
type KeepsRow = (row: number, day: number) => boolean

/** Marks the rows that a filter on how incidents are dealt with keeps, by their numbers, in steps. */
export function* markService(
  { columns, numbers }: NumberedColumns,
  ground: ServiceGround,
  { kind, values }: Filter,
): Steps<Uint8Array> {
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0)
  const marks = new Uint8Array(largest + 1)
  const keeps = kind === 'part' ? keepsParts(columns, ground, values) : keepsOpen(columns, ground, { kind, values })
  for (let day = 0; day < dayCountOf(columns); day += 1) {
    for (let row = columns.dayStart[day] ?? 0; row < (columns.dayStart[day + 1] ?? 0); row += 1)
      if (keeps(row, day)) marks[numbers[row] ?? 0] = 1
    if (day % DAYS_OF_STEP === 0) yield
  }
  return marks
}

const DAYS_OF_STEP = 32

function keepsParts(columns: Columns, ground: ServiceGround, values: readonly string[]): KeepsRow {
  const { kindCount, kindOf, limits, parts } = partTables(columns, ground)
  const wanted = SERVICE_PARTS.map((part) => values.includes(part))
  return (row, day) => {
    const kind = day * kindCount + (kindOf[columns.tuple[row] ?? 0] ?? 0)
    const mark = columns.duration[row] ?? 0
    const end = Number(mark > 0) + Number(mark > (limits[kind] ?? 0))
    return wanted[parts[kind * ENDS + end] ?? 0] === true
  }
}

/** Open at the end of one of some days, or at the day of the data for so many days. */
function keepsOpen(columns: Columns, ground: ServiceGround, { kind, values }: Filter): KeepsRow {
  const days = kind === 'age' ? [ground.dayOfData] : values.map(dayNumber)
  const isWanted = (age: number): boolean =>
    age >= 0 && (kind !== 'age' || values.includes(AGE_BANDS[ageBandAt(age)] ?? ''))
  const isOpen = standings(columns).map((standing) => standing === 'open')
  const { codes, ofTuple } = columns.dimensions.register
  const seen = codes.map((code) => seenDays(columns, ground, code))
  return (row, day) => {
    const tuple = columns.tuple[row] ?? 0
    const mark = columns.duration[row] ?? 0
    return days.some((last) => {
      const age = last - columns.firstDay - day
      if (!isWanted(age)) return false
      return isOpen[tuple] === true ? seen[ofTuple[tuple] ?? 0]?.[day] === 1 : mark > age + 1
    })
  }
}
