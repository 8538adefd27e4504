import type { Client } from '../../shared/contract/client.ts'
import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import { type KeptList, useKeptRows, useRowsChange } from '../components/kept-rows.ts'

const NOTES: KeptList<ChartNote> = { name: 'notes.list', ask: (client) => client.call('notes.list', {}) }

/** The notes on charts in the order of their days; none until they are known. */
export function useNotes(): readonly ChartNote[] {
  return useKeptRows(NOTES) ?? []
}

/** A change of the notes. */
export function useNotesChange<Input>(
  change: (client: Client, input: Input) => Promise<{ readonly rows: readonly ChartNote[] }>,
  onDone?: (input: Input) => void,
) {
  return useRowsChange(NOTES, change, (_rows, input: Input) => onDone?.(input))
}
