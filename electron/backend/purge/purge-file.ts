import { z } from 'zod'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { type Redaction, redactedText } from '../../../shared/contract/redaction.ts'
import { removeSnapshot } from '../removal/remove-snapshot.ts'
import { recordedFacts, restatedImports, withFacts } from '../removal/restated-imports.ts'
import type { Database } from '../store/database.ts'
import { endImport } from '../store/import-under-way.ts'
import { appendJournal, fingerprint, readJournal, withoutGuards } from '../store/journal.ts'
import type { PurgedFile } from './purged-file.ts'

const REDACTED = '{"purged":true}'

const fileSchema = z.object({ sha256: z.string() })

const HELD = "SELECT id FROM snapshot WHERE sha256 = ? AND origin = 'user' ORDER BY id"

/**
 * Takes a file out of a database, in one transaction: all imports of its bytes but those that are kept, under whatever
 * number, and all words of the journal about those that are gone. The journal tells the purge by the hash of the bytes
 * alone, for a name can be guessed from its hash. Gives the number of rows that went, `null` where nothing of the file was
 * there. What was deleted may still lie in free pages: `clearFreePages`.
 */
export function purgeFile(database: Database, file: PurgedFile, now: string): number | null {
  const { snapshot, dataset, sha256, kept } = file
  database.pragma('secure_delete = ON')
  const purge = database.transaction(() => {
    // It has the name of a file that was cut off; whoever holds the writer's lock knows that nothing goes on.
    endImport(database)
    const ids = database.prepare<[string], number>(HELD).pluck().all(sha256)
    const removed = ids.filter((id) => !kept.has(id)).map((id) => removeSnapshot(database, id))
    const redacted = redactJournal(database, sha256)
    if (removed.length === 0 && redacted.length === 0) return null
    const rows = removed.reduce((sum, each) => sum + each.rows, 0)
    const recorded = recordedFacts(database)
    const restated = restatedImports(
      removed.reduce((facts, { others }) => withFacts(facts, others), recorded),
      recorded,
    )
    appendJournal(database, {
      at: now,
      kind: 'purge',
      snapshot,
      detail: { dataset, sha256, rows, redacted, ...restated },
    })
    return rows
  })
  return purge.immediate()
}

/**
 * Takes the words out of the journal's entries that tell of a file, those aside whose import is there, inside the caller's
 * transaction, and gives what vouches for what is left of them; their hashes stay, so that the chain does.
 */
function redactJournal(database: Database, sha256: string): readonly Redaction[] {
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
