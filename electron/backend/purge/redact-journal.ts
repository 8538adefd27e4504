import { z } from 'zod'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { type Redaction, redactedText } from '../../../shared/contract/redaction.ts'
import type { Database } from '../store/database.ts'
import { fingerprint, readJournal, withoutGuards } from '../store/journal.ts'

const REDACTED = '{"purged":true}'

const fileSchema = z.object({ sha256: z.string() })

/**
 * Takes the words out of the journal's entries that tell of a file, those aside whose import is there, inside the caller's
 * transaction, and gives what vouches for what is left of them; their hashes stay, so that the chain does.
 */
export function redactJournal(database: Database, sha256: string): readonly Redaction[] {
  const isLive = database.prepare<[number | null], number>('SELECT count(*) FROM snapshot WHERE id = ?').pluck()
  const redacted = readJournal(database).filter(
    (entry) => hashOfFile(entry) === sha256 && isLive.get(entry.snapshot) === 0,
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

/** `null` for an entry that tells of no file, or no more. */
function hashOfFile({ kind, detail }: JournalEntry): string | null {
  if (kind !== 'import' && kind !== 'already-known') return null
  return fileSchema.safeParse(JSON.parse(detail)).data?.sha256 ?? null
}
