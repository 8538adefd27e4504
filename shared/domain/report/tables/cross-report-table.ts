import { type CrossBeside, crossBeside } from '../../cross/cross-beside.ts'
import { crossFigure } from '../../cross/cross-questions.ts'
import { type CrossLine, type CrossRow, crossTable } from '../../cross/cross-table.ts'
import { ANSWER_REASONS } from '../../incidents/question.ts'
import { missingShare } from '../../service/on-time.ts'
import { FIRST_CROSS } from '../../view/cross-view.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { ReportFigures } from './report-figures.ts'
import { type Cell, crossedColumn, listOf, type ReportCells, type ReportTable, type WordOf } from './table.ts'

/** The column of what stands beside the totals; the line of it has no column, and the same name. */
const BESIDE = { median: 'medianComputed', base: 'counted' } as const satisfies Record<CrossBeside['kind'], string>

/** The table by two dimensions as it is shown: all together first, a row of each value, what stands beside them last. */
export function crossReportTable({ cross, crossMedians, view, language }: ReportFigures, wordOf: WordOf): ReportTable {
  if (cross === null) return listOf('cross-table', [], [])
  const { rows, columns, sort } = view.cross ?? FIRST_CROSS
  const compare = wordOrder(language)
  const table = crossTable(cross, {
    figure: crossFigure(view),
    sort,
    byName: (side, one, other) => {
      const dimension = side === 'rows' ? rows : columns
      return compare(wordOf(dimension, one), wordOf(dimension, other))
    },
  })
  const beside = crossBeside(cross, crossMedians)
  const besideAt = (row: CrossLine, column: CrossLine): Cell => beside?.value(row, column) ?? 'few'
  const cellAt = (row: CrossLine, column: CrossLine): Cell =>
    table.figure(row, column) ?? reasonOf(table.cell(row, column))
  const names = table.columns.map((column) => crossedColumn(columns, column))
  const lineOf = (code: CrossLine): ReportCells => ({
    [rows]: code,
    all: cellAt(code, null),
    ...Object.fromEntries(table.columns.map((column, at) => [names[at] ?? '', cellAt(code, column)])),
    ...(beside === null ? {} : { [BESIDE[beside.kind]]: besideAt(code, null) }),
  })
  const lines = table.rows.length === 0 ? [] : [lineOf(null), ...table.rows.map(lineOf)]
  const last: readonly ReportCells[] =
    beside === null || lines.length === 0
      ? []
      : [
          {
            [rows]: null,
            line: BESIDE[beside.kind],
            all: besideAt(null, null),
            ...Object.fromEntries(table.columns.map((column, at) => [names[at] ?? '', besideAt(null, column)])),
          },
        ]
  return {
    ...listOf('cross-table', [...lines, ...last], [rows, 'all', ...names, ...(beside ? [BESIDE[beside.kind]] : [])]),
    total: cross.total,
    reason: ANSWER_REASONS.find((each) => each === cross.reason) ?? null,
  }
}

/** Why a share on time is missing; `null` for what has no words of its own. */
function reasonOf(row: CrossRow | null): Cell {
  return row !== null && 'parts' in row ? missingShare(row.parts) : null
}
