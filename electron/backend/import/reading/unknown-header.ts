import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { placeIn } from '../format/record-source.ts'
import { dividedCounts } from '../head/divided-counts.ts'
import { type Head, type HeadRecord, searchedRecords, trimTrailing } from '../head/head.ts'
import { fieldsOf, isMarkedYear, isYearHeader } from '../head/header-fields.ts'
import { headerAt } from '../head/layout.ts'
import { areNeighbours } from '../head/likely-header.ts'
import { scaleOfHeader } from '../lexicon/count-words.ts'
import { isTotalLabel } from '../lexicon/total-words.ts'
import { hasLostCharacter } from '../value/text-reader.ts'

type Explanation = (heads: readonly Head[]) => Problem | null

/** What may keep every line of a file from being a known header, the surest first. */
const EXPLANATIONS: readonly Explanation[] = [
  (heads) => heads.find(({ obstacle }) => obstacle !== null)?.obstacle ?? null,
  lostCharacters,
  quotedLines,
  spacedLines,
  dividedCounts,
  unknownCount,
]

/** Tells what keeps every line of a file from being a known header; `null` where nothing shows it. */
export function unknownHeader(heads: readonly Head[]): Problem | null {
  for (const explain of EXPLANATIONS) {
    const found = explain(heads)
    if (found !== null) return found
  }
  return null
}

/** A file that lost characters before it came here, by the first of its cells that shows it. */
function lostCharacters([head]: readonly Head[]): Problem | null {
  if (head === undefined) return null
  for (const { cells, line } of searchedRecords(head)) {
    const index = cells.findIndex(hasLostCharacter)
    if (index === -1) continue
    const place = placeIn(head, line, { index })
    return { code: 'character-half', place, raw: cells[index] ?? '', details: { rule: 'lost' } }
  }
  return null
}

/**
 * A text each of whose lines stands in quotation marks as a whole, as Excel writes one that it had opened as a single
 * column: its cell is a known header once it is divided.
 */
function quotedLines(heads: readonly Head[]): Problem | null {
  const isQuoted = (text: string, delimiter: string): boolean =>
    text.includes(delimiter) && isLikeHeader(text.split(delimiter))
  for (const head of heads.filter(({ delimiter }) => delimiter !== '')) {
    const found = searchedRecords(head).find((record) => isQuoted(onlyCell(record), head.delimiter))
    if (found !== undefined)
      return { code: 'lines-quoted', place: { file: head.file, line: found.line }, raw: null, details: {} }
  }
  return null
}

function isLikeHeader(headers: readonly string[]): boolean {
  return DATASETS.some((dataset) => fieldsOf(headers, dataset, {}).filter((field) => field !== null).length > 1)
}

/** A tab divides as a separator does. */
const LABEL_AND_COUNT = /^(\S[^\t]*?)[^\S\t]+\d[\d.,]*$/
const YEAR = /^(?:19|20)\d{2}$/
/** One such line may be a sentence. */
const FEWEST_LINES = 2
/** Between the words of one header stands one blank. */
const WIDE_BLANK = /\s{2,}/

/**
 * A text whose columns only blanks divide, as one that was copied from a PDF: its lines are a category or a year, and a
 * count, or one of them is a known header.
 */
function spacedLines(heads: readonly Head[]): Problem | null {
  for (const head of heads.filter(({ delimiter }) => delimiter !== '')) {
    const lines = searchedRecords(head).flatMap((record) => {
      const weight = isSpacedHeader(record, head) ? FEWEST_LINES : isSpacedRow(onlyCell(record)) ? 1 : 0
      return Array.from({ length: weight }, () => record.line)
    })
    const [line] = lines
    if (line !== undefined && lines.length >= FEWEST_LINES)
      return { code: 'header-missing', place: { file: head.file, line }, raw: null, details: { rule: 'spaces' } }
  }
  return null
}

/** True for the header of a whole table whose columns stand below one another by blanks alone. */
function isSpacedHeader(record: HeadRecord, head: Head): boolean {
  const cells = onlyCell(record).split(WIDE_BLANK)
  const at = { cells, line: record.line, source: head, titleLines: [], mapping: {} }
  return cells.length > 1 && DATASETS.some((dataset) => headerAt(dataset, at) !== null)
}

function isSpacedRow(text: string): boolean {
  const [, label = ''] = LABEL_AND_COUNT.exec(text) ?? []
  return YEAR.test(label) || (!isTotalLabel(label) && matchCategory(label) !== null)
}

/** The text of a record of one cell, '' for any other. */
function onlyCell({ cells }: HeadRecord): string {
  const [cell = '', ...others] = trimTrailing(cells)
  return others.length === 0 ? cell.trim() : ''
}

const YEAR_FIRST = /^\s*(?:19|20)\d{2}/
const OBSERVED = DATASETS.filter(hasCounts)

/**
 * Tells what is not understood of a table by year or by category: the header over its figures, or before them where the
 * years stand side by side. `null` where no line begins such a table.
 */
function unknownCount(heads: readonly Head[]): Problem | null {
  for (const head of heads) {
    let above: HeadRecord | null = null
    for (const record of searchedRecords(head)) {
      const found = above === null ? null : countProblem(above, record, head)
      if (found !== null) return found
      // The header stays that of the rows below one that is known.
      const isBelowKnown = above !== null && isAcross(above) && isKnownRow(record.cells)
      if (!isBelowKnown) above = record
    }
  }
  return null
}

/** What of two lines, if they are a header and its first row, is not known. */
function countProblem(header: HeadRecord, row: HeadRecord, source: Head): Problem | null {
  const [label = ''] = row.cells
  const at = (line: number, index: number, header: string) => placeIn(source, line, { index, header })
  const isRow = YEAR_FIRST.test(label) || matchCategory(label) !== null
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
  const ofMark = isMarkedYear(column) ? ({ rule: 'mark' } as const) : {}
  if (isRow && isLabelled && isYearHeader(column, 'categories'))
    return problemOf('column-year-unread', at(header.line, unread, column), null, { column, ...ofMark })
  if (isRow && isLabelled && unread > 0)
    return { code: 'label-unknown', place: at(header.line, unread, column), raw: column, details: {} }
  return isAcross(header) && !isRow && label.trim() !== '' && !isKnownRow(row.cells)
    ? { code: 'label-unknown', place: at(row.line, 0, header.cells[0] ?? ''), raw: label, details: {} }
    : null
}

/** True for years that follow one another side by side, as no amounts do, behind what their rows are named by. */
function isAcross({ cells }: HeadRecord): boolean {
  const years = cells.filter((cell) => isYearHeader(cell, 'categories'))
  const filled = cells.filter((cell) => cell.trim() !== '')
  return (
    years.length > 0 && areNeighbours(years) && years.length === filled.length - 1 && !YEAR_FIRST.test(cells[0] ?? '')
  )
}

/** True for a row of such a table that begins with a name of what a table by year has. */
function isKnownRow([label = '']: readonly string[]): boolean {
  return isTotalLabel(label) || fieldsOf(['year', label], 'years', {})[1] != null
}
