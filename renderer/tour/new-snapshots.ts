import type { JournalEntry } from '../../shared/contract/journal.ts'
import type { Snapshot } from '../../shared/contract/snapshots.ts'
import type { Visit } from '../state/folder-memory.ts'

/** The imports of people that a visit found new and that were not withdrawn since. */
export function newSnapshots(
  { since, until }: Visit,
  journal: readonly JournalEntry[],
  snapshots: readonly Snapshot[],
): readonly Snapshot[] {
  const entered = new Set(
    journal
      .filter(({ kind, sequence }) => kind === 'import' && sequence > since && sequence <= until)
      .map(({ snapshot }) => snapshot),
  )
  return snapshots.filter(({ snapshot, origin }) => origin === 'user' && entered.has(snapshot))
}
