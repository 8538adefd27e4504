import type { Place, Problem } from '../../../../shared/domain/problem.ts'
import type { Column } from '../table/layout.ts'
import type { CellReader } from './cells.ts'

/** A number and how many decimals it was written with. */
export interface Figure {
  readonly value: number
  readonly decimals: number
}

/** A figure by its field; `null` is one that could not be read. */
export type FieldFigure = readonly [field: string, figure: Figure | null]

/**
 * The figures of the present row, once it was built: those of a row that is rejected for something else are in the total of
 * its file too. A cell without a value has none.
 */
export function rowFigures(columns: readonly Column[], reader: CellReader): readonly FieldFigure[] {
  return columns.flatMap(({ field }): readonly FieldFigure[] => {
    if (field === null) return []
    const { name, type } = field
    const figure = figureOf(name, type === 'count', reader)
    // What is wrong with the cell is known once it was read.
    const problems = reader.problems()
    if (isBroken(reader.placeOf(name), problems)) return [[name, null]]
    return figure === null ? [] : [[name, figure]]
  })
}

function isBroken(at: Place, problems: readonly Problem[]): boolean {
  return problems.some(
    ({ code, place }) => code === 'row-ragged' || (place.column === at.column && place.line === at.line),
  )
}

function figureOf(name: string, isCount: boolean, reader: CellReader): Figure | null {
  if (!isCount) return reader.decimal(name)
  const value = reader.count(name)
  return value === null ? null : { value, decimals: 0 }
}

/** How many values the present row would have given, of which it is one at least. */
export function filledFigures(figures: readonly Column[], reader: CellReader): number {
  if (figures.length < 2) return 1
  return Math.max(1, figures.filter(({ field }) => field !== null && !reader.isBlank(field.name)).length)
}
