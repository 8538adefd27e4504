import type { ImportReading, ReadingInput } from './read-import.ts'
import type { RowBatch } from './read-rows.ts'

/** What the thread that reads is given. */
export interface ReadingTask {
  readonly input: ReadingInput
  /** How many batches the other side is done with, so that reading never runs far ahead. */
  readonly handled: Int32Array<SharedArrayBuffer>
}

export type ReadingMessage =
  | { readonly kind: 'batch'; readonly batch: RowBatch }
  | { readonly kind: 'restart' }
  | { readonly kind: 'done'; readonly reading: ImportReading }
