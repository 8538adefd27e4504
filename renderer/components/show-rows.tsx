import { createContext, useContext } from 'react'
import type { IncidentRow } from '../../shared/contract/rows.ts'
import type { RowsRequest } from '../host/rows-request.ts'

/** Of one row also its history, where it is given. */
type OpenRows = (request: RowsRequest, row?: IncidentRow) => void

/** The way from a figure to its rows, given by `RowsProvider` to the pages whose figures have any. */
export const RowsContext = createContext<OpenRows | null>(null)

/** Opens the rows of a figure; `null` where a page shows figures that have none. */
export function useShowRows(): OpenRows | null {
  return useContext(RowsContext)
}
