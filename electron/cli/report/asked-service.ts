import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import type { ServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import {
  MULTIPLIED_DIMENSIONS,
  type MultipliedDimension,
  type ReportSection,
} from '../../../shared/domain/view/view-state.ts'
import { UsageError } from '../terminal.ts'

interface ServiceReport {
  /** `null` where no dimension is asked. */
  readonly by: MultipliedDimension | null
  readonly sections: readonly ReportSection[]
}

/** What a report on a measure of service holds, by a dimension or none; any other is a `UsageError` that names those there are. */
export function serviceReport(asked: readonly Dimension[], measure: ServiceMeasure): ServiceReport {
  const [first, ...others] = asked
  const by = MULTIPLIED_DIMENSIONS.find((each) => each === first) ?? null
  if (others.length > 0 || (first !== undefined && by === null))
    throw new UsageError('command.usage-report-measure', { measure, allowed: MULTIPLIED_DIMENSIONS.join(', ') })
  const places = by === null || by === 'municipality' ? (['municipalities'] as const) : []
  const months = by === null ? [] : (['multiples'] as const)
  const own = measure === 'on-time' ? (['on-time', 'targets'] as const) : (['stock'] as const)
  return { by, sections: [...months, ...places, ...own, 'findings', 'method'] }
}
