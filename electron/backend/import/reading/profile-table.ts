import type { ImportOptions } from '../../../../shared/domain/import/import-plan.ts'
import type { TableProfile } from '../../../../shared/domain/import/table-profile.ts'
import { isPersonalName } from '../../../../shared/domain/reading/personal-name.ts'
import { columnLetters } from '../format/cell-reference.ts'
import { candidateDatasets } from '../head/candidate-datasets.ts'
import { profileColumn, shownCell } from '../head/column-look.ts'
import type { LookedAtColumn } from '../head/field-fit.ts'
import { filledCells, type Head, type HeadRecord, trimTrailing, writtenLine } from '../head/head.ts'
import { likelyHeader, mostRegular } from '../head/likely-header.ts'

/** What a person may say of a table without a header. */
const NO_HEADER = 0
/** So many lines are shown as they stand. */
const LINES_SHOWN = 6

/**
 * What a first look at a table shows of which a person must say what it is. `header` is the line of the one that was
 * found or named, where there is one.
 */
export function profileTable(
  heads: readonly Head[],
  { dataset, mapping }: Pick<ImportOptions, 'dataset' | 'mapping'>,
  header: number | null,
): TableProfile | null {
  const head = mostRegular(heads)
  if (head === null) return null
  const records = head.records.filter(({ cells }) => filledCells(cells).length > 0)
  const named = mapping.header
  const isHeader = ({ line }: HeadRecord): boolean => line === header || writtenLine(head, line) === named
  const found = header === null && named === undefined ? likelyHeader(head) : (records.find(isHeader) ?? null)
  const rows = records.filter(({ line }) => found === null || line > found.line)
  const columns = columnsOf(found, rows)
  const profiled = columns.map(({ header: name, isPersonal, cells }) => profileColumn(name, cells, isPersonal))
  const looked: readonly LookedAtColumn[] = columns.map((column, index) => ({
    header: column.header,
    look: column.isPersonal ? 'empty' : (profiled[index]?.look ?? 'empty'),
    cells: column.cells.filter((cell) => cell.trim() !== ''),
  }))
  return {
    sheet: head.sheet,
    delimiter: head.delimiter,
    lines: records
      .filter(({ line }) => named !== NO_HEADER || line > 0)
      .slice(0, LINES_SHOWN)
      .map(({ cells, line }) => ({
        line: writtenLine(head, line),
        cells: trimTrailing(cells).map((cell, index) =>
          shownCell(cell, columns[index]?.isPersonal === true && line !== found?.line),
        ),
      })),
    header: named === NO_HEADER ? NO_HEADER : headerLine(head, found),
    rows: rows.length,
    columns: profiled.filter((_column, index) => columns[index]?.header !== ''),
    candidates: candidateDatasets(looked, dataset, mapping),
  }
}

/** The header of a list has no line. */
function headerLine(head: Head, found: HeadRecord | null): number | null {
  if (found === null) return NO_HEADER
  return found.line < 1 ? null : writtenLine(head, found.line)
}

/** The columns below a header, or those of all rows under the letters that a spreadsheet gives them. */
function columnsOf(header: HeadRecord | null, rows: readonly HeadRecord[]) {
  const width = Math.max(0, ...rows.map(({ cells }) => trimTrailing(cells).length))
  const headers =
    header === null ? Array.from({ length: width }, (_, index) => columnLetters(index)) : trimTrailing(header.cells)
  return headers.map((name, index) => ({
    header: name.trim(),
    isPersonal: header !== null && isPersonalName(name),
    cells: rows.map(({ cells }) => cells[index] ?? ''),
  }))
}
