import { isMissing } from '../../../../shared/domain/reading/number-reading.ts'
import { detach } from '../../platform/detach.ts'
import type { Column } from '../head/columns.ts'

/** The marks of missing values by column, each once as it is written. */
export interface MissingMarks {
  /** Takes a cell that holds a mark, or nothing but white space. */
  see(column: number, cell: string): void
  readonly found: () => ReadonlyMap<number, readonly string[]>
}

/** Takes the marks of a row that is not read cell by cell. */
export function seeMarks(marks: MissingMarks, columns: readonly Column[], cells: readonly string[]): undefined {
  for (const { index, field } of columns) {
    const cell = cells[index] ?? ''
    if (field !== null && field.type !== 'personal' && isMissing(cell)) marks.see(index, cell)
  }
}

export function createMissingMarks(): MissingMarks {
  const marks = new Map<number, Set<string>>()
  return {
    see(column, cell) {
      const mark = cell.trim()
      if (mark === '') return
      const ofColumn = marks.get(column) ?? new Set()
      marks.set(column, ofColumn)
      if (!ofColumn.has(mark)) ofColumn.add(detach(mark))
    },
    found: () => new Map([...marks].map(([column, ofColumn]) => [column, [...ofColumn]])),
  }
}
