import {
  changeNumber,
  type NumberReading,
  type NumberStyle,
  readCount,
  readNumber,
} from '../../../../shared/domain/reading/number-reading.ts'
import { KEPT_UNITS } from '../../../../shared/domain/reading/read-money-unit.ts'
import type { WrittenUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import { type CellKind, type CellRefusal, kindRefusal, shownNumber } from '../format/cell-kind.ts'
import type { AmountCells } from './amount-cells.ts'
import type { FieldCell } from './field-cell.ts'
import { numberFault } from './number-fault.ts'

/** A number and how many decimals it was written with. */
export interface Decimal {
  readonly value: number
  readonly decimals: number
}

/** Reads the number of a field. */
export interface NumberReader {
  /** `refusalOf` replaces the refusal of a cell that is no count. */
  count(refusalOf?: (written: string) => CellRefusal): number | null
  decimal(): Decimal | null
}

const NO_NUMBERS: NumberReader = { count: () => null, decimal: () => null }

/** `columnStyle` is how the texts of the column write their decimals: typed numbers have a point. */
export function createNumberReader(cell: FieldCell, columnStyle: NumberStyle, amounts: AmountCells): NumberReader {
  const { name, column } = cell
  if (column === null) return NO_NUMBERS
  const { field } = column
  const units = amounts.ofField(name)
  const unitRefusal = (contradicted: WrittenUnit | null): CellRefusal | null => {
    if (contradicted === null) return null
    const unit = KEPT_UNITS[contradicted].name
    return { code: 'unit-differs', details: { unit, ...amounts.origin(name, unit) } }
  }
  const bareNumber = (written: string, kind: CellKind): string => {
    if (field?.isPercentage === true) return changeNumber(written)
    return kind === 'unit' ? shownNumber(written) : units.bare(written)
  }
  const read = (
    readAs: (number: string, style: NumberStyle) => NumberReading,
    refusalOf?: (written: string) => CellRefusal,
  ): Decimal | null => {
    const written = cell.value()
    if (written === null) return null
    const kind = cell.kind()
    const ofKind = kindRefusal(kind, field) ?? unitRefusal(kind === 'unit' ? null : units.contradicted(written))
    if (ofKind !== null) {
      cell.reject(ofKind.code, ofKind.details)
      return null
    }
    const style = kind === 'text' ? columnStyle : 'point'
    const reading = readAs(bareNumber(written, kind), style)
    if (reading.ok) return reading
    const refusal = refusalOf?.(written) ?? numberRefusal(reading.rule, written, style, field?.type === 'count')
    cell.reject(refusal.code, refusal.details)
    return null
  }
  return {
    count: (refusalOf) => read(readCount, refusalOf)?.value ?? null,
    decimal: () => read(readNumber),
  }
}

function numberRefusal(
  rule: Extract<NumberReading, { ok: false }>['rule'],
  written: string,
  style: NumberStyle,
  isCount: boolean,
): CellRefusal {
  const mayHaveFault = rule === 'number-invalid' || rule === 'number-not-whole'
  const fault = mayHaveFault ? numberFault(written, style, isCount) : null
  return fault === null ? { code: rule } : { code: rule, details: { rule: fault } }
}
