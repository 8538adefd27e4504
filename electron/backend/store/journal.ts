import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { JournalEntry } from '../../../shared/contract/figures.ts'
import type { Database } from './database.ts'

/** What precedes the first entry. */
export const JOURNAL_ROOT = '0'.repeat(64)

export type JournalKind = JournalEntry['kind']

const HEAD = 'SELECT sequence, hash FROM journal ORDER BY sequence DESC LIMIT 1'
const APPEND = 'INSERT INTO journal (sequence, at, kind, snapshot, detail, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)'
const ALL = 'SELECT sequence, at, kind, snapshot, detail, previous, hash FROM journal ORDER BY sequence'

export interface JournalHead {
  readonly sequence: number
  readonly hash: string
}

/** The newest entry; its sequence is the version of the data. */
export function journalHead(database: Database): JournalHead {
  const head = database.prepare<[], JournalHead>(HEAD).get()
  return head ?? { sequence: 0, hash: JOURNAL_ROOT }
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

export function readJournal(database: Database): readonly JournalEntry[] {
  return database.prepare<[], JournalEntry>(ALL).all()
}

/** The sequence of the first entry that does not follow from the one before, or `null` when the chain holds. */
export function brokenJournalEntry(entries: readonly JournalEntry[]): number | null {
  const broken = entries.find((entry, index) => {
    const previous = entries[index - 1]?.hash ?? JOURNAL_ROOT
    return entry.sequence !== index + 1 || entry.previous !== previous || entry.hash !== entryHash(entry)
  })
  return broken?.sequence ?? null
}

function entryHash(entry: Omit<JournalEntry, 'hash'>): string {
  const { sequence, at, kind, snapshot, detail, previous } = entry
  const text = canonicalize({ sequence, at, kind, snapshot, detail, previous }) ?? ''
  return createHash('sha256').update(text).digest('hex')
}
