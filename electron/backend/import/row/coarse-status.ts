import { isFinerStatus, type Status, type StatusOrigin } from '../../../../shared/domain/vocabulary/status.ts'
import type { Dictionary } from '../../store/dictionary.ts'
import type { CoarseValue } from '../../store/staging.ts'

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
