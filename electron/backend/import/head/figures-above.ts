import { hasCounts } from '../../../../shared/domain/dataset/traits.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import { isDayText } from '../../../../shared/domain/reading/day-reading.ts'
import { matchCategory } from '../../../../shared/domain/reading/match.ts'
import { isNumberText, readCount } from '../../../../shared/domain/reading/number-reading.ts'
import { isAnyTotalLabel } from '../lexicon/total-words.ts'
import { type Column, figureColumns } from './columns.ts'
import { writtenLine } from './head.ts'
import { fieldsOf } from './header-fields.ts'
import type { Layout } from './layout.ts'

/** So many lines may be a title, and each is told; more are a part of the table. */
const MOST_OF_TITLE = 5
const YEAR = /^(?:19|20)\d{2}$/

/**
 * The lines above the header of a table that look like its rows, as where a sheet was sorted with its header: they are not
 * read. Where a person said which line the header is, a few of them are only told.
 */
export function figuresAbove(layout: Layout, mapping: Mapping): readonly Problem[] {
  const { source, headerLine } = layout
  const isLikeRow = rowTeller(layout)
  const lines = source.records
    .filter(({ cells, line }) => line < headerLine && isLikeRow(cells))
    .map(({ line }) => writtenLine(source, line))
  const header = writtenLine(source, headerLine)
  const placeOf = (line: number): Place => ({ file: source.file, ...source.place(line, null), line })
  const [first, count] = [lines[0], lines.length]
  if (first !== undefined && count > MOST_OF_TITLE)
    return [problemOf('figures-above', placeOf(first), null, { rule: 'many', line: first, count, header })]
  const code = mapping.header === undefined ? 'figures-above' : 'note-figures-above'
  return lines.map((line) => problemOf(code, placeOf(line), null, { line, header }))
}

/** Tells which lines look like rows of a table. */
export function rowTeller({ dataset, columns }: Layout): (cells: readonly string[]) => boolean {
  if (hasCounts(dataset)) return areCounts
  const figures = figureColumns(columns)
  const others = columns.filter((column) => column.field !== null && !figures.includes(column))
  const days = others.filter(({ field }) => field?.type === 'day' && field.isRequired)
  const labels = others.filter((column) => !days.includes(column))
  const required = labels.filter(({ field }) => field?.isRequired)
  const naming = required.length > 0 ? required : labels
  if (naming.length === 0 || figures.length + days.length === 0) return () => false
  // `Exercice;2024` and `Total;1500` stand above many a table; "prévu" is the name of a column, and a kind below it.
  const isName = (cell: string, { field }: Column): boolean => {
    if (cell === '' || isAnyTotalLabel(cell)) return false
    const named = fieldsOf([cell], dataset, {})[0] ?? null
    return YEAR.test(cell) || named === null || named.standsFor?.includes(field?.name ?? '') === true
  }
  return (cells) => {
    const cellOf = ({ index }: Column): string => cells[index]?.trim() ?? ''
    const hasFigure = figures.length === 0 || figures.some((column) => isNumberText(cellOf(column)))
    return (
      hasFigure &&
      days.every((column) => isDayText(cellOf(column))) &&
      naming.every((column) => isName(cellOf(column), column))
    )
  }
}

/** True for counts beside one another, or behind a year or a category. */
function areCounts(cells: readonly string[]): boolean {
  const [label = '', ...others] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const counts = others.filter((cell) => readCount(cell).ok).length
  return counts > 1 || (counts === 1 && (YEAR.test(label) || matchCategory(label) !== null))
}
