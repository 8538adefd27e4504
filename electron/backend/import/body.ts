import { fold } from '../../../shared/domain/reading/fold.ts'
import type { CellKind } from './cell-kind.ts'
import { type Layout, trimTrailing } from './layout.ts'
import type { WalkOutcome } from './record-source.ts'

/** A record below the header: a row of data, or the total that closes the table. */
export interface BodyVisitor {
  row(cells: readonly string[], line: number, kinds?: readonly CellKind[]): boolean | undefined
  total(cells: readonly string[], line: number, kinds?: readonly CellKind[]): undefined
}

const TOTAL_WORDS = new Set([
  'total',
  'totaal',
  'totaux',
  'total general',
  'grand total',
  'algemeen totaal',
  'eindtotaal',
  'sum',
  'somme',
  'som',
])

const LONGEST_TOTAL = 20

/** Walks the records below the header; blank lines and repeated headers are passed over. False from `row` ends it. */
export function walkBody(layout: Layout, visitor: BodyVisitor): Promise<WalkOutcome> {
  const headers = layout.columns.map((column) => column.header)
  const isHeader = (cells: readonly string[]): boolean =>
    cells[0] === headers[0] && cells.length === headers.length && cells.every((cell, index) => cell === headers[index])
  return layout.source.walk((record, line, kinds) => {
    if (line <= layout.headerLine) return undefined
    const cells = trimTrailing(record)
    if (cells.length === 0 || isHeader(cells)) return undefined
    if (isTotal(cells)) return visitor.total(cells, line, kinds)
    return visitor.row(cells, line, kinds)
  })
}

/** Any of the words begins so: folding every first cell would cost more than reading the row. */
const MAY_BE_TOTAL = /^\s*[tgaes]/i

function isTotal(cells: readonly string[]): boolean {
  const [start = ''] = cells
  if (start.length >= LONGEST_TOTAL || (start !== '' && !MAY_BE_TOTAL.test(start) && start.trim() !== '')) return false
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return first.length < LONGEST_TOTAL && MAY_BE_TOTAL.test(first) && TOTAL_WORDS.has(fold(first))
}
