import { DATASETS, type Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import type { Column } from '../head/columns.ts'
import { filledCells } from '../head/head.ts'
import { fieldsOf } from '../head/header-fields.ts'
import { headerAt } from '../head/layout.ts'
import { beginsOtherwise, isAnyTotalLabel } from '../lexicon/total-words.ts'
import type { BodyTable, LineClass, LineRule, LinesAbove } from './line.ts'

const SAME_WORDS: LineClass = { kind: 'header', why: 'same-words' }
const SAME_FIELDS: LineClass = { kind: 'header', why: 'same-fields' }
const SECOND_LANGUAGE: LineClass = { kind: 'header', why: 'second-language' }
const KNOWN_HEADER: LineClass = { kind: 'other-table', why: 'known-header' }
const WORDS_BELOW_BLANK: LineClass = { kind: 'other-table', why: 'words-below-blank' }
const YEARS: LineClass = { kind: 'other-table', why: 'years' }

/** The same header, as on each page of an export, or its second line in the other language. */
export function repeatedHeader({ headers, known, dataset }: BodyTable): LineRule {
  const isSame = (cells: readonly string[]): boolean =>
    cells.length === headers.length && cells.every((cell, index) => cell.trim() === headers[index])
  return ({ cells }, { isFirst }) => {
    if (isSame(cells)) return SAME_WORDS
    return isFirst && nameSameFields(cells, known, dataset) ? SECOND_LANGUAGE : null
  }
}

const ROW: LineClass = { kind: 'row', why: 'nothing-else' }

/**
 * A record with its number and its day, as most of many are: none of the rules below is asked about it. Other columns may
 * begin with the word of a total, `Total;2023-02-01;655708`.
 */
export function plainRecord(table: BodyTable): LineRule | null {
  if (table.isPublished) return null
  const hasDay = dayOfRecord(table)
  const reference = table.known.find(({ field }) => field?.type === 'reference')?.index ?? 0
  const isNumber = (cell: string): boolean => beginsOtherwise(cell) || (cell.trim() !== '' && !isAnyTotalLabel(cell))
  return ({ cells }) => (cells.length > 2 && hasDay(cells) && isNumber(cells[reference] ?? '') ? ROW : null)
}

/**
 * A header among records: that of the table in other words, or one of other columns, which begins another table. The
 * headers below published tables are known before.
 */
export function headerOfRecords(table: BodyTable): LineRule | null {
  const { isPublished, known, dataset, layout } = table
  if (isPublished) return null
  const hasDay = dayOfRecord(table)
  return ({ cells, line }, above) => {
    // Looking at each of many rows as a header would cost more than reading them.
    if (hasDay(cells) || isAlone(cells) || cells.some(isFigureCell)) return null
    if (nameSameFields(cells, known, dataset)) return SAME_FIELDS
    const at = { cells, line, source: layout.source, mapping: {}, titleLines: [] }
    // Below a blank line, what looks like a header begins another table, even if it is not known.
    return above.isBelowBlank(line) || DATASETS.some((each) => headerAt(each, at) !== null) ? KNOWN_HEADER : null
  }
}

/** A text alone among records: the title of another table, or what is left of a record. */
export function titleAmongRecords(table: BodyTable): LineRule | null {
  if (table.isPublished) return null
  const hasDay = dayOfRecord(table)
  return ({ cells }) =>
    !hasDay(cells) && isAlone(cells) ? { kind: 'open', why: 'title', text: cells.join(' ').trim() } : null
}

/**
 * The header of another table below a published one: below a blank line, words where each row has its figures. A table
 * that its total has not closed may go on there: then it begins another one only where it has words for each of them, and
 * none that a line above has. Years in their place may be those of other columns, or amounts of a row.
 */
export function tableBelow(table: BodyTable): LineRule | null {
  const { isPublished, figures } = table
  if (!isPublished) return null
  const mayBegin = (cells: readonly string[], above: LinesAbove): boolean => {
    if (cells.some((cell) => NUMERAL.test(cell))) return false
    const isNamed = ({ index }: Column): boolean => !isMissing(cells[index] ?? '')
    if (above.isClosed) return figures.some(isNamed)
    // A name of a row above is no header, whatever stands in the place of its figure.
    const isKnown = (cell: string): boolean =>
      matchCategory(cell) !== null || (cell !== '' && above.isWord(cell.trim()))
    return figures.length > 0 && figures.every(isNamed) && !cells.some(isKnown)
  }
  return ({ cells, line }, above) => {
    if (mayHeadYears(cells, table)) return YEARS
    return above.isBelowBlank(line) && !isAlone(cells) && mayBegin(cells, above) ? WORDS_BELOW_BLANK : null
  }
}

const YEAR = /^(?:19|20)\d{2}$/

/**
 * True for a line that may head other columns of years, and be a row of such amounts: `Institution;2024`, or years one
 * after another. What names the rows of published counts is no header.
 */
function mayHeadYears(cells: readonly string[], { columns, dataset, figures }: BodyTable): boolean {
  if (hasCounts(dataset)) return false
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

/** True for a line whose cells name what the columns of the table do. */
function nameSameFields(cells: readonly string[], known: readonly Column[], dataset: Dataset): boolean {
  const fields = fieldsOf(cells, dataset, {})
  return known.length > 1 && known.every(({ index, field }) => fields[index]?.name === field?.name)
}

const ZERO = 0x30
const NINE = 0x39

/** Tells the records that have their day, which is quicker to see than by an expression. */
function dayOfRecord({ known }: BodyTable): (cells: readonly string[]) => boolean {
  const day = known.find(({ field }) => field?.type === 'day' && field.isRequired)?.index ?? 0
  return (cells) => {
    const first = cells[day]?.charCodeAt(0) ?? Number.NaN
    return first >= ZERO && first <= NINE
  }
}

/** A figure or a day; a header may be a year. */
const FIGURE = /^\s*(?!(?:19|20)\d{2}\s*$)[-−(€]?\s*\d/
const NUMERAL = /\p{N}/u

/** True for a cell that begins with a figure, as none of a header does but a year. */
export function isFigureCell(cell: string | undefined): boolean {
  return cell !== undefined && FIGURE.test(cell)
}

/** True for a line of one text, wherever in it that stands. */
function isAlone(cells: readonly string[]): boolean {
  return filledCells(cells).length === 1
}
