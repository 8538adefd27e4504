import type { Client } from '../../shared/contract/client.ts'
import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import { type FolderList, useFolderList, useListChange } from '../components/folder-list.ts'

const NOTES: FolderList<ChartNote> = { name: 'notes.list', ask: (client) => client.call('notes.list', {}) }

/** The notes on charts in the order of their days; none until they are known. */
export function useNotes(): readonly ChartNote[] {
  return useFolderList(NOTES) ?? []
}

/** A change of the notes. */
export function useNotesChange<Input>(
  change: (client: Client, input: Input) => Promise<{ readonly rows: readonly ChartNote[] }>,
  onDone?: (input: Input) => void,
) {
  return useListChange(NOTES, change, (_rows, input: Input) => onDone?.(input))
}
