import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { hasRecords } from '../../../../shared/domain/dataset/traits.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { readCount } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import { placeIn } from '../format/record-source.ts'
import { isCountHeader } from '../head/divided-counts.ts'
import type { Check } from './row-check.ts'

/** Refuses columns of counts that no field takes, unless a person leaves them out. */
export const countedIncidents: Check = {
  name: 'counted-incidents',
  sees: 'records',
  datasets: DATASETS.filter(hasRecords),
  finds: 'Rows of incidents that stand for several each, so that counting one for each would be wrong.',
  start({ layout: { columns, source }, mapping: { columns: chosen = {} } }) {
    const counts = columns.filter(
      ({ field, header }) => field === null && isCountHeader(header) && !Object.hasOwn(chosen, header),
    )
    if (counts.length === 0) return null
    const found = new Map<number, Problem>()
    return {
      see(cells, line) {
        for (const { index, header } of counts) {
          if (found.has(index)) continue
          const cell = cells[index] ?? ''
          const count = readCount(cell)
          if (!count.ok || count.value < 2) continue
          const place = placeIn(source, line, { index, header })
          found.set(index, { code: 'incidents-counted', place, raw: detach(cell.trim()), details: { column: header } })
        }
      },
      problems: () => [...found.values()],
    }
  },
}
