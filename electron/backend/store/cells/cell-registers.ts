import { CODED_DIMENSIONS } from '../../../../shared/domain/incidents/dimension.ts'
import type { Database } from '../database.ts'
import { readCodes } from '../dictionary.ts'
import { readCellTuples } from './cell-parts.ts'
import { cellPulls, cellRun } from './cell-pulls.ts'

const PLACE = CODED_DIMENSIONS.indexOf('register')

/** The registers that tuples name, by their dictionary numbers. */
export function registerNumbers(tuples: Uint32Array): ReadonlySet<number> {
  return new Set(tuples.filter((_, at) => at % CODED_DIMENSIONS.length === PLACE))
}

/** The registers that a pull names; none where it is not whole, which reading the cells tells. */
export function pulledRegisters(
  database: Database,
  snapshot: number,
  codes: ReadonlyMap<number, string>,
): ReadonlySet<string> {
  const numbers = registerNumbers(readCellTuples(database, snapshot) ?? new Uint32Array(0))
  return new Set(Array.from(numbers, (number) => codes.get(number) ?? ''))
}

/** Of each register of the present cells the warehouse that it comes from. */
export function registerSources(database: Database): ReadonlyMap<string, string> {
  const codes = readCodes(database)
  const byWarehouse = Map.groupBy(cellPulls(database), ({ warehouse }) => warehouse)
  return new Map(
    [...byWarehouse].flatMap(([warehouse, pulls]) =>
      (cellRun(pulls)?.pulls ?? []).flatMap(({ snapshot }) =>
        Array.from(pulledRegisters(database, snapshot, codes), (register) => [register, warehouse] as const),
      ),
    ),
  )
}
