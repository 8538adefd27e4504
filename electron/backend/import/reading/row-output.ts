import { BATCH_ROWS, createBatchBuilder } from '../../store/column-batch.ts'
import { TABLES } from '../../store/versioned-table.ts'
import { createDayExtent, type DayExtent } from '../check/day-extent.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import type { RowAssembly } from './row-assembly.ts'
import type { RowSink } from './row-batch.ts'
import type { RowCount } from './row-count.ts'
import type { RowsContext } from './rows-context.ts'

/** Gathers the rows that were built and gives them to the sink in batches, with what was wrong with others. */
export interface RowOutput {
  accept(row: BuiltRow, cells: readonly string[], line: number): void
  /** Gives what was gathered since the last batch. */
  flush(): void
  /** The days of which the rows speak. */
  readonly days: () => DayExtent
}

export function createRowOutput(
  { layout, bytes }: RowsContext,
  { dictionary, problems, watches: { built, lineParts } }: RowAssembly,
  count: Readonly<RowCount>,
  sink: RowSink,
): RowOutput {
  const { dataset, source } = layout
  const sheet = source.place(layout.headerLine, null)
  const batch = createBatchBuilder(TABLES[dataset])
  const days = createDayExtent()
  let parts: number[] = []
  const flush = (): void => {
    const progress = { rows: count.read, bytes: source.bytesRead(), totalBytes: bytes }
    const closed = dictionary.known('status', 'closed')
    sink.stage({ dataset, rows: batch.take(), closed, problems: problems.take(), parts, sheet, progress })
    parts = []
  }
  return {
    accept(row, cells, line) {
      if (batch.count() === BATCH_ROWS) flush()
      built.see(row, cells, line)
      if (lineParts.isPart(row, cells, line)) parts.push(batch.count())
      batch.add(line, row.key, row.values)
      days.see(row)
    },
    flush,
    days: days.finish,
  }
}
