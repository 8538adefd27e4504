import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { type Redaction, redactedText } from '../../../shared/contract/redaction.ts'
import type { Database } from '../store/database.ts'
import { fingerprint, readJournal, withoutGuards } from '../store/journal.ts'

const REDACTED = '{"purged":true}'

/**
 * Takes the words out of the journal's entries that tell of the file of a snapshot, inside the caller's transaction, and
 * gives what vouches for what is left of them; their hashes stay, so that the chain does.
 */
export function redactJournal(
  database: Database,
  { id, sha256 }: { readonly id: number; readonly sha256: string },
): readonly Redaction[] {
  const isLive = database.prepare<[number | null], number>('SELECT count(*) FROM snapshot WHERE id = ?').pluck()
  const redacted = readJournal(database).filter(
    (entry) =>
      tellsOfFile(entry) &&
      (entry.snapshot === id || (JSON.parse(entry.detail).sha256 === sha256 && isLive.get(entry.snapshot) === 0)),
  )
  withoutGuards(database, () => {
    const update = database.prepare('UPDATE journal SET detail = ? WHERE sequence = ?')
    for (const { sequence } of redacted) update.run(REDACTED, sequence)
  })
  return redacted.map((entry) => ({
    sequence: entry.sequence,
    fingerprint: fingerprint(redactedText({ ...entry, detail: REDACTED })),
  }))
}

function tellsOfFile({ kind }: JournalEntry): boolean {
  return kind === 'import' || kind === 'already-known'
}
