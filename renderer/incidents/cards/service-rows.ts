import type { ServiceValues } from '../../../shared/domain/service/service-values.ts'
import type { RowsRequest } from '../../host/rows-request.ts'

/** The parts that a share is of. */
const COUNTED = ['inTime', 'late', 'overdue']

/** The rows behind shares, those past their due day, or behind a stock, those open on its day; of those that a chart counts. */
export function serviceRows({ now }: RowsRequest, { measure, on }: ServiceValues): RowsRequest {
  if (measure === 'on-time')
    return { now: { ...now, filters: [...now.filters, { kind: 'part', values: COUNTED }] }, before: null }
  const open = on === null ? [] : [{ kind: 'open-at' as const, values: [on] }]
  return { now: { ...now, filters: [...now.filters, ...open], from: null, to: null }, before: null }
}
