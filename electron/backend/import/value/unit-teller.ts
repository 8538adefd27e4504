import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { Column } from '../head/columns.ts'
import type { AmountCells } from './amount-cells.ts'
import type { FixedCell } from './fixed-cell.ts'

/** Where the unit stands that a cell of a field contradicts, for the words of the problem. */
export type UnitOrigin = (name: string, unit: string) => Pick<ProblemDetails['unit-differs'], 'rule' | 'told'>

/** The unit of a row, in its column or as a person gave it for all rows, goes before the one of a header or a title. */
export function createUnitOrigin(
  byName: ReadonlyMap<string, Column>,
  fixed: readonly FixedCell[],
  amounts: AmountCells,
): UnitOrigin {
  const ofRows = byName.get('unit')
  const isGiven = fixed.some(({ column }) => column === ofRows)
  return (name, unit) => {
    if (ofRows !== undefined && name !== 'unit') return { rule: isGiven ? 'said' : 'row', told: ofRows.header }
    const origin = amounts.origin(name, unit)
    return origin === null ? {} : { ...origin, rule: isGiven ? (`said-${origin.rule}` as const) : origin.rule }
  }
}
