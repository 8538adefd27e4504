import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { fieldsOf, isMarkedYear, isYearHeader } from '../head/field-names.ts'
import { type Head, type HeadRecord, searchedRecords } from '../head/head.ts'
import { scaleOfHeader } from '../lexicon/count-words.ts'
import { isTotalLabel } from '../lexicon/total-words.ts'

const YEAR = /^\s*(?:19|20)\d{2}/
const OBSERVED = DATASETS.filter(hasCounts)

/**
 * Tells what is not understood of a table by year or by category: the header over its figures, or before them where the
 * years stand side by side. `null` where no line begins such a table.
 */
export function unknownCount(heads: readonly Head[], file: string): Problem | null {
  for (const head of heads) {
    let above: HeadRecord | null = null
    for (const record of searchedRecords(head)) {
      const found = above === null ? null : problemOf(above, record, head, file)
      if (found !== null) return found
      // The header stays that of the rows below one that is known.
      const isBelowKnown = above !== null && isAcross(above) && isKnownRow(record.cells)
      if (!isBelowKnown) above = record
    }
  }
  return null
}

/** What of two lines, if they are a header and its first row, is not known. */
function problemOf(header: HeadRecord, row: HeadRecord, source: Head, file: string): Problem | null {
  const [label = ''] = row.cells
  const at = (line: number, index: number, column: string) => ({ file, line, column, ...source.place(line, index) })
  const isRow = YEAR.test(label) || matchCategory(label) !== null
  const others = header.cells.flatMap((cell, index) => (index > 0 && cell.trim() !== '' ? [index] : []))
  const unread = others.find((index) => !isTotalLabel(header.cells[index] ?? '')) ?? others[0] ?? -1
  const column = header.cells[unread] ?? ''
  const isLabelled = OBSERVED.some((dataset) =>
    fieldsOf(header.cells.slice(0, 1), dataset, {}).some(
      (field) => field?.name === 'year' || field?.name === 'category',
    ),
  )
  const scale = scaleOfHeader(column)
  if (isRow && isLabelled && scale !== null)
    return { code: 'counts-scaled', place: at(header.line, unread, column), raw: column, details: { rule: scale } }
  const ofMark = isMarkedYear(column) ? { rule: 'mark' } : {}
  if (isRow && isLabelled && isYearHeader(column, 'categories'))
    return {
      code: 'column-year-unread',
      place: at(header.line, unread, column),
      raw: null,
      details: { column, ...ofMark },
    }
  if (isRow && isLabelled && unread > 0)
    return { code: 'label-unknown', place: at(header.line, unread, column), raw: column, details: {} }
  return isAcross(header) && !isRow && label.trim() !== '' && !isKnownRow(row.cells)
    ? { code: 'label-unknown', place: at(row.line, 0, header.cells[0] ?? ''), raw: label, details: {} }
    : null
}

/** True for years side by side, behind what their rows are named by. */
function isAcross({ cells }: HeadRecord): boolean {
  const years = cells.filter((cell) => isYearHeader(cell, 'categories'))
  const filled = cells.filter((cell) => cell.trim() !== '')
  return years.length > 0 && years.length === filled.length - 1 && !YEAR.test(cells[0] ?? '')
}

/** True for a row of such a table that begins with a name of what a table by year has. */
function isKnownRow([label = '']: readonly string[]): boolean {
  return isTotalLabel(label) || fieldsOf(['year', label], 'years', {})[1] != null
}
