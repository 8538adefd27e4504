import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { unitOfTitle } from '../../../../shared/domain/reading/read-money-unit.ts'
import { filledCells } from '../head/head.ts'
import { isFootnote, PAGE_NUMBER } from '../lexicon/remark-words.ts'
import type { BodyTable, Line, LineClass, LineRule, LinesAbove, RowName } from './line.ts'

const FIGURE_FIRST = /^[\s€(+−-]*\d/
const FIGURE_ALONE = /^[\d\s.,'€%()+−-]*$/

/** No name of a row has so many words. */
const WORDS_OF_SENTENCE: Readonly<Record<RowName, number>> = {
  category: 5,
  reference: 3,
  any: Number.POSITIVE_INFINITY,
}

type Remark = Extract<LineClass, { readonly kind: 'remark' }>

/**
 * The one text of a record that says where figures come from, stands below the total of their table, or is a sentence. Below
 * categories and years, a word for a source may have it in the next cell.
 */
function remarkOf(
  cells: readonly string[],
  { rowName }: Pick<BodyTable, 'rowName'>,
  { isClosed }: Pick<LinesAbove, 'isClosed'>,
): Remark | null {
  const [text, ...others] = filledCells(cells)
  if (text === undefined || FIGURE_ALONE.test(text)) return null
  if (others.length > 0) {
    const isSourced =
      rowName === 'category' && isFootnote(normaliseText(text)) && !others.some((cell) => FIGURE_FIRST.test(cell))
    const sourced = [text, ...others].map((cell) => cell.trim()).join(' ')
    return isSourced ? { kind: 'remark', why: 'footnote', text: sourced } : null
  }
  const remark = (why: Remark['why']): Remark => ({ kind: 'remark', why, text: text.trim() })
  if (isClosed) return remark('below-total')
  if (text.trim().split(/\s+/).length >= WORDS_OF_SENTENCE[rowName]) return remark('sentence')
  return isFootnote(normaliseText(text)) ? remark('footnote') : null
}

/** Below the total of a budget, a text is a heading if rows follow, and a remark if none do. */
export function remark(table: BodyTable): LineRule | null {
  const { isPublished, headers } = table
  if (!isPublished || headers.length < 2) return null
  const hasHeadings = mayHaveHeadings(table)
  return ({ cells }, above) => {
    const found = remarkOf(cells, table, above)
    const isOpen = found !== null && hasHeadings && remarkOf(cells, ANY_ROW, OPEN_TABLE) === null
    return isOpen ? { kind: 'open', why: 'below-total', text: found.text } : found
  }
}

/** A text without figures alone in the line of a published table: a row that lost them, or a remark. */
export function textAlone({ isPublished, headers }: BodyTable): LineRule | null {
  if (!isPublished || headers.length < 2) return null
  return ({ cells, line }, above) => {
    const [text, ...others] = filledCells(cells)
    if (text === undefined || others.length > 0 || FIGURE_ALONE.test(text) || matchCategory(text) !== null) return null
    return { kind: 'open', why: above.isBelowBlank(line) ? 'title' : 'text-alone', text: cells.join(' ').trim() }
  }
}

const ANY_ROW: Pick<BodyTable, 'rowName'> = { rowName: 'any' }
const OPEN_TABLE: Pick<LinesAbove, 'isClosed'> = { isClosed: false }
const CLOSED_TABLE: Pick<LinesAbove, 'isClosed'> = { isClosed: true }

function mayHaveHeadings({ dataset, figures }: BodyTable): boolean {
  return hasMoney(dataset) && figures.length > 0
}

/** A text alone over the rows of a part of a budget: it holds no amount, so that nothing is lost by passing it over. */
export function heading(table: BodyTable): LineRule | null {
  if (!mayHaveHeadings(table)) return null
  const figures = new Set(table.figures.map(({ index }) => index))
  return (line) => {
    if (figures.has(firstFilled(line)) || endsEarly(line, table)) return null
    const found = remarkOf(line.cells, ANY_ROW, CLOSED_TABLE)
    return found === null ? null : { kind: 'heading', why: 'text-alone', text: found.text }
  }
}

/**
 * True for a text at the end of a table that is no remark but what is left of a row: a number without the rest of it, or
 * right below the rows of a text a name behind which a cell may be lost.
 */
export function isCutRow(line: Line, why: 'title' | 'text-alone', table: BodyTable, above: LinesAbove): boolean {
  if (remarkOf(line.cells, table, above) !== null) return false
  if (!table.isPublished) return true
  const text = line.cells[firstFilled(line)] ?? ''
  // `Montants en k€`, `Exporté le 15/11/2023`, `Chiffres provisoires, à confirmer`.
  return why !== 'title' && endsEarly(line, table) && !/[\d,:]/.test(text) && unitOfTitle(text) === null
}

function firstFilled({ cells }: Line): number {
  return cells.findIndex((cell) => cell.trim() !== '')
}

/** True for a name whose record in a text ends before its last column, where it may have lost its figure. */
function endsEarly(line: Line, { source, columns }: BodyTable): boolean {
  return source.delimiter !== '' && line.width < columns.length && columns[firstFilled(line)]?.field !== null
}

/** A text without the number of a page, normalised: `Incidents – page 2 / 5` says what `Incidents` does. */
export function withoutPage(text: string): string {
  return normaliseText(text)
    .replace(PAGE_NUMBER, ' ')
    .replace(/[\s–-]+/g, ' ')
    .trim()
}

/** A line that says nothing but which page it is on. */
export function pageLine(): LineRule {
  return ({ cells: [text = '', ...others] }) =>
    others.length === 0 && text.trim() !== '' && withoutPage(text) === ''
      ? { kind: 'remark', why: 'page', text: text.trim() }
      : null
}
