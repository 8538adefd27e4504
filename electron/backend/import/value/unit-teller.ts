import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { Column } from '../head/columns.ts'
import type { AmountCells } from './amount-cells.ts'
import type { FixedCell } from './fixed-cell.ts'

/** What tells the unit that a cell of a field contradicts, for the words of the problem. */
export type UnitTeller = (name: string, unit: string) => Pick<ProblemDetails['unit-differs'], 'rule' | 'told'>

/** The unit of a row, in its column or as a person said it for all rows, goes before the one of a header or a title. */
export function createUnitTeller(
  byName: ReadonlyMap<string, Column>,
  fixed: readonly FixedCell[],
  amounts: AmountCells,
): UnitTeller {
  const ofRows = byName.get('unit')
  const isSaid = fixed.some(({ column }) => column === ofRows)
  return (name, unit) => {
    if (ofRows !== undefined && name !== 'unit') return { rule: isSaid ? 'said' : 'row', told: ofRows.header }
    const teller = amounts.teller(name, unit)
    return teller === null ? {} : { ...teller, rule: isSaid ? (`said-${teller.rule}` as const) : teller.rule }
  }
}
