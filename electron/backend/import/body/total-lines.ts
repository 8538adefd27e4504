import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { filledCells } from '../head/head.ts'
import {
  areNameless,
  beginsOtherwise,
  GROUP_TOTAL,
  isAnyTotalLabel,
  isCollectiveLabel,
  isCountLabel,
  isRowCountLabel,
  isTotalLabel,
  isWholeLabel,
  MAY_BE_TOTAL,
  NAMED_TOTAL,
} from '../lexicon/total-words.ts'
import type { BodyTable, LineRule, LinesAbove } from './line.ts'

/** A total that stands alone in its line. */
interface WrittenTotal {
  readonly text: string
  readonly label: string
  readonly figure: string
}

const MAY_BE_WRITTEN = /^\s*[tgaesn]/i
const WITH_FIGURE = /^(\p{L}[\p{L} '’]*?)\s*(:?)\s*((?:€\s*)?[-−(]?\d[\d.,'’\s]*\)?(?:\s*(?:€|EUR))?)$/iu
const COUNT = /^\s*\d+\s*$/
const YEAR_ALONE = /^(?:19|20)\d\d$/

/** A total alone in its line, `Total : 132.686`, or the count of records below them, `Nombre d’incidents;2`. */
export function writtenTotal({ isPublished, figures }: BodyTable): LineRule {
  return ({ cells }) => {
    const written = totalOfOneCell(cells) ?? (isPublished ? null : countedRows(cells))
    if (written === null || (isPublished && isRowCountLabel(written.label))) return null
    return figures.length > 1
      ? { kind: 'remark', why: 'total-of-several', text: written.text }
      : { kind: 'total', why: 'one-cell', cells: totalCells(written, figures[0]?.index ?? 1) }
  }
}

/** A total that stands with its figure in one cell; `Total 2023` has none. */
function totalOfOneCell(cells: readonly string[]): WrittenTotal | null {
  const start = cells[0] ?? ''
  if (beginsOtherwise(start) || (start !== '' && !MAY_BE_WRITTEN.test(start))) return null
  const [text = '', ...others] = filledCells(cells)
  const [, label = '', colon = '', figure = ''] = others.length > 0 ? [] : (WITH_FIGURE.exec(text.trim()) ?? [])
  const isYear = colon === '' && YEAR_ALONE.test(figure)
  return isYear || !isWholeLabel(label) ? null : { text: text.trim(), label, figure }
}

/** The words that count the rows above them, with their figure beside. */
function countedRows(cells: readonly string[]): WrittenTotal | null {
  const [label = '', figure = ''] = cells
  const isCount = cells.length === 2 && isCountLabel(label) && COUNT.test(figure)
  return isCount ? { text: cells.join(' '), label, figure } : null
}

/** The same with the figure under its column. */
function totalCells({ label, figure }: WrittenTotal, column: number): readonly string[] {
  const between = Array.from({ length: column - 1 }, () => '')
  return column === 0 ? [figure, label] : [label, ...between, figure]
}

/** A count of rows in a published table: no figure of what is counted there, and no control of it. */
export function rowCount({ isPublished }: BodyTable): LineRule | null {
  if (!isPublished) return null
  return ({ cells }) =>
    cells.length === 2 && isRowCountLabel(cells[0] ?? '')
      ? { kind: 'remark', why: 'row-count', text: cells.join(' ').trim() }
      : null
}

const LONGEST_TOTAL = 20
const LABELS: ReadonlySet<string> = new Set(['programme', 'institution', 'kind', 'category', 'year'])
/** Without what those above it have of these, a line is no row; a line of a budget may be of no institution. */
const NEEDED: ReadonlySet<string> = new Set(['programme', 'kind', 'category', 'year', 'from', 'to', 'unit'])
const NOT_ZERO = /[1-9]/
/** Stars alone name nothing: SAP marks its sums by them. */
const NAMING = /[\p{L}\d]/u

/** The columns that name a row of a published table, in which its totals and those of groups stand; none for others. */
export function labelIndexes({ isPublished, figures, columns }: BodyTable): readonly number[] {
  if (!isPublished || figures.length === 0) return []
  return columns.filter(({ field }) => LABELS.has(field?.name ?? '')).map(({ index }) => index)
}

/**
 * A total by its words, or by its figures where the words may also be the name of a row, or where it has none. Records say
 * in their first cell that they are one; in a published table a total may stand in any cell that names a row.
 */
export function labelledTotal(table: BodyTable): LineRule {
  const kindOf = totalKinds(table)
  const { isPublished } = table
  return ({ cells, kinds }, above) => {
    if (isTotal(cells) || (!isPublished && isTotalOfRecords(cells))) return { kind: 'total', why: 'words', cells }
    const found = kindOf(cells, above)
    if (found === 'words') return { kind: 'total', why: 'words', cells }
    return found === 'sum' && above.addsUp(cells, kinds) ? { kind: 'total', why: 'sum', cells } : null
  }
}

/**
 * Tells what makes a line of a published table a total: `sum` where only its figures can tell. Zeros are the sum of nothing,
 * too, so that no line that may be a row is a total by them alone.
 */
function totalKinds(table: BodyTable): (cells: readonly string[], above: LinesAbove) => 'words' | 'sum' | null {
  const { dataset, columns, figures } = table
  const labels = labelIndexes(table)
  if (labels.length === 0) return () => null
  const indexOf = (name: string): number => columns.find(({ field }) => field?.name === name)?.index ?? -1
  const unread = columns.filter(({ field }) => field === null).map(({ index }) => index)
  const [programme, institution] = [indexOf('programme'), indexOf('institution')]
  const needed = columns.filter(({ field }) => NEEDED.has(field?.name ?? ''))
  const lacks = (cells: readonly string[], row: readonly string[], index: number): boolean =>
    isBlank(cells[index]) && !isBlank(row[index])
  const mayBeRow = (cells: readonly string[], row: readonly string[]): boolean =>
    !needed.some(({ index }) => lacks(cells, row, index))
  const hasAmount = (cells: readonly string[]): boolean =>
    figures.some(({ index }) => NOT_ZERO.test(cells[index] ?? ''))
  return (cells, above) => {
    const written = labels.map((index) => cells[index] ?? '').filter((cell) => NAMING.test(cell))
    if (written.some(isTotalLabel)) return 'words'
    const hasFigure = figures.some(({ index }) => !isMissing(cells[index] ?? ''))
    if (written.length === 0 && hasFigure && areNameless(cells))
      return hasAmount(cells) || !mayBeRow(cells, above.row) ? 'sum' : null
    // No line of a budget lacks its programme: beside words of a total in a column that is not read, it is one.
    const isUnnamed = programme !== -1 && isBlank(cells[programme]) && hasFigure
    if (isUnnamed && unread.some((index) => isAnyTotalLabel(cells[index] ?? ''))) return 'words'
    const label = written
      .filter((cell) => MAY_BE_TOTAL.test(cell))
      .map(normaliseText)
      .find((each) => GROUP_TOTAL.test(each))
    if (label === undefined) {
      if (!hasFigure || !written.some(isCollectiveLabel)) return null
      // The list of categories is closed, and has no such name.
      return dataset === 'categories' ? 'words' : 'sum'
    }
    const words = NAMED_TOTAL.exec(label)?.[1]
    if (words === undefined || above.areNames(words) || !mayBeRow(cells, above.row)) return 'words'
    if (!hasFigure) return null
    return lacks(cells, above.row, institution) && hasAmount(cells) ? 'words' : 'sum'
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ''
}

/** A total of some records, `Sous-total Ixelles;;;;12`: nothing but its words and a count, where a record has its day. */
function isTotalOfRecords(cells: readonly string[]): boolean {
  if (beginsOtherwise(cells[0] ?? '')) return false
  const [label = '', figure = '', ...others] = filledCells(cells)
  return others.length === 0 && COUNT.test(figure) && isAnyTotalLabel(label)
}

function isTotal(cells: readonly string[]): boolean {
  const start = cells[0] ?? ''
  if (beginsOtherwise(start) || start.length >= LONGEST_TOTAL) return false
  if (start !== '' && !MAY_BE_TOTAL.test(start) && start.trim() !== '') return false
  const first = cells.find((cell) => cell.trim() !== '') ?? ''
  return first.length < LONGEST_TOTAL && MAY_BE_TOTAL.test(first) && isTotalLabel(first)
}
