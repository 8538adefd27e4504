import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import canonicalize from 'canonicalize'
import { type JournalEntry, KEEPSAKE_KINDS } from '../../../shared/contract/journal.ts'
import { redactedText, redactionsOf } from '../../../shared/contract/redaction.ts'

/** What precedes the first entry. */
export const JOURNAL_ROOT = '0'.repeat(64)

export type JournalKind = JournalEntry['kind']

const HEAD = 'SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1'
const HEAD_BUT = `
  SELECT sequence, hash FROM journal WHERE kind NOT IN (SELECT value FROM json_each(?)) ORDER BY sequence DESC LIMIT 1`
const APPEND = 'INSERT INTO journal (sequence, at, kind, snapshot, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)'
const ALL = 'SELECT sequence, at, kind, snapshot, detail, previous, hash FROM journal ORDER BY sequence'

export interface JournalHead {
  readonly sequence: number
  readonly hash: string
}

/** The newest entry. */
export function journalHead(database: Database): JournalHead {
  const head = database.prepare<[], JournalHead>(HEAD).get()
  return head ?? { sequence: 0, hash: JOURNAL_ROOT }
}

/** The newest entry that is of none of some kinds. */
function journalHeadBut(database: Database, kinds: readonly JournalKind[]): JournalHead {
  const head = database.prepare<[string], JournalHead>(HEAD_BUT).get(JSON.stringify(kinds))
  return head ?? { sequence: 0, hash: JOURNAL_ROOT }
}

/** The newest entry that may change how a file is read: what a note says and what is remembered of files do not. */
export function readingHead(database: Database): JournalHead {
  return journalHeadBut(database, ['note', 'mapping'])
}

const RESTORED = "SELECT detail ->> 'ahead' FROM journal WHERE kind = 'restore' ORDER BY sequence DESC LIMIT 1"

/**
 * Grows with every entry but those of what people keep, and never comes twice in the life of a folder: a backup of another
 * folder, with a shorter journal, says how far ahead of it the folder was that it came into.
 */
export function dataVersion(database: Database): number {
  return journalHeadBut(database, KEEPSAKE_KINDS).sequence + Number(database.prepare(RESTORED).pluck().get() ?? 0)
}

const SOURCES = "SELECT max(sequence) FROM journal WHERE kind = 'warehouse'"

/** Grows with every change of the sources of a folder. */
export function sourcesVersion(database: Database): number {
  return Number(database.prepare(SOURCES).pluck().get() ?? 0)
}

/** Adds an entry, chained to the one before; to be called inside the transaction that it tells of. */
export function appendJournal(
  database: Database,
  entry: { readonly at: string; readonly kind: JournalKind; readonly snapshot: number | null; readonly detail: object },
): JournalHead {
  const head = journalHead(database)
  const sequence = head.sequence + 1
  const detail = canonicalize(entry.detail) ?? '{}'
  const hash = entryHash({ ...entry, sequence, detail, previous: head.hash })
  database.prepare(APPEND).run(sequence, entry.at, entry.kind, entry.snapshot, detail, head.hash, hash)
  return { sequence, hash }
}

const GUARDS = "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'journal'"

/** Runs work that the journal's own guards forbid, inside the caller's transaction, and puts them back as they were. */
export function withoutGuards(database: Database, work: () => void): void {
  const guards = database.prepare<[], { name: string; sql: string }>(GUARDS).all()
  for (const { name } of guards) database.exec(`DROP TRIGGER ${name}`)
  work()
  for (const { sql } of guards) database.exec(sql)
}

/** Every entry, oldest first, as it is stored: whether the chain holds is another question. */
export function readJournal(database: Database): readonly JournalEntry[] {
  return database.prepare<[], JournalEntry>(ALL).all()
}

/**
 * The sequence of the first entry that does not follow from the one before, or `null` when the chain holds. An entry whose
 * words a purge took out keeps its hash; what is left of it is what the purge recorded.
 */
export function brokenJournalEntry(entries: readonly JournalEntry[]): number | null {
  const redacted = redactionsOf(entries)
  const broken = entries.find((entry, index) => {
    const previous = entries[index - 1]?.hash ?? JOURNAL_ROOT
    const isOwn = entry.hash === entryHash(entry) || redacted.get(entry.sequence) === fingerprint(redactedText(entry))
    return entry.sequence !== index + 1 || entry.previous !== previous || !isOwn
  })
  return broken?.sequence ?? null
}

function entryHash(entry: Omit<JournalEntry, 'hash'>): string {
  const { sequence, at, kind, snapshot, detail, previous } = entry
  const text = canonicalize({ sequence, at, kind, snapshot, detail, previous }) ?? ''
  return fingerprint(text)
}

/** SHA-256 of a text, hex. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
