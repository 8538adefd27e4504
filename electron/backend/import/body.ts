import { fold } from '../../../shared/domain/reading/fold.ts'
import { type Layout, trimTrailing } from './layout.ts'
import { type TokenizeOutcome, tokenize } from './tokenize.ts'

/** A record below the header: a row of data, or the total that closes the table. */
export interface BodyVisitor {
  row(cells: readonly string[], line: number): void
  total(cells: readonly string[], line: number): void
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

/** Walks the records below the header; blank lines and repeated headers are passed over. */
export function walkBody(text: string, layout: Layout, visitor: BodyVisitor): TokenizeOutcome {
  const headers = layout.columns.map((column) => column.header)
  return tokenize(text, layout.delimiter, (record, line) => {
    if (line <= layout.headerLine) return undefined
    const cells = trimTrailing(record)
    if (cells.length === 0) return undefined
    if (
      cells[0] === headers[0] &&
      cells.length === headers.length &&
      cells.every((cell, index) => cell === headers[index])
    )
      return undefined
    const first = cells.find((cell) => cell.trim() !== '') ?? ''
    if (first.length < 20 && TOTAL_WORDS.has(fold(first))) visitor.total(cells, line)
    else visitor.row(cells, line)
    return undefined
  })
}
