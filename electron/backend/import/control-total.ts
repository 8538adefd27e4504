import type { ControlTotal } from '../../../shared/domain/import-plan.ts'
import { isMissing, readNumber } from '../../../shared/domain/reading/number-reading.ts'
import type { ColumnStyle } from './column-styles.ts'
import type { Layout } from './layout.ts'
import type { ProblemList } from './problem-list.ts'
import type { TotalLine } from './stage-rows.ts'

interface ControlInput {
  readonly file: string
  readonly layout: Layout
  readonly styles: ReadonlyMap<number, ColumnStyle>
  readonly totals: readonly TotalLine[]
  /** The sum of the rows. */
  readonly computed: number
  readonly problems: ProblemList
}

/** The printed totals beside the sum of the rows; one that differs refuses the file, naming both. */
export function checkTotals({
  file,
  layout,
  styles,
  totals,
  computed,
  problems,
}: ControlInput): readonly ControlTotal[] {
  return totals.flatMap(({ cells, line }) => {
    const total = controlTotal(layout, styles, cells, computed)
    if (total === null) return []
    if (!total.ok) {
      const raw = cells.filter((cell) => cell !== '').at(-1) ?? ''
      const details = { declared: total.declared, computed: total.computed }
      problems.add({ code: 'total-differs', place: { file, line }, raw, details })
    }
    return [total]
  })
}

/** `null` when the line has no figure that can be read. */
function controlTotal(
  layout: Layout,
  styles: ReadonlyMap<number, ColumnStyle>,
  cells: readonly string[],
  computed: number,
): ControlTotal | null {
  const amount = layout.columns.find((column) => column.field?.name === 'value' || column.field?.name === 'amount')
  const figures = cells.slice(1).filter((cell) => !isMissing(cell))
  const cell = (amount === undefined ? undefined : cells[amount.index]) || figures[0]
  const style = amount === undefined ? undefined : styles.get(amount.index)?.number
  const reading = cell === undefined ? null : readNumber(cell, style ?? 'comma')
  if (reading === null || !reading.ok) return null
  const label = cells.find((each) => each.trim() !== '') ?? ''
  return { label, declared: reading.value, computed, ok: Math.abs(reading.value - computed) < 0.005 }
}
