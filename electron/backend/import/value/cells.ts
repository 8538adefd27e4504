import { fieldParts } from '../../../../shared/domain/dataset/year-field.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { CellKind } from '../format/cell-kind.ts'
import type { RecordSource } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'
import { createUnitOrigin } from './amount-cells.ts'
import { createFieldCell, createPresentRow, moveTo } from './field-cell.ts'
import { createFieldReader, type FieldReader, type FieldTools } from './field-reader.ts'
import { type FixedCell, withFixed } from './fixed-cell.ts'
import { createMissingMarks, type MissingMarks } from './missing-marks.ts'
import { type OtherOrder, searchMixedOrders } from './mixed-orders.ts'

/** The cells of the present row by field. */
export interface Cells {
  /** What reads a field in each row that comes: to be asked for once, not for every row. */
  field(name: string): FieldReader
  /** The line of the present row. */
  readonly line: () => number
}

/** Reads rows one after the other; `move` goes to the next row, `problems` are those of the present one. */
export interface CellReader extends Cells {
  move(cells: readonly string[], line: number, kinds?: readonly CellKind[]): void
  readonly problems: () => readonly Problem[]
  /** The first day in another order of each column that mixes both. */
  readonly mixedOrders: () => readonly OtherOrder[]
  readonly missing: MissingMarks
}

interface CellOptions extends Omit<FieldTools, 'row' | 'orders'> {
  readonly columns: readonly Column[]
  readonly source: Pick<RecordSource, 'file' | 'place' | 'dayOfSerial'>
  /** What stands in every row beside the cells of the file. */
  readonly fixed: readonly FixedCell[]
}

/** Reads the cells of one row after the other, each by the type of its field. */
export function createCellReader({ columns, fixed, ...tools }: CellOptions): CellReader {
  const byName = columnsByField([...columns, ...fixed.map(({ column }) => column)])
  const held = new Set([...byName.keys()].flatMap((name) => [name, fieldParts(name).base]))
  const row = createPresentRow()
  const orders = searchMixedOrders()
  const missing = createMissingMarks()
  const unitOrigin = createUnitOrigin(byName, fixed, tools.amounts)
  const fields = new Map<string, FieldReader>()
  const newField = (name: string): FieldReader => {
    const column = byName.get(name) ?? null
    const cell = createFieldCell(name, column, { row, source: tools.source, missing, unitOrigin })
    const isOfFile = column !== null && columns.includes(column)
    return createFieldReader(cell, { isHeld: held.has(name), isOfFile }, { row, orders, ...tools })
  }
  return {
    field(name) {
      const field = fields.get(name) ?? newField(name)
      fields.set(name, field)
      return field
    },
    line: () => row.line,
    move: (cells, line, kinds) => moveTo(row, fixed.length === 0 ? cells : withFixed(cells, fixed), line, kinds),
    problems: () => row.problems,
    mixedOrders: orders.mixed,
    missing,
  }
}

function columnsByField(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(columns.flatMap((column) => (column.field === null ? [] : [[column.field.name, column] as const])))
}
