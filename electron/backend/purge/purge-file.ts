import { z } from 'zod'
import { AppError } from '../../../shared/contract/error.ts'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { purgedImports, type Redaction, redactedText } from '../../../shared/contract/redaction.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { removeSnapshot } from '../removal/remove-snapshot.ts'
import { recordedFacts, restatedImports, withFacts } from '../removal/restated-imports.ts'
import type { Database } from '../store/database.ts'
import { endImport } from '../store/interrupted-import.ts'
import { appendJournal, fingerprint, readJournal, withoutGuards } from '../store/journal.ts'

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

/** Rewrites a database without its free pages, and empties its write-ahead log. */
export function clearFreePages(database: Database): void {
  database.exec('VACUUM')
  emptyLog(database)
}

/** Fails with `folder-locked` while another program reads what lies in the write-ahead log. */
export function emptyLog(database: Database): void {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  if (result?.busy === 1) throw new AppError('folder-locked')
}

/** A file that is to go, by the import that a person asked for. */
export interface PurgedFile {
  readonly snapshot: number
  readonly dataset: Dataset
  readonly sha256: string
  /** The other imports of the same bytes that the folder holds: nobody asked for those. */
  readonly kept: ReadonlySet<number>
  /** The import went with an earlier purge: what is left of its file may still lie somewhere. */
  readonly wasPurged: boolean
}

type Found = Pick<PurgedFile, 'dataset' | 'sha256'>

const LIVE = 'SELECT dataset, sha256, origin FROM snapshot WHERE id = ?'
const UNDONE = `
  SELECT detail ->> 'dataset' AS dataset, detail ->> 'sha256' AS sha256 FROM journal
  WHERE kind = 'import' AND snapshot = ? AND detail ->> 'origin' = 'user'`
const SAME = 'SELECT id FROM snapshot WHERE sha256 = ? AND id <> ?'

/**
 * The file of an import of a person: of one that is there, that was undone, or that was purged before. Fails with
 * `snapshot-unknown` or `snapshot-shipped`.
 */
export function fileToPurge(database: Database, snapshot: number): PurgedFile {
  const live = database.prepare<[number], Found & { readonly origin: string }>(LIVE).get(snapshot)
  if (live?.origin === 'shipped') throw new AppError('snapshot-shipped', { snapshot })
  const known = live ?? database.prepare<[number], Found>(UNDONE).get(snapshot)
  const found = known ?? purgedImports(readJournal(database)).get(snapshot)
  if (found === undefined) throw new AppError('snapshot-unknown', { snapshot })
  const { dataset, sha256 } = found
  const kept = new Set(database.prepare<[string, number], number>(SAME).pluck().all(sha256, snapshot))
  return { snapshot, dataset, sha256, kept, wasPurged: known === undefined }
}
