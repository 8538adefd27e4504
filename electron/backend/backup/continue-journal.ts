import type { JournalEntry } from '../../../shared/contract/figures.ts'
import { removeSnapshot, withoutTriggers } from '../purge/purge-snapshot.ts'
import type { Database } from '../store/database.ts'
import { appendJournal, dataVersion, readJournal } from '../store/journal.ts'
import { recordedHashes } from '../store/recorded-hashes.ts'

const INSERT = `INSERT INTO journal (sequence, at, kind, snapshot, detail, previous, hash)
  VALUES (@sequence, @at, @kind, @snapshot, @detail, @previous, @hash)`
const SNAPSHOTS = 'SELECT id FROM snapshot'

/** What the database was before it is restored. */
export interface FormerData {
  readonly journal: readonly JournalEntry[]
  readonly dataVersion: number
}

export function formerData(database: Database): FormerData {
  return { journal: readJournal(database), dataVersion: dataVersion(database) }
}

/**
 * Writes the journal of a database that is about to be restored, in one transaction. Where the backup comes from this very
 * folder, the journal goes on: nothing that happened since is forgotten, no number of an import comes twice, and what was
 * purged since stays purged. A backup of another folder brings its own journal.
 */
export function continueJournal(
  database: Database,
  former: FormerData | null,
  { now, sha256 }: { readonly now: string; readonly sha256: string },
): void {
  database.transaction(() => {
    const own = readJournal(database)
    const head = own.at(-1)
    const isSameLine = former !== null && isBeginningOf(own, former.journal)
    const known = recordedHashes(own)
    const purged = isSameLine ? purgeAgain(database, former.journal) : {}
    if (isSameLine) replaceJournal(database, former.journal)
    const recorded = recordedHashes(isSameLine ? former.journal : own)
    const differing = database
      .prepare<[], number>(SNAPSHOTS)
      .pluck()
      .all()
      .flatMap((id): readonly [string, string][] => {
        const hash = purged[id] ?? known.get(id)?.hash
        return hash === undefined || hash === recorded.get(id)?.hash ? [] : [[String(id), hash]]
      })
    const next = dataVersion(database) + 1
    const ahead =
      dataVersion(database) - readJournal(database).length + Math.max(0, (former?.dataVersion ?? 0) + 1 - next)
    appendJournal(database, {
      at: now,
      kind: 'restore',
      snapshot: null,
      detail: { sha256, journal: head?.hash ?? '', entries: own.length, ahead, hashes: Object.fromEntries(differing) },
    })
  })()
}

/** A purge of the backup itself came after it was made. */
function isBeginningOf(own: readonly JournalEntry[], present: readonly JournalEntry[]): boolean {
  const last = own.findLast(({ kind }) => kind !== 'purge')
  return last !== undefined && present[last.sequence - 1]?.hash === last.hash
}

function purgeAgain(database: Database, present: readonly JournalEntry[]): Readonly<Record<string, string>> {
  const ids = present.flatMap(({ kind, snapshot }) => (kind === 'purge' && snapshot !== null ? [snapshot] : []))
  return Object.assign({}, ...ids.map((id) => removeSnapshot(database, id).hashes))
}

function replaceJournal(database: Database, entries: readonly JournalEntry[]): void {
  withoutTriggers(database, () => {
    database.exec('DELETE FROM journal')
    const insert = database.prepare(INSERT)
    for (const entry of entries) insert.run(entry)
  })
}
