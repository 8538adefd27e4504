import type { Answer } from '../incidents/question.ts'
import { pastDue } from '../service/on-time.ts'
import { type CrossAnswer, type CrossLine, crossCells } from './cross-table.ts'

/** What stands beside the totals of a table, worked out and not added up: median delays, or what shares are of. */
export interface CrossBeside {
  readonly kind: 'median' | 'base'
  /** Of a row, a column or all; `null` where there are too few for a delay. */
  value(row: CrossLine, column: CrossLine): number | null
}

/** Median delays beside counts, denominators beside shares on time; `null` beside all others. */
export function crossBeside(answer: CrossAnswer, medians: Answer | null): CrossBeside | null {
  if (answer.measure === 'on-time') {
    const cells = crossCells(answer)
    return {
      kind: 'base',
      value: (row, column) => {
        const cell = cells(row, column)
        return cell !== null && 'parts' in cell ? pastDue(cell.parts) : 0
      },
    }
  }
  if (medians === null || medians.total === null) return null
  const cells = crossCells(medians)
  return { kind: 'median', value: (row, column) => cells(row, column)?.value ?? null }
}
