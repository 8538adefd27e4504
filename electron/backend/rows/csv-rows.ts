import { stringify } from 'csv-stringify/sync'
import { CUT_ELSEWHERE, guardFormula } from '../../../shared/domain/row/formula-guard.ts'
import type { ExportCell } from '../sheets/workbook.ts'

const BOM = '\ufeff'

/**
 * Rows as CSV for a spreadsheet in Belgium: UTF-8 with BOM, `;`, CRLF. Days are ISO, which no country reads otherwise.
 * Text that a spreadsheet would run as a formula is guarded; numbers are not.
 */
export async function* csvRows(
  headers: readonly string[],
  pages: AsyncIterable<readonly (readonly ExportCell[])[]>,
): AsyncGenerator<string> {
  yield BOM + csvLines([headers])
  for await (const rows of pages) yield csvLines(rows.map((cells) => cells.map(cellText)))
}

function csvLines(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], {
    delimiter: ';',
    record_delimiter: 'windows',
    quote_record_delimiter: true,
    quoted_match: CUT_ELSEWHERE,
  })
}

function cellText(cell: ExportCell): string {
  switch (cell?.kind) {
    case undefined:
      return ''
    case 'text':
      return guardFormula(cell.text)
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
  }
}
