import { type Day, dayFromNumber } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import { BATCH_ROWS, type ColumnBatch, createBatchBuilder } from '../../store/staging/column-batch.ts'
import { TABLES } from '../../store/versioned-table.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/** The dictionary numbers that the hot columns need: of the register, and of two statuses where a record had them by now. */
export interface ColumnCodes {
  readonly register: number
  readonly closed: number | undefined
  readonly refused: number | undefined
}

/** Some rows, and what was wrong with those that are not among them. */
export interface RowBatch {
  readonly dataset: Dataset
  readonly rows: ColumnBatch
  readonly codes: ColumnCodes
  readonly problems: readonly Problem[]
  /** The places in the batch of the rows to be added to the one that came before with their key. */
  readonly parts: readonly number[]
  /** The sheet of a workbook in which the rows stand. */
  readonly sheet: Pick<Place, 'sheet'>
  /** How many lines the numbers of its lines go on from, where several sheets are read as one. */
  readonly linesBefore: number
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

/**
 * Gathers the rows that were accepted, and gives them to the sink in batches. `about` is what goes with a batch, at the moment
 * at which it is given.
 */
export function createRowOutput(
  dataset: Dataset,
  sink: RowSink,
  about: () => Omit<RowBatch, 'dataset' | 'rows' | 'parts'>,
) {
  const batch = createBatchBuilder(TABLES[dataset])
  const days = createDayExtent()
  let parts: number[] = []
  const flush = (): void => {
    sink.stage({ dataset, rows: batch.take(), parts, ...about() })
    parts = []
  }
  return {
    /** Gives a full batch away, before the next row is seen. */
    makeRoom(): void {
      if (batch.count() === BATCH_ROWS) flush()
    },
    add(row: BuiltRow, line: number, isPart: boolean): void {
      if (isPart) parts.push(batch.count())
      batch.add(line, row.key, row.values)
      days.see(row)
    },
    /** Gives what was gathered since the last batch. */
    flush,
    /** The days of which the rows speak. */
    days: days.finish,
  }
}

/** Which days the rows of a file speak of. */
export interface DayExtent {
  readonly period: { readonly from: Day; readonly to: Day } | null
  /** The latest of the first days of the rows. */
  readonly lastStart: Day | null
}

/** Gathers the days of rows, one by one. */
function createDayExtent() {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let lastStart = Number.NEGATIVE_INFINITY
  return {
    see({ firstDay, lastDay }: BuiltRow): void {
      if (firstDay !== null && firstDay < first) first = firstDay
      if (firstDay !== null && firstDay > lastStart) lastStart = firstDay
      if (lastDay !== null && lastDay > last) last = lastDay
    },
    finish: (): DayExtent => ({
      period: first > last ? null : { from: dayFromNumber(first), to: dayFromNumber(last) },
      lastStart: first > lastStart ? null : dayFromNumber(lastStart),
    }),
  }
}
