import { AMOUNT_FIELDS } from '../../../../shared/domain/dataset/dataset.ts'
import { isFinerStatus, type Status, type StatusOrigin } from '../../../../shared/domain/vocabulary/status.ts'
import type { Dictionary } from '../../store/dictionary.ts'
import type { CoarseValue } from '../../store/staging/staging.ts'
import type { Cells } from '../value/cells.ts'

/** The fields from which a stored column is made, where their names differ. */
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  last_action: ['lastAction'],
  closed_on: ['closedOn'],
  // A closing day tells the status where no column does.
  status: ['status', 'closedOn'],
  // Of a pair of coordinates either is held where both are.
  municipality: ['municipality', 'latitude', 'x', 'point'],
  category: ['category', 'fullCategory', 'subcategory'],
  subcategory: ['category', 'fullCategory', 'subcategory'],
  organisation: ['entity', 'manager'],
  cents: AMOUNT_FIELDS,
  decimals: AMOUNT_FIELDS,
  // How an amount was printed is unit and decimals together.
  unit: ['unit', ...AMOUNT_FIELDS],
  period_from: ['from', 'year'],
  period_to: ['to', 'year'],
}

/** The stored columns that a file speaks of; of the others it says nothing, and stored values stay. */
export function presentColumns(values: readonly string[], cells: Cells): readonly string[] {
  return values.filter((name) => (SOURCES[name] ?? [name]).some((field) => cells.field(field).isHeld))
}

const COARSE: Readonly<Record<StatusOrigin, readonly Status[]>> = {
  column: [],
  public: ['in-progress'],
  'closing-days': ['closed', 'not-closed'],
}

/** The statuses of a file that leave a stored one as it is which says more. */
export function coarseStatuses({ known, codes }: Dictionary, origin: StatusOrigin): readonly CoarseValue[] {
  return COARSE[origin].flatMap((coarse) => {
    const value = known('status', coarse)
    if (value === undefined) return []
    const finer = codes('status').filter(([code, number]) => number !== value && isFinerStatus(coarse, code))
    return [{ column: 'status', value, finer: finer.map(([, number]) => number) }]
  })
}
