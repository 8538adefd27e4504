import type { AmountColumn } from '../value/amount-columns.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import type { BuildContext, BuiltRow } from './row-builder.ts'

/** A column of figures with what reads its cells. */
interface FigureColumn extends AmountColumn {
  readonly figure: FieldReader
}

/** The row that each column of figures tells; a row of the file in which all of them are empty is refused. */
export type FigureRows = (build: (column: FigureColumn) => BuiltRow | null) => BuiltRow | null

export function createFigureRows(cells: Cells, { amounts, countedTo, note }: BuildContext): FigureRows {
  const columns = amounts.map((amount): FigureColumn => ({ ...amount, figure: cells.field(amount.name) }))
  const [only] = columns
  const category = cells.field('category')
  return (build) => {
    const [first, ...further] = columns.flatMap((column) => build(column) ?? [])
    const isEmpty = first === undefined && columns.every(({ figure }) => figure.isBlank())
    if (isEmpty && only !== undefined) only.figure.reject('value-missing')
    if (first === undefined) return null
    if (countedTo !== null)
      for (const { figure, year } of columns)
        if (year !== null && figure.isBlank()) note('note-count-missing', `${category.text() ?? ''} ${year}`.trim())
    return { ...first, further }
  }
}
