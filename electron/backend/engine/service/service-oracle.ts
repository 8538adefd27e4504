import { type Day, dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import { AGE_BANDS, ageBandAt } from '../../../../shared/domain/incidents/age-band.ts'
import { type Filter, filterTest } from '../../../../shared/domain/incidents/filter.ts'
import {
  NO_PARTS,
  type Parts,
  partOf,
  type ServicePart,
  standingOf,
} from '../../../../shared/domain/incidents/service-part.ts'
import { dueDay, targetHolding, targetsOfKind } from '../../../../shared/domain/service/target-choice.ts'
import { calendarCodes } from '../calendar.ts'
import { type Columns, TUPLE_DIMENSIONS, weightOf } from '../incident-columns.ts'
import type { ServiceGround } from './service-ground.ts'

/** One row by its definition: what it is, its part, and whether it is open at the end of a day. */
export interface JudgedRow {
  readonly codes: Readonly<Record<string, string>>
  readonly incidents: number
  readonly created: number
  readonly part: ServicePart
  readonly isUndated: boolean
  readonly isUnseen: boolean
  /** The day on which it ended; `null` for none that is known. */
  readonly ended: number | null
}

/** The rows that filters and a span keep, each judged by the definitions; it shares no code with the scans. */
export function* judgedRows(
  columns: Columns,
  ground: ServiceGround,
  { filters, span }: { readonly filters: readonly Filter[]; readonly span: Span | null },
): Generator<JudgedRow> {
  const tests = filters.map(filterTest)
  for (let day = 0; day < columns.dayStart.length - 1; day += 1) {
    const created = columns.firstDay + day
    if (span !== null && (created < dayNumber(span.from) || created > dayNumber(span.to))) continue
    for (let row = columns.dayStart[day] ?? 0; row < (columns.dayStart[day + 1] ?? 0); row += 1) {
      const tuple = columns.tuple[row] ?? 0
      const coded = Object.fromEntries(
        TUPLE_DIMENSIONS.map((each) => {
          const { codes, ofTuple } = columns.dimensions[each]
          return [each, codes[ofTuple[tuple] ?? 0] ?? '']
        }),
      ) as Record<(typeof TUPLE_DIMENSIONS)[number], string>
      const codes = { ...coded, ...calendarCodes(created), street: '', texts: [] }
      const mark = columns.duration[row] ?? 0
      const standing = standingOf(codes.status)
      const target = targetHolding(targetsOfKind(ground.targets, codes), dayFromNumber(created))
      const spans = ground.seen.get(codes.register)
      const isSeen = spans === undefined || spans.some(({ from, to }) => from <= created && created <= to)
      const ended = standing === 'open' || mark === 0 ? null : created + mark - 1
      const due = target === null ? null : dueDay(created, target)
      const part = partOf({ standing, ended, due, isSeen, dayOfData: ground.dayOfData })
      const isUndated = standing !== 'open' && ended === null
      const isUnseen = standing === 'open' && !isSeen
      const isOpenAt = (at: number): boolean =>
        !isUndated && !isUnseen && created <= at && (ended === null || ended > at)
      const age = isOpenAt(ground.dayOfData) ? (AGE_BANDS[ageBandAt(ground.dayOfData - created)] ?? null) : null
      const service = { part, age, isOpenAt: (at: Day) => isOpenAt(dayNumber(at)) }
      if (!tests.every((keeps) => keeps({ ...codes, service }))) continue
      yield {
        codes: Object.fromEntries(
          Object.entries(codes).flatMap(([name, code]) => (typeof code === 'string' ? [[name, code]] : [])),
        ),
        incidents: weightOf(columns.weight, row),
        created,
        part,
        isUndated,
        isUnseen,
        ended,
      }
    }
  }
}

/** A cell of a table: a code of each dimension, `null` for all of them together. */
export type JudgedCell = readonly (readonly [dimension: string, code: string | null])[]

function isIn({ codes }: JudgedRow, cell: JudgedCell): boolean {
  return cell.every(([dimension, code]) => code === null || codes[dimension] === code)
}

/** The parts of the rows of a cell or a total, one row after the other. */
export function judgedParts(rows: readonly JudgedRow[], cell: JudgedCell): Parts {
  const sum: Record<ServicePart, number> = { ...NO_PARTS }
  for (const row of rows) if (isIn(row, cell)) sum[row.part] += row.incidents
  return sum
}

/** How many incidents of a cell or a total are open at the end of a day, likewise. */
export function judgedStock(rows: readonly JudgedRow[], cell: JudgedCell, at: number): number {
  return rows
    .filter(({ isUndated, isUnseen, created, ended }) => {
      const isOpen = created <= at && (ended === null || ended > at)
      return isOpen && !isUndated && !isUnseen
    })
    .reduce((sum, row) => sum + (isIn(row, cell) ? row.incidents : 0), 0)
}
