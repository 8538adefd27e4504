import { DATASETS } from '../../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { type Column, figureColumns } from '../head/columns.ts'
import { fieldsOf } from '../head/field-names.ts'
import { writtenLine } from '../head/head.ts'
import { headerAt, type Layout } from '../head/layout.ts'
import { createLineList, lineNotes } from './line-list.ts'

/** A figure or a day; a header may be a year. */
const FIGURE = /^\s*(?!(?:19|20)\d{2}\s*$)[-−(€]?\s*\d/

/** In so many words a row below another table would show. */
const MOST_SEEN = 10_000
const NUMERAL = /\p{N}/u

/** True for a cell that begins with a figure, as none of a header does but a year. */
export function isFigureCell(cell: string | undefined): boolean {
  return cell !== undefined && FIGURE.test(cell)
}

const ZERO = 0x30
const NINE = 0x39

/** True where a row has its day, which is quicker to see than by an expression. */
function beginsWithDigit(cell: string | undefined): boolean {
  const first = cell?.charCodeAt(0) ?? Number.NaN
  return first >= ZERO && first <= NINE
}

function isAlone(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1
}

const YEAR = /^(?:19|20)\d{2}$/

/**
 * True for a line that may head other columns of years, and be a row of such amounts: `Institution;2024`, or years one
 * after another. What names the rows of published counts is no header.
 */
function mayHeadYears(cells: readonly string[], { columns, dataset }: Layout): boolean {
  if (hasCounts(dataset)) return false
  const figures = figureColumns(columns)
  const years = figures.map(({ index }) => cells[index]?.trim() ?? '')
  if (years.length === 0 || !years.every((each) => YEAR.test(each))) return false
  const areInOrder = years.length > 1 && years.every((year, at) => Number(year) === Number(years[0]) + at)
  // In a column of kinds "committed" is the kind of a row, though a column may be called so too.
  const isHeaderWord = ({ index, field }: Column): boolean => {
    const cell = cells[index] ?? ''
    const named = fieldsOf([cell], dataset, {})[0] ?? null
    return named !== null && !YEAR.test(cell.trim()) && named.standsFor?.includes(field?.name ?? '') !== true
  }
  return areInOrder || columns.some((column) => !figures.includes(column) && isHeaderWord(column))
}

/** What a line below the header of a table is, if it is no row. */
type LineBelow = 'header' | 'other-header' | 'title' | null

/** Tells the headers below that of a table, and the titles that may stand above them, from its rows. */
export interface HeaderWatch {
  see(cells: readonly string[], line: number): LineBelow
  /**
   * What the line seen last begins another table by, `null` where it is a row: below a blank line, words where each row has
   * its figures. A table that its total has not closed may go on there: then it begins another one only where it has words
   * for each of them, and no category. Years in their place may be those of other columns, or amounts of a row.
   */
  beginsOther(cells: readonly string[], isClosed: boolean): 'words' | 'years' | null
  /** Sees a line without any cell: what looks like a header below one begins another table, even if it is not known. */
  blank(): void
  /** The lines on which the header was repeated. */
  readonly notes: () => WalkOutcome['notes']
}

/**
 * The same header is repeated on each page of an export, or where two were pasted under one another. A header of other
 * columns begins another table; those of published tables are known before, so that only records are looked at here.
 */
export function watchHeaders(layout: Layout): HeaderWatch {
  const { columns, source, dataset } = layout
  const headers = columns.map(({ header }) => header)
  const known = columns.filter(({ field }) => field !== null && field.type !== 'personal')
  const isOfRecords = DEFINITIONS[dataset].allowsRejects
  const day = known.find(({ field }) => field?.type === 'day' && field.isRequired)?.index ?? 0
  const repeated = createLineList()
  const seen = new Set<string>()
  let isFirst = true
  const figures = figureColumns(columns)
  let isBelowBlank = false
  let wasBelowBlank = false
  let last = layout.headerLine
  const isSame = (cells: readonly string[]): boolean =>
    cells[0] === headers[0] && cells.length === headers.length && cells.every((cell, index) => cell === headers[index])
  const saysTheSame = (cells: readonly string[]): boolean => {
    const fields = fieldsOf(cells, dataset, {})
    return known.length > 1 && known.every(({ index, field }) => fields[index]?.name === field?.name)
  }
  const isOtherHeader = (cells: readonly string[], line: number): boolean => {
    const at = { cells, line, source, mapping: {}, titleLines: [] }
    return isBelowBlank || DATASETS.some((each) => headerAt(each, at) !== null)
  }
  const mayBegin = (cells: readonly string[], isClosed: boolean): boolean => {
    if (cells.some((cell) => NUMERAL.test(cell))) return false
    const isNamed = ({ index }: Column): boolean => !isMissing(cells[index] ?? '')
    if (isClosed) return figures.some(isNamed)
    // A name of a row above is no header, whatever stands in the place of its figure.
    const isKnown = (cell: string): boolean => matchCategory(cell) !== null || (cell !== '' && seen.has(cell.trim()))
    return figures.length > 0 && figures.every(isNamed) && !cells.some(isKnown)
  }
  return {
    blank() {
      isBelowBlank = true
    },
    see(cells, line) {
      const isBelowHeader = isFirst
      isFirst = false
      // A sheet has no rows for its empty lines.
      isBelowBlank ||= source.sheet !== null && line > last + 1
      last = line
      if (isSame(cells)) {
        repeated.add(writtenLine(source, line))
        return 'header'
      }
      // In the other language, it is the second line of the same header.
      if (isBelowHeader && saysTheSame(cells)) return 'header'
      if (!isOfRecords) {
        // The title of another table may stand between it and the blank line.
        if (isAlone(cells)) return isBelowBlank ? 'title' : null
        wasBelowBlank = isBelowBlank
        isBelowBlank = false
        return null
      }
      if (beginsWithDigit(cells[day])) {
        isBelowBlank = false
        return null
      }
      if (isAlone(cells)) return 'title'
      // Looking at each of many rows as a header would cost more than reading them.
      if (!cells.some(isFigureCell)) {
        if (saysTheSame(cells)) {
          repeated.add(writtenLine(source, line))
          return 'header'
        }
        if (isOtherHeader(cells, line)) return 'other-header'
      }
      isBelowBlank = false
      return null
    },
    beginsOther(cells, isClosed) {
      if (isOfRecords) return null
      if (mayHeadYears(cells, layout)) return 'years'
      if (wasBelowBlank && mayBegin(cells, isClosed)) return 'words'
      if (seen.size < MOST_SEEN) for (const cell of cells) seen.add(detach(cell.trim()))
      return null
    },
    notes: () => lineNotes('note-header-repeated', repeated),
  }
}
