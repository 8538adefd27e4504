import type { Child } from '../child.ts'
import type { Contender } from '../contender.ts'
import { chartsOf, SQL_CHARTS } from './sql.ts'

/** crossfilter2 in a process of its own, for what it answers; its times are told by that process. */
export function createRemoteCrossfilter(child: Child): Contender {
  return {
    name: 'crossfilter2',
    charts: chartsOf(SQL_CHARTS),
    prepare(state) {
      return async () => {
        const { figures } = await child.ask('ask-crossfilter', { state, wantsFigures: true })
        return () => figures ?? new Map()
      }
    },
  }
}
