import type { Problem } from '../../../shared/domain/problem.ts'
import { walkBody } from './body.ts'
import { type ColumnStyles, searchStyles } from './column-styles.ts'
import type { Layout } from './layout.ts'
import type { ReadingInput } from './reading-input.ts'
import { watchRecords } from './record-watch.ts'

/** So many rows tell how a column is probably read; all of them tell whether that was right. */
const ROWS_SAMPLED = 1000

export interface FirstRows {
  /** How the columns are probably read. */
  readonly styles: ColumnStyles
  /** Why the folder cannot take such records, where it cannot: then nothing else matters. */
  readonly conflict: Problem | null
}

/** What the first rows of a table tell of all of them. */
export async function readFirstRows(layout: Layout, { file, options, folder }: ReadingInput): Promise<FirstRows> {
  const search = searchStyles(layout.columns, options.mapping, file.name)
  const watch = watchRecords(layout.dataset, layout)
  let rows = 0
  await walkBody(layout, {
    row(cells, line, kinds) {
      rows += 1
      search.see(cells, line, kinds)
      watch.see(cells, line)
      return rows < ROWS_SAMPLED
    },
    total: () => undefined,
  })
  return { styles: search.finish().styles, conflict: watch.conflict(folder, file.name) }
}
