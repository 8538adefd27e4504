import { crossTable } from '../../figures/cross-table.ts'
import { crossFigure } from '../../view/cross-questions.ts'
import { FIRST_CROSS } from '../../view/cross-view.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { ReportFigures } from './report-figures.ts'
import { type Cells, crossedColumn, listOf, type ReportTable, tableOf, type WordOf } from './table.ts'

/** The table by two dimensions as it is shown: all together first, then a row of each value. */
export function crossReportTable({ cross, view, language }: ReportFigures, wordOf: WordOf): ReportTable {
  const [rows, columns] = cross?.by ?? []
  if (cross === null || rows === undefined || columns === undefined) return listOf('cross-table', [], [])
  const compare = wordOrder(language)
  const table = crossTable(cross, {
    figure: crossFigure(view),
    sort: (view.cross ?? FIRST_CROSS).sort,
    byName: (side, one, other) => {
      const dimension = side === 'rows' ? rows : columns
      return compare(wordOf(dimension, one), wordOf(dimension, other))
    },
  })
  const lineOf = (code: string | null): Cells => ({
    [rows]: code,
    all: table.figure(code, null),
    ...Object.fromEntries(table.columns.map((column) => [crossedColumn(columns, column), table.figure(code, column)])),
  })
  const codes = table.columns.map((column) => crossedColumn(columns, column))
  const lines = table.rows.length === 0 ? [] : [lineOf(null), ...table.rows.map(lineOf)]
  return tableOf('cross-table', cross, lines, [rows, 'all', ...codes])
}
