import type { ServiceMeasure } from '../../incidents/measure.ts'
import { type ServiceValue, type ServiceValues, sizeOfValue } from '../../service/service-values.ts'

/** What a row says of a share or a stock; what is of the other measure is left out. */
export type ServiceCells = {
  /** `null` where too few are past their due day. */
  readonly onTime?: number | null
  readonly counted?: number
  readonly inTime?: number
  readonly pending?: number
  readonly onTimeBefore?: number | null
  readonly points?: number | null
  readonly open?: number | null
  readonly openEarlier?: number | null
  readonly openChange?: number | null
  readonly reason?: string | null
}

/** The cells of each value of a measure of service, with its code. */
export function serviceCells({
  measure,
  values,
}: ServiceValues): readonly (ServiceCells & { readonly code: string })[] {
  return values.map((each) => ({ code: each.code, ...cellsOf(measure, each) }))
}

function cellsOf(measure: ServiceMeasure, each: ServiceValue): ServiceCells {
  const { value, parts, comparison } = each
  const reason = comparison?.reason ?? null
  const [before, change] = [comparison?.value ?? null, comparison?.change ?? null]
  if (measure === 'open') return { open: value, openEarlier: before, openChange: change, reason }
  return {
    ...{ onTime: value, counted: sizeOfValue(each), inTime: parts?.inTime ?? 0, pending: parts?.pending ?? 0 },
    ...{ onTimeBefore: before, points: change, reason },
  }
}

/** The columns of these cells: those of a comparison only where there is one. */
export function serviceColumns({ measure, whole }: ServiceValues): readonly (keyof ServiceCells)[] {
  const isCompared = whole.comparison !== undefined
  return measure === 'open'
    ? ['open', ...(isCompared ? (['openEarlier', 'openChange', 'reason'] as const) : [])]
    : ['onTime', 'counted', 'inTime', 'pending', ...(isCompared ? (['onTimeBefore', 'points', 'reason'] as const) : [])]
}
