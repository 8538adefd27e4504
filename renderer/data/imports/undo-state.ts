import type { JournalEntry } from '../../../shared/contract/journal.ts'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import { useList } from '../../host/list.ts'

/** What became of an import since, or can still be done about it. */
export type UndoState =
  | { readonly kind: 'undoable'; readonly import: Snapshot }
  /** Later imports stand on it. */
  | { readonly kind: 'followed'; readonly later: readonly number[] }
  | { readonly kind: 'undone' }
  | { readonly kind: 'erased' }

/** `null` as long as nothing is known of it: its number may be newer than the lists. */
export function undoState(
  snapshot: number,
  snapshots: readonly Snapshot[],
  journal: readonly Pick<JournalEntry, 'kind' | 'snapshot'>[],
): UndoState | null {
  const has = (kind: JournalEntry['kind']): boolean =>
    journal.some((entry) => entry.kind === kind && entry.snapshot === snapshot)
  if (has('purge')) return { kind: 'erased' }
  if (has('undo')) return { kind: 'undone' }
  const found = snapshots.find((each) => each.snapshot === snapshot)
  if (found === undefined) return null
  if (found.isUndoable) return { kind: 'undoable', import: found }
  return { kind: 'followed', later: snapshots.map((each) => each.snapshot).filter((each) => each > snapshot) }
}

/** What became of an import, as the lists of the folder tell; `null` where there was none, or nothing is known of it yet. */
export function useUndoState(snapshot: number | null): UndoState | null {
  const snapshots = useList('snapshots.list', {})
  const journal = useList('journal.list', {})
  if (snapshot === null || snapshots.status !== 'ready' || journal.status !== 'ready') return null
  return undoState(snapshot, snapshots.data, journal.data)
}
