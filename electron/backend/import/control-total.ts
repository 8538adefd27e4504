import type { ControlTotal } from '../../../shared/domain/import-plan.ts'
import type { Place } from '../../../shared/domain/problem.ts'
import { isMissing, readNumber } from '../../../shared/domain/reading/number-reading.ts'
import type { ColumnStyles } from './column-styles.ts'
import type { Layout } from './layout.ts'
import type { ProblemList } from './problem-list.ts'
import type { TotalLine } from './read-rows.ts'

interface ControlInput {
  /** The file, and the sheet where it is a workbook. */
  readonly place: Place
  readonly layout: Pick<Layout, 'columns'>
  readonly styles: ColumnStyles
  readonly totals: readonly TotalLine[]
  /** The sum of the rows. */
  readonly computed: number
  readonly problems: ProblemList
}

/** The printed totals beside the sum of the rows; one that differs refuses the file, naming both. */
export function checkTotals({
  place,
  layout,
  styles,
  totals,
  computed,
  problems,
}: ControlInput): readonly ControlTotal[] {
  return totals.flatMap((line) => {
    const total = controlTotal(layout, styles, line, computed)
    if (total === null) return []
    if (!total.ok) {
      const raw = line.cells.filter((cell) => cell !== '').at(-1) ?? ''
      const details = { declared: total.declared, computed: total.computed }
      problems.add({ code: 'total-differs', place: { ...place, line: line.line }, raw, details })
    }
    return [total]
  })
}

/** `null` when the line has no figure that can be read. */
function controlTotal(
  layout: Pick<Layout, 'columns'>,
  styles: ColumnStyles,
  { cells, kinds }: TotalLine,
  computed: number,
): ControlTotal | null {
  const amount = layout.columns.find((column) => column.field?.name === 'value' || column.field?.name === 'amount')
  const isFigure = (index: number): boolean => index > 0 && !isMissing(cells[index] ?? '')
  const own = amount !== undefined && cells[amount.index] ? amount.index : -1
  const index = own !== -1 ? own : [...cells.keys()].findIndex(isFigure)
  const cell = cells[index]
  const written = amount === undefined ? 'comma' : (styles.get(amount.index)?.number ?? 'comma')
  const style = (kinds?.[index] ?? 'text') === 'text' ? written : 'point'
  const reading = cell === undefined ? null : readNumber(cell, style)
  if (reading === null || !reading.ok) return null
  const label = cells.find((each) => each.trim() !== '') ?? ''
  return { label, declared: reading.value, computed, ok: Math.abs(reading.value - computed) < 0.005 }
}
