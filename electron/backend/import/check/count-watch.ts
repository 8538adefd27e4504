import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { readCount } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import { isCountHeader } from '../head/divided-counts.ts'
import type { Layout } from '../head/layout.ts'

/** Sees whether rows of incidents stand for several each, so that counting one for each would be wrong. */
export interface CountWatch {
  see(cells: readonly string[], line: number): void
  /** The first count above one of each column of counts. */
  readonly problems: () => readonly Problem[]
}

const NO_COUNTS: CountWatch = { see: () => undefined, problems: () => [] }

/** Watches the columns of counts that no field takes, unless a person said that they are to be left out. */
export function watchCounts(
  { dataset, columns, source }: Pick<Layout, 'dataset' | 'columns' | 'source'>,
  { columns: chosen = {} }: Mapping,
  file: string,
): CountWatch {
  if (!DEFINITIONS[dataset].allowsRejects) return NO_COUNTS
  const counts = columns.filter(
    ({ field, header }) => field === null && isCountHeader(header) && !Object.hasOwn(chosen, header),
  )
  if (counts.length === 0) return NO_COUNTS
  const found = new Map<number, Problem>()
  return {
    see(cells, line) {
      for (const { index, header } of counts) {
        if (found.has(index)) continue
        const cell = cells[index] ?? ''
        const count = readCount(cell)
        if (!count.ok || count.value < 2) continue
        const place = { file, ...(line < 1 ? {} : { line }), column: header, ...source.place(line, index) }
        found.set(index, { code: 'incidents-counted', place, raw: detach(cell.trim()), details: { column: header } })
      }
    },
    problems: () => [...found.values()],
  }
}
