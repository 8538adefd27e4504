import { IN_TREATMENT } from '../../../../shared/domain/vocabulary/status.ts'
import type { Dictionary } from '../../store/dictionary.ts'
import type { CoarseValue } from '../../store/staging.ts'

/** "In treatment", which leaves a stored status of the same group as it is. */
export function coarseStatus({ known }: Dictionary): CoarseValue | null {
  const [value, ...finer] = IN_TREATMENT.map((code) => known('status', code))
  if (value === undefined) return null
  return { column: 'status', value, finer: finer.filter((number) => number !== undefined) }
}
