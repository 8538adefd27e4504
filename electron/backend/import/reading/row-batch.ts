import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { ColumnBatch } from '../../store/column-batch.ts'

/** Some rows, and what was wrong with those that are not among them. */
export interface RowBatch {
  readonly dataset: Dataset
  readonly rows: ColumnBatch
  /** The dictionary number of the status "closed", where a record had it by now. */
  readonly closed: number | undefined
  readonly problems: readonly Problem[]
  /** The places in the batch of the rows to be added to the one that came before with their key. */
  readonly parts: readonly number[]
  /** The sheet of a workbook in which the rows stand. */
  readonly sheet: Pick<Place, 'sheet'>
  readonly progress: ReadingProgress
}

/** How far the reading of a file has come. */
export interface ReadingProgress {
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}

/** Takes the rows as they are read. */
export interface RowSink {
  stage(batch: RowBatch): void
  /** Forgets all rows: they come again, read in another style. */
  restart(): void
}
