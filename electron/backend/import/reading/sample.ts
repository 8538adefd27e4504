import type { Understanding } from '../../../../shared/domain/import/import-plan.ts'
import type { RecordSource } from '../format/record-source.ts'
import type { Column } from '../head/columns.ts'
import type { CellReader } from '../value/cells.ts'

/** So many rows are shown raw beside what was read. */
export const SAMPLE_ROWS = 20

/** Where a row stands in its file. */
type RowPlace = Pick<SampleRow, 'sheet' | 'line' | 'column'>

/** The place of the row on a line of a source: one that was turned stands in the column that it was. */
export function rowPlace({ place }: Pick<RecordSource, 'place'>, line: number): RowPlace {
  const { sheet, line: written = line, column } = place(line, null)
  return { ...(sheet === undefined ? {} : { sheet }), line: written, ...(column === undefined ? {} : { column }) }
}

export type SampleRow = Understanding['sample'][number]

/** One row as it stands and as it was read, cell by cell; `reader` must have moved to it. */
export function sampleRow(
  columns: readonly Column[],
  reader: CellReader,
  cells: readonly string[],
  at: RowPlace,
): SampleRow {
  const read = columns.map((column) => readingOf(column, reader))
  return { ...rawRow(columns, cells, at), read, isRejected: reader.problems().length > 0 }
}

/** One row as it stands, of which nothing was read. */
export function rawRow(columns: readonly Column[], cells: readonly string[], at: RowPlace): SampleRow {
  const raw = columns.map(({ index, field }) => (field?.type === 'personal' ? '' : (cells[index] ?? '').slice(0, 200)))
  return { ...at, raw, read: columns.map(() => null), isRejected: false }
}

function readingOf(column: Column, reader: CellReader): string | null {
  if (column.field === null) return null
  const { name, type } = column.field
  const field = reader.field(name)
  switch (type) {
    case 'personal':
      return null
    case 'text':
    case 'years':
    case 'reference':
      return field.text()?.slice(0, 200) ?? null
    case 'day':
      return field.day()
    case 'count':
      return textOf(field.count())
    case 'decimal':
      return textOf(field.decimal()?.value ?? null)
    case 'choice':
      return field.choice()
    case 'category':
      return field.category()
    case 'coordinate':
      return field.isBlank() ? null : field.written().slice(0, 200)
  }
}

function textOf(value: number | null): string | null {
  return value === null ? null : String(value)
}
