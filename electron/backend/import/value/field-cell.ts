import { type Place, type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { type CellKind, NO_VALUE } from '../format/cell-kind.ts'
import { placeIn, type RecordSource } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'
import type { UnitOrigin } from './amount-cells.ts'
import type { MissingMarks } from './missing-marks.ts'

/** The cell of one field in the present row. */
export interface FieldCell {
  readonly name: string
  /** `null` where no column has the field. */
  readonly column: Column | null
  /** The cell as it stands. */
  readonly written: () => string
  readonly kind: () => CellKind
  /** What the cell holds, `null` when that is no value; a problem where it should be one. */
  readonly value: () => string | null
  readonly place: () => Place
  /** Refuses the row because of the field. */
  reject<Code extends ProblemCode>(code: Code, details?: ProblemDetails[Code]): void
}

/** What a cell stands in, and what hears of it. */
interface CellSurroundings {
  readonly row: PresentRow
  readonly source: Pick<RecordSource, 'file' | 'place'>
  readonly missing: MissingMarks
  readonly unitOrigin: UnitOrigin
}

export function createFieldCell(
  name: string,
  column: Column | null,
  { row, source, missing, unitOrigin }: CellSurroundings,
): FieldCell {
  const written = (): string => (column === null ? '' : (row.cells[column.index] ?? ''))
  const kind = (): CellKind => (column === null ? 'text' : (row.kinds?.[column.index] ?? 'text'))
  const place = (): Place => placeIn(source, row.line, column ?? { header: name })
  const reject: FieldCell['reject'] = (code, details) => {
    const at = place()
    const given: Problem['details'] = details ?? {}
    const origin = code !== 'unit-differs' || given.unit === undefined ? {} : unitOrigin(name, given.unit)
    // The problems of cells are those whose details may name a column.
    const all = { column: at.column ?? name, ...origin, ...given } as Problem['details']
    row.problems.push(problemOf<ProblemCode>(code, at, written(), all))
  }
  return {
    name,
    column,
    written,
    kind,
    place,
    reject,
    value() {
      if (column === null) return null
      const noValue = row.kinds === undefined ? undefined : NO_VALUE[kind()]
      if (noValue !== undefined) {
        reject(noValue)
        return null
      }
      const cell = row.cells[column.index] ?? ''
      if (!isMissing(cell)) return cell
      if (cell !== '') missing.see(column.index, cell)
      if (column.field?.isRequired === true) reject('value-missing')
      return null
    },
  }
}

/** The row that is read just now: one object for all rows, as each cell of each of them looks into it. */
export interface PresentRow {
  cells: readonly string[]
  /** What each cell holds, where the file says so, as a workbook does. */
  kinds: readonly CellKind[] | undefined
  line: number
  /** What was found wrong with the row so far. */
  problems: Problem[]
}

export function createPresentRow(): PresentRow {
  return { cells: [], kinds: undefined, line: 0, problems: [] }
}

/** Goes to the next row. */
export function moveTo(
  row: PresentRow,
  cells: readonly string[],
  line: number,
  kinds: readonly CellKind[] | undefined,
): void {
  row.cells = cells
  row.kinds = kinds
  row.line = line
  if (row.problems.length > 0) row.problems = []
}
