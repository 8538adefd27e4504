import type { Client } from '../../shared/contract/client.ts'
import type { ChartNote } from '../../shared/domain/view/chart-note.ts'
import { type FolderList, useFolderList, useListChange } from '../components/use-change.ts'
import type { Words } from '../state/words.tsx'

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

/** The days that a note is about, as they stand before its text. */
export function noteDays({ from, to }: ChartNote, { t, format }: Pick<Words, 't' | 'format'>): string {
  return t(from === to ? 'charts.note-day' : 'charts.note-days', { from: format.day(from), to: format.day(to) })
}

/** A note with its days, as one text. */
export function noteWords(note: ChartNote, words: Pick<Words, 't' | 'format'>): string {
  return `${noteDays(note, words)} ${note.text}`
}
