import { removeSnapshot } from '../removal/remove-snapshot.ts'
import { recordedFacts, restatedImports, withFacts } from '../removal/restated-imports.ts'
import type { Database } from '../store/database.ts'
import { endImport } from '../store/import-under-way.ts'
import { appendJournal } from '../store/journal.ts'
import type { PurgedFile } from './purged-file.ts'
import { redactJournal } from './redact-journal.ts'

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
