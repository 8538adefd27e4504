import type { WordColumn } from '../query/cells-query.ts'
import type { CellBatch } from './cell-batches.ts'
import type { PulledControl } from './pulled-control.ts'
import type { WordTuple } from './tuple-words.ts'

/** The cells of a warehouse, as its servers answer. */
export interface PulledCells {
  /** What the words are of. */
  readonly columns: readonly WordColumn[]
  readonly words: readonly WordTuple[]
  /** How many incidents the servers count with each of the words: what its cells must come to. */
  readonly incidents: readonly number[]
  /** To be gone over once; a cell may come once from each server. */
  readonly batches: AsyncIterable<CellBatch>
  readonly control: PulledControl
  /** The instant of the first server whose state it is, ISO text. */
  readonly moment: string
  /** The query of the cells as each server was asked it. */
  readonly query: string
  /** What was received so far. */
  readonly bytes: () => number
}
