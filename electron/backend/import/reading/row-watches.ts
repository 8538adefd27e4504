import { type BuiltWatch, watchBuilt } from '../check/built-watch.ts'
import { type CountWatch, watchCounts } from '../check/count-watch.ts'
import { type LineParts, watchLineParts } from '../check/line-parts.ts'
import { type PartWatch, watchParts } from '../check/part-watch.ts'
import { type RecordWatch, watchRecords } from '../check/record-watch.ts'
import { type TotalWatch, watchTotals } from '../check/total-watch.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { AmountCells } from '../value/amount-cells.ts'
import { type StyleSearch, searchStyles } from '../value/column-styles.ts'
import type { RowsContext } from './rows-context.ts'

/** What watches the rows of a table, to tell what only several of them show. */
export interface RowWatches {
  /** Takes a row of the file as it stands. */
  see(cells: readonly string[], line: number, kinds: readonly CellKind[] | undefined): void
  readonly styles: StyleSearch
  readonly records: RecordWatch
  readonly parts: PartWatch
  readonly counts: CountWatch
  readonly built: BuiltWatch
  readonly lineParts: LineParts
  readonly totals: TotalWatch
}

export function watchRows(context: RowsContext, amounts: AmountCells): RowWatches {
  const { layout, input } = context
  const { mapping } = input.options
  const file = input.file.name
  const styles = searchStyles(layout.columns, amounts, { mapping, file })
  const records = watchRecords(layout.dataset, layout)
  const counts = watchCounts(layout, mapping, file)
  const totals = watchTotals(layout, context.styles, { mapping, file })
  return {
    see(cells, line, kinds) {
      styles.see(cells, line, kinds)
      records.see(cells, line)
      counts.see(cells, line)
      totals.row(cells, line, kinds)
    },
    styles,
    records,
    parts: watchParts(layout, context, file),
    counts,
    built: watchBuilt(layout, mapping, file),
    lineParts: watchLineParts(layout, mapping, file),
    totals,
  }
}
