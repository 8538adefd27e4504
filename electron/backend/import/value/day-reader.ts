import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import {
  type DayOrder,
  type DayReading,
  dayOfEpoch,
  isOpenEnd,
  isYearFirst,
  readDay,
} from '../../../../shared/domain/reading/day-reading.ts'
import { memoize } from '../../platform/memoize.ts'
import type { CellKind, CellRefusal } from '../format/cell-kind.ts'
import type { RecordSource } from '../format/record-source.ts'
import type { FieldCell } from './field-cell.ts'
import { isDressed } from './number-fault.ts'

const EARLIEST_OBSERVED = '1990-01-01'

interface DayOptions {
  /** The order in which the texts of the column write their days. */
  readonly order: DayOrder
  readonly source: Pick<RecordSource, 'dayOfSerial'>
  /** The day of the import in Brussels, after which nothing can have been observed. */
  readonly today: Day
  /** Hears of each cell that has no month in this order. */
  readonly seeOtherOrder: (written: string) => void
}

/** Reads the day of a field. */
export function createDayReader(
  cell: FieldCell,
  { order, source, today, seeOtherOrder }: DayOptions,
): () => Day | null {
  const { column } = cell
  if (column === null) return () => null
  const { field } = column
  const ofText = (written: string): DayReading => readDay(written, order)
  // Of other fields no day is asked for: a memory of them would only take its room.
  const dayIn = createDayReading(field?.type === 'day' ? memoize(ofText) : ofText, source)
  return () => {
    const written = cell.value()
    if (written === null || (field?.isRequired === false && isOpenEnd(written))) return null
    const reading = dayIn(written, cell.kind())
    if (!reading.ok) {
      if (reading.rule === 'month') seeOtherOrder(written)
      cell.reject('day-invalid', dayFault(written, reading.rule))
      return null
    }
    const refusal = field?.isObserved === true ? observedRefusal(reading.day, today) : null
    if (refusal !== null) cell.reject(refusal.code, refusal.details)
    return reading.day
  }
}

/** Reads the cells of one column as days, of which `ofText` reads those that are texts. */
function createDayReading(
  ofText: (written: string) => DayReading,
  { dayOfSerial }: DayOptions['source'],
): (written: string, kind: CellKind) => DayReading {
  return (written, kind) => {
    switch (kind) {
      case 'day':
        return readDay(written, 'iso')
      case 'number':
      case 'euro': {
        const day = dayOfSerial?.(written) ?? null
        if (day !== null) return { ok: true, day }
        // No serial number has eight digits.
        return isYearFirst(written) ? readDay(written, 'iso') : { ok: false, rule: 'shape' }
      }
      default:
        return ofText(written)
    }
  }
}

/** What Excel keeps of a day since 1954 where its format is not that of a date. */
const SERIAL = /^\s*[2-5]\d{4}(?:[.,]\d+)?\s*$/

/** Why a cell is no day: what it looks like goes before the rule by which it was not read. */
function dayFault(
  written: string,
  rule: Extract<DayReading, { ok: false }>['rule'],
): Pick<ProblemDetails['day-invalid'], 'rule' | 'readingEpoch'> {
  if (SERIAL.test(written)) return { rule: 'serial' }
  const day = dayOfEpoch(written)
  if (day !== null) return { rule: 'epoch', readingEpoch: day }
  return { rule: isDressed(written) ? 'quoted' : rule }
}

/** Why nothing can have been observed on a day; `null` where it can. */
function observedRefusal(day: Day, today: Day): CellRefusal | null {
  if (day > today) return { code: 'day-future', details: { today } }
  return day < EARLIEST_OBSERVED ? { code: 'day-too-early', details: { earliest: EARLIEST_OBSERVED } } : null
}
