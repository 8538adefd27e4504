/** How many rows were read so far, as it grows. */
export interface RowCount {
  /** The rows of tables, of which one row of the file may tell several. */
  read: number
  rejected: number
  /** The rows of the file, and those of them that have not as many cells as the header. */
  records: number
  ragged: number
  /** The line of the last row, 0 where there is none. */
  lastLine: number
}

export function createRowCount(): RowCount {
  return { read: 0, rejected: 0, records: 0, ragged: 0, lastLine: 0 }
}
