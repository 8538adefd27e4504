import type { WordColumn } from '../query/cells-query.ts'
import type { CellBatch } from './cell-batches.ts'
import type { Words } from './tuple-words.ts'

/** What the servers count themselves, in the same state as the cells. Days are days since 1970-01-01, whatever they are. */
export interface PulledControl {
  readonly incidents: number
  /** Rows that have no day of creation: in no cell, nor among the incidents. */
  readonly undated: number
  /** Rows whose reference says that they were invented. */
  readonly invented: number
  /** The first and the last day of creation. */
  readonly from: number | null
  readonly to: number | null
  /** The latest day of whatever happened. */
  readonly latest: number | null
}

/** The cells of a warehouse, as its servers answer. */
export interface PulledCells {
  /** What the words are of. */
  readonly columns: readonly WordColumn[]
  readonly words: readonly Words[]
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

/** What several servers count together. */
export function addedUp(controls: readonly PulledControl[]): PulledControl {
  const sumOf = (name: 'incidents' | 'undated' | 'invented'): number =>
    controls.reduce((sum, control) => sum + control[name], 0)
  const daysOf = (name: 'from' | 'to' | 'latest'): readonly number[] =>
    controls.flatMap((control) => control[name] ?? [])
  const latest = (days: readonly number[]): number | null => (days.length === 0 ? null : Math.max(...days))
  const starts = daysOf('from')
  return {
    incidents: sumOf('incidents'),
    undated: sumOf('undated'),
    invented: sumOf('invented'),
    from: starts.length === 0 ? null : Math.min(...starts),
    to: latest(daysOf('to')),
    latest: latest(daysOf('latest')),
  }
}
