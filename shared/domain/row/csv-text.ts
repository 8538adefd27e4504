import { CUT_ELSEWHERE, guardFormula } from './formula-guard.ts'

const BYTE_ORDER_MARK = '\ufeff'

/** Cells as CSV for a spreadsheet in Belgium: UTF-8 with a byte order mark, `;`, CRLF. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((cells) => cells.join(';')).join('\r\n')}\r\n`
}

/** A text as one of these cells: what a spreadsheet would take for a formula is guarded, what it would cut is quoted. */
export function csvCell(text: string): string {
  const guarded = guardFormula(text)
  const isCut = /[";\r\n]/.test(guarded) || CUT_ELSEWHERE.test(guarded)
  return isCut ? `"${guarded.replaceAll('"', '""')}"` : guarded
}
