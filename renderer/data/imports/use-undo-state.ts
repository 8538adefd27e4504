import { useList } from '../../query/list.ts'
import { type UndoState, undoState } from './undo-state.ts'

/** What became of an import, as the lists of the folder tell; `null` where there was none, or nothing is known of it yet. */
export function useUndoState(snapshot: number | null): UndoState | null {
  const snapshots = useList('snapshots.list', {})
  const journal = useList('journal.list', {})
  if (snapshot === null || snapshots.status !== 'ready' || journal.status !== 'ready') return null
  return undoState(snapshot, snapshots.data, journal.data)
}
