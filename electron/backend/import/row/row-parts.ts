import type { Stored } from '../../store/staging/column-batch.ts'
import type { AmountColumn } from '../value/amount-columns.ts'
import type { Cells } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import type { BuildContext, BuiltRow } from './row-builder.ts'

/** Reads where a figure comes from, and the words of it. */
export function createCitation(cells: Cells): () => readonly Stored[] {
  const [source, quote] = [cells.field('source'), cells.field('quote')]
  return () => [source.text(), quote.text()]
}

/** Reads a text in each language. */
export function createTranslation(cells: Cells, name: string): () => readonly Stored[] {
  const [french, dutch, english] = [cells.field(`${name}_fr`), cells.field(`${name}_nl`), cells.field(`${name}_en`)]
  return () => [french.text(), dutch.text(), english.text()]
}

/** Reads how exact a figure is. */
export function createQualifier(cells: Cells): () => Stored {
  const qualifier = cells.field('qualifier')
  return () => qualifier.choice() ?? 'exact'
}

/** Reads the code of a programme. */
export function createProgramme(cells: Cells, context: BuildContext): () => Stored {
  const programme = cells.field('programme')
  return () => {
    const name = programme.text()
    return name === null ? null : context.programmeOf(name)
  }
}

/** A column of figures with what reads its cells. */
interface FigureColumn extends AmountColumn {
  readonly figure: FieldReader
}

/** The row that each column of figures tells; a row of the file in which all of them are empty is refused. */
type FigureRows = (build: (column: FigureColumn) => BuiltRow | null) => BuiltRow | null

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
