import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { isFigure } from '../../../../shared/domain/dataset/figure-field.ts'
import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { isNumberText } from '../../../../shared/domain/reading/number-reading.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/read-money-unit.ts'
import { DELIMITERS } from '../format/text-source.ts'
import { figureColumns } from './columns.ts'
import { filledCells, trimTrailing, writtenLine } from './head.ts'
import { fieldsOf, isYearHeader } from './header-fields.ts'
import type { Layout } from './layout.ts'

/**
 * Tells a header that goes on in the line below it, as merged cells over years or over kinds of money do, and a line of
 * units: the cells there are empty or name a year, an amount or its unit, the first of them being empty. `null` where that
 * line is a row.
 */
export function secondHeader(
  { source, headerLine, dataset, missingFields }: Pick<Layout, 'source' | 'headerLine' | 'dataset' | 'missingFields'>,
  place: Place,
): Problem | null {
  const below = source.records.find(({ line }) => line > headerLine)
  const [first = '', ...others] = below?.cells ?? []
  const named = filledCells(others)
  if (first.trim() !== '' || named.length === 0) return null
  const areYears = named.every((cell) => isYearHeader(cell, dataset))
  // A row may lack all but its year.
  const isHeader = areYears
    ? named.length > 1 || missingFields.length > 0
    : named.every((cell) => isOfAmounts(cell, dataset))
  return isHeader ? { code: 'header-two-lines', place, raw: null, details: { names: named } } : null
}

/** True for the name of amounts of a budget, or for a unit alone. */
function isOfAmounts(cell: string, dataset: Dataset): boolean {
  if (!hasMoney(dataset)) return false
  const [field = null] = fieldsOf([cell], dataset, {})
  return (field !== null && isFigure(field.name)) || unitOfHeader(cell)?.rest === ''
}

/** So many rows show how all are divided. */
const ROWS_LOOKED_AT = 10

/**
 * Tells a text whose header one sign divides and whose rows another: each is one cell for the header, and as many as it has
 * for the other. `null` for any other table.
 */
export function otherSeparator(layout: Layout): Problem | null {
  const { source, columns, headerLine } = layout
  if (source.delimiter === '' || source.turned !== undefined || columns.length < 2) return null
  const others = DELIMITERS.filter((each) => each !== source.delimiter)
  const rows = source.records
    .filter(({ line, cells }) => line > headerLine && filledCells(cells).length > 0)
    .slice(0, ROWS_LOOKED_AT)
  const isOther = rows.every(({ cells }) => {
    const [text = '', ...further] = trimTrailing(cells)
    return further.length === 0 && others.some((each) => text.split(each).length === columns.length)
  })
  const [first] = rows
  if (!isOther || first === undefined) return null
  const place = { file: source.file, line: writtenLine(source, first.line) }
  return { code: 'no-rows', place, raw: first.cells[0] ?? '', details: { rule: 'separator' } }
}

const YEAR = /^\s*(?:19|20)\d{2}\s*$/

/**
 * True for a text alone in its line that another sign than that of its table divides into a row, with a number where its
 * figure stands, where it has one; in a table of two columns a year may be the end of a remark, `Bruxelles, 2024`.
 */
export function isDividedOtherwise(text: string, { columns, source }: Pick<Layout, 'columns' | 'source'>): boolean {
  const [figure] = figureColumns(columns)
  if (source.delimiter === '' || source.turned !== undefined || columns.length < 2) return false
  return DELIMITERS.some((each) => {
    const parts = each === source.delimiter ? [] : text.split(each)
    if (figure === undefined) return parts.length > 2 && parts.length === columns.length
    const number = parts[figure.index] ?? ''
    // Behind a comma, decimals are one part more.
    return parts.length >= columns.length && isNumberText(number) && (columns.length > 2 || !YEAR.test(number))
  })
}
