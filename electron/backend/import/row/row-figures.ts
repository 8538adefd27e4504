import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { Column } from '../head/columns.ts'
import type { CellReader } from '../value/cells.ts'
import type { FieldReader } from '../value/field-reader.ts'
import type { Decimal } from '../value/number-reader.ts'

/** A figure by its field; `null` is one that could not be read. */
export type FieldFigure = readonly [field: string, figure: Decimal | null]

/** Reads the columns of figures, row after row. */
export interface FigureReader {
  /** False for a table without such columns. */
  readonly hasFigures: boolean
  /**
   * The figures of the present row, once it was built: those of a row that is rejected for something else are in the total
   * of its file too. A cell without a value has none.
   */
  read(): readonly FieldFigure[]
  /** How many values the present row would have given, of which it is one at least. */
  filled(): number
}

interface Figure {
  readonly name: string
  readonly isCount: boolean
  readonly field: FieldReader
}

export function createFigureReader(columns: readonly Column[], reader: CellReader): FigureReader {
  const figures = columns.flatMap(({ field }): readonly Figure[] =>
    field === null ? [] : [{ name: field.name, isCount: field.type === 'count', field: reader.field(field.name) }],
  )
  return {
    hasFigures: figures.length > 0,
    read: () =>
      figures.flatMap(({ name, isCount, field }): readonly FieldFigure[] => {
        const figure = isCount ? countFigure(field.count()) : field.decimal()
        // What is wrong with the cell is known once it was read.
        const problems = reader.problems()
        if (problems.length > 0 && isBroken(field.place(), problems)) return [[name, null]]
        return figure === null ? [] : [[name, figure]]
      }),
    filled: () => Math.max(1, figures.filter(({ field }) => !field.isBlank()).length),
  }
}

function isBroken(at: Place, problems: readonly Problem[]): boolean {
  return problems.some(
    ({ code, place }) => code === 'row-ragged' || (place.column === at.column && place.line === at.line),
  )
}

function countFigure(value: number | null): Decimal | null {
  return value === null ? null : { value, decimals: 0 }
}
