import { type JournalEntry, KEEPSAKE_KINDS } from '../../../shared/contract/journal.ts'
import { purgedImports } from '../../../shared/contract/redaction.ts'
import { removeSnapshot } from '../removal/remove-snapshot.ts'
import { type ImportFacts, recordedFacts, restatedImports, withFacts } from '../removal/restated-imports.ts'
import type { Database } from '../store/database.ts'
import { endImport } from '../store/interrupted-import.ts'
import { appendJournal, dataVersion, journalHead, readJournal, withoutGuards } from '../store/journal.ts'
import { type KeptHashes, recordedKept } from '../store/keepsake-proof.ts'
import { importsWithoutWords } from '../store/live-imports.ts'

const INSERT = `INSERT INTO journal (sequence, at, kind, snapshot, detail, previous, hash)
  VALUES (@sequence, @at, @kind, @snapshot, @detail, @previous, @hash)`

/** What the database was before it is restored. */
export interface FormerData {
  readonly journal: readonly JournalEntry[]
  readonly dataVersion: number
}

/** What of a database must be known once a backup is in its place. */
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
    // What was cut off when the backup was made was reported then, and may be the name of a file that was purged since.
    endImport(database)
    const own = readJournal(database)
    const head = own.at(-1)
    const shared = sharedEntries(own, former?.journal ?? [])
    const journal = shared === null || former === null ? own : former.journal
    const found = purgedAgain(database, recordedFacts(database), journal === own ? [] : journal)
    if (journal !== own) replaceJournal(database, journal)
    const restated = restatedImports(found, recordedFacts(database))
    const kept = differing(recordedKept(own), recordedKept(journal))
    const version = Math.max(dataVersion(database), former?.dataVersion ?? 0)
    const ahead = Math.max(0, version - journalHead(database).sequence)
    appendJournal(database, {
      at: now,
      kind: 'restore',
      snapshot: null,
      detail: {
        sha256,
        journal: head?.hash ?? '',
        entries: own.length,
        shared: shared ?? own.length,
        purged: purgedAlone(own, journal),
        ahead,
        kept,
        ...restated,
      },
    })
  })()
}

/** What a backup's own journal says is kept in it, where the one that goes on says otherwise. */
function differing(own: KeptHashes, present: KeptHashes): Partial<KeptHashes> {
  return Object.fromEntries(
    KEEPSAKE_KINDS.filter((kind) => own[kind] !== present[kind]).map((kind) => [kind, own[kind]]),
  )
}

/**
 * With how many entries of its own the journal of a backup begins the present one, `null` where it is that of another
 * folder. A purge of the backup itself, and its take-over by this version of the program, came after it was made.
 */
function sharedEntries(own: readonly JournalEntry[], present: readonly JournalEntry[]): number | null {
  const last = own.findLast(({ kind }) => kind !== 'purge' && kind !== 'proof')
  return last !== undefined && present[last.sequence - 1]?.hash === last.hash ? last.sequence : null
}

/** The imports that were purged from a backup, of whose purge the journal that goes on does not tell: it was cut off. */
function purgedAlone(own: readonly JournalEntry[], journal: readonly JournalEntry[]): readonly number[] {
  const known = new Set(importsWithoutWords(journal))
  return importsWithoutWords(own).filter((id) => !known.has(id))
}

/** Takes out what a journal says was purged, under whatever number, and gives the facts of the imports that are left. */
function purgedAgain(database: Database, facts: ImportFacts, journal: readonly JournalEntry[]): ImportFacts {
  const ids = purgedImports(journal).keys()
  return [...ids].reduce((known, id) => withFacts(known, removeSnapshot(database, id).others), facts)
}

function replaceJournal(database: Database, entries: readonly JournalEntry[]): void {
  withoutGuards(database, () => {
    database.exec('DELETE FROM journal')
    const insert = database.prepare(INSERT)
    for (const entry of entries) insert.run(entry)
  })
}
