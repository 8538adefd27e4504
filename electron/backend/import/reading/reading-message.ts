import type { FileKnowledge } from '../format/open-file.ts'
import type { ImportReading } from './read-import.ts'
import type { ReadingInput } from './reading-input.ts'
import type { RowBatch } from './row-batch.ts'

/** What the thread that reads is started with. */
export interface ReadingPace {
  /** How many batches the other side is done with, so that reading never runs far ahead. */
  readonly handled: Int32Array<SharedArrayBuffer>
}

/** What it is told to read, once it is there. */
export interface ReadingTask {
  readonly input: ReadingInput
  readonly known: FileKnowledge
}

export type ReadingMessage =
  /** The thread waits for its file. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'batch'; readonly batch: RowBatch }
  | { readonly kind: 'restart' }
  | { readonly kind: 'done'; readonly reading: ImportReading }
