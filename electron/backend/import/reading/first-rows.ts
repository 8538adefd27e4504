import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { createUnfilledCheck } from '../body/unfilled-rows.ts'
import { walkBody } from '../body/walk-body.ts'
import { searchInventedRecords } from '../check/synthetic-records.ts'
import { writtenLine } from '../head/head.ts'
import { isTransposed, type Layout, type Remark } from '../head/layout.ts'
import { createAmountCells } from '../value/amount-cells.ts'
import { amountColumns } from '../value/amount-columns.ts'
import { type ColumnStyles, searchStyles } from '../value/column-styles.ts'
import type { ChoiceInput } from './reading-input.ts'
import { joinsRows } from './sheet-problems.ts'

/** So many rows tell how a column is probably read; all of them tell whether that was right. */
const ROWS_SAMPLED = 1000

export interface FirstRows {
  /** How the columns are probably read. */
  readonly styles: ColumnStyles
  /** Why the folder cannot take such records, where it cannot: then nothing else matters. */
  readonly conflict: Problem | null
  /** What its rows leave out because it stands above them, where they do. */
  readonly unfilled: Problem | null
  /** The label that stands twice in a table which was turned: its rows would come twice. */
  readonly repeatedLabel: string | null
  /** The remarks below the rows that were looked at. */
  readonly remarks: readonly Remark[]
}

/** What the first rows of a table tell of all of them; remarks on counts, which may close the table, are all told. */
export async function readFirstRows(layout: Layout, { options: { mapping }, folder }: ChoiceInput): Promise<FirstRows> {
  const search = searchStyles(layout, createAmountCells(amountColumns(layout)), mapping)
  const records = searchInventedRecords(layout)
  const unfilled = createUnfilledCheck(layout)
  const labels = createLabelCheck(layout)
  const remarks: Remark[] = []
  const needsAll = hasCounts(layout.dataset)
  let rows = 0
  const { merged = [] } = await walkBody(layout, {
    row(cells, line, kinds) {
      rows += 1
      search.see(cells, line, kinds)
      records.see(cells, line)
      unfilled.see(cells, line)
      labels.see(cells)
      return needsAll || rows < ROWS_SAMPLED
    },
    empty: unfilled.empty,
    heading: unfilled.heading,
    // The words of a total tell as much of its figures: `Total (2023 jusqu’au 15/11)`.
    total(cells, line) {
      const text = cells.find((cell) => cell.trim() !== '') ?? ''
      remarks.push({ text, line: writtenLine(layout.source, line) })
      unfilled.total(cells)
    },
    footer(text, line) {
      remarks.push({ text, line: writtenLine(layout.source, line) })
    },
  })
  return {
    styles: search.finish().styles,
    conflict: records.conflict(folder),
    // Of merged cells it is told which they are.
    unfilled: merged.some(joinsRows) ? null : unfilled.problem(),
    repeatedLabel: labels.repeated(),
    remarks,
  }
}

/** Why the folder can take the records of none of the tables; `null` where it can take those of one. */
export async function commonConflict(layouts: Iterable<Layout>, input: ChoiceInput): Promise<Problem | null> {
  const conflicts: Problem[] = []
  for (const layout of layouts) {
    const { conflict } = await readFirstRows(layout, input)
    if (conflict === null) return null
    conflicts.push(conflict)
  }
  return conflicts[0] ?? null
}

/** Finds the label of two columns of a table that was turned, which now stands in the first cell of two rows. */
function createLabelCheck(layout: Layout) {
  const seen = new Set<string>()
  let repeated: string | null = null
  const isWatched = isTransposed(layout)
  return {
    see([label = '']: readonly string[]): void {
      if (!isWatched || repeated !== null) return
      const { size } = seen
      if (seen.add(matchCategory(label) ?? label.trim()).size === size) repeated = label
    },
    repeated: (): string | null => repeated,
  }
}
