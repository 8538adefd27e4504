import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import type { ServiceMeasure } from '../../../shared/domain/incidents/measure.ts'
import { CROSS_DIMENSIONS, type CrossView, servedBy } from '../../../shared/domain/view/cross-view.ts'
import {
  MULTIPLIED_DIMENSIONS,
  type MultipliedDimension,
  type ReportSection,
} from '../../../shared/domain/view/view-state.ts'
import { UsageError } from '../terminal.ts'
import { crossedBy } from './asked-sections.ts'

interface ServiceReport {
  /** `null` where not one dimension is asked. */
  readonly by: MultipliedDimension | null
  /** The table by two dimensions; `null` where not two are asked. */
  readonly cross: CrossView | null
  readonly sections: readonly ReportSection[]
}

/** What a report on a measure of service holds, by none, one or two dimensions; any other is a `UsageError` that names those there are. */
export function serviceReport(asked: readonly Dimension[], measure: ServiceMeasure): ServiceReport {
  const crossed = crossedBy(asked)
  if (crossed !== null) {
    const targets = measure === 'on-time' ? (['targets'] as const) : []
    return { by: null, cross: servedBy(crossed, measure), sections: ['cross-table', ...targets, 'findings', 'method'] }
  }
  const [first, ...others] = asked
  const by = MULTIPLIED_DIMENSIONS.find((each) => each === first) ?? null
  if (others.length > 0 || (first !== undefined && by === null))
    throw new UsageError('command.usage-report-service', {
      measure,
      allowed: MULTIPLIED_DIMENSIONS.join(', '),
      crossed: CROSS_DIMENSIONS.join(', '),
    })
  const places = by === null || by === 'municipality' ? (['municipalities'] as const) : []
  const months = by === null ? [] : (['multiples'] as const)
  const own = measure === 'on-time' ? (['on-time', 'targets'] as const) : (['stock'] as const)
  return { by, cross: null, sections: [...months, ...places, ...own, 'findings', 'method'] }
}
