import type { Day } from '../../../../shared/domain/day.ts'
import { type DayReading, isYearFirst, readDay } from '../../../../shared/domain/reading/day-reading.ts'
import type { CellKind } from '../file/cell-kind.ts'
import type { CellRefusal } from '../file/cell-refusal.ts'
import type { RecordSource } from '../file/record-source.ts'
import { remembering } from '../file/remember.ts'
import type { ColumnStyles } from '../table/column-styles.ts'
import { isDressed } from './number-fault.ts'

const EARLIEST_OBSERVED = '1990-01-01'

/** Reads cells as days, each in the order of its column; a text that comes often is read once. */
export function createDayCells(
  styles: ColumnStyles,
  { dayOfSerial }: Pick<RecordSource, 'dayOfSerial'>,
): (cell: string, column: number, kind: CellKind) => DayReading {
  const readers = new Map(
    [...styles].map(([column, { days }]) => [column, remembering((cell: string) => readDay(cell, days))]),
  )
  return (cell, column, kind) => {
    switch (kind) {
      case 'day':
        return readDay(cell, 'iso')
      case 'number':
      case 'euro': {
        const day = dayOfSerial?.(cell) ?? null
        if (day !== null) return { ok: true, day }
        // No serial number has eight digits.
        return isYearFirst(cell) ? readDay(cell, 'iso') : { ok: false, rule: 'shape' }
      }
      default:
        return readers.get(column)?.(cell) ?? readDay(cell, 'dmy')
    }
  }
}

/** What Excel keeps of a day since 1954 where its format is not that of a date. */
const SERIAL = /^\s*[2-5]\d{4}(?:[.,]\d+)?\s*$/

/** Why a cell is no day: what it looks like goes before the rule by which it was not read. */
export function dayFault(cell: string, rule: Extract<DayReading, { ok: false }>['rule']): string {
  if (SERIAL.test(cell)) return 'serial'
  return isDressed(cell) ? 'quoted' : rule
}

/** Why nothing can have been observed on a day; `null` where it can. `today` is the day of the import in Brussels. */
export function observedRefusal(day: Day, today: Day): CellRefusal | null {
  if (day > today) return { code: 'day-future', details: { today } }
  return day < EARLIEST_OBSERVED ? { code: 'day-too-early', details: { earliest: EARLIEST_OBSERVED } } : null
}
