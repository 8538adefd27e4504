import type { ControlTotal } from '../../../shared/domain/import-plan.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { BodyVisitor } from './body.ts'
import type { CellKind } from './cell-kind.ts'
import type { ColumnStyles } from './column-styles.ts'
import { addsUp } from './control-total.ts'
import type { Layout } from './layout.ts'
import { type NamedUnits, watchUnits } from './named-units.ts'
import type { FieldFigure } from './row-figures.ts'
import { createRowSums, type Sums, type TotalLine } from './row-sums.ts'
import { watchRowTotals } from './row-totals.ts'

/** So many totals are kept, the last of them always: a file with more of them is no table. */
const MOST_TOTALS = 200

/** What a table prints of its own sums, beside what its rows add up to. */
export interface PrintedTotals {
  readonly totals: readonly TotalLine[]
  /** The sum of each column of figures, be their rows accepted or not. */
  readonly sums: Sums
  /** The units that remarks and totals below the table name. */
  readonly namedUnits: NamedUnits
  /** The columns of totals at the end of rows, added up. */
  readonly ofRows: readonly ControlTotal[]
}

/** Sees the rows, totals and remarks of a table in their order. */
export interface TotalWatch extends Required<Pick<BodyVisitor, 'total' | 'addsUp' | 'footer'>> {
  row(cells: readonly string[], line: number, kinds?: readonly CellKind[]): void
  /** Takes the figures of the present row. */
  add(figures: readonly FieldFigure[]): void
  /** What is wrong with totals at the end of rows. */
  readonly problems: () => readonly Problem[]
  finish(): PrintedTotals
}

export function watchTotals(layout: Layout, styles: ColumnStyles, file: string): TotalWatch {
  const totals: TotalLine[] = []
  const sums = createRowSums()
  const units = watchUnits()
  const ofRows = watchRowTotals(layout, styles, file)
  return {
    row: (cells, line, kinds) => ofRows.see(cells, line, kinds, false),
    add(figures) {
      for (const [field, figure] of figures) sums.add(field, figure)
    },
    addsUp: (cells, kinds) => addsUp(layout, styles, { cells, line: 0, kinds, places: [], above: sums.above() }),
    footer(text) {
      units.see(text)
    },
    total(cells, line, kinds) {
      for (const cell of cells) units.see(cell)
      ofRows.see(cells, line, kinds, true)
      const places = cells.map((_cell, index) => layout.source.place(line, index))
      if (totals.length === MOST_TOTALS) totals.pop()
      totals.push({ cells, line, kinds, places, above: sums.close() })
    },
    problems: ofRows.problems,
    finish: () => ({ totals, sums: sums.all(), namedUnits: units.found(), ofRows: ofRows.controls() }),
  }
}
