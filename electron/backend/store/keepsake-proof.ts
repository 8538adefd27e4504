import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  detailOf,
  isKeepsakeKind,
  type JournalEntry,
  KEEPSAKE_KINDS,
  type KeepsakeKind,
} from '../../../shared/contract/journal.ts'
import { appendJournal, fingerprint, readJournal } from './journal.ts'

/** Where what people keep lies, by the kind of its entries in the journal. Views are no proof of anything: none tells of them. */
export const KEEPSAKE_TABLES = {
  note: 'chart_note',
  break: 'category_mapping',
  mapping: 'mapping',
  warehouse: 'warehouse',
} as const satisfies Record<KeepsakeKind, string>

/** The hash of all that is kept of each kind. */
export type KeptHashes = Readonly<Record<KeepsakeKind, string>>

const hashSchema = z.object({ hash: z.string() })
const keptSchema = z.object({ kept: z.partialRecord(z.enum(KEEPSAKE_KINDS), z.string()).default({}) })

const NOTHING_KEPT = hashOf([])
const NOTHING: KeptHashes = { note: NOTHING_KEPT, break: NOTHING_KEPT, mapping: NOTHING_KEPT, warehouse: NOTHING_KEPT }

/** Does work that may change what is kept of a kind, inside the caller's transaction; the journal tells where it did. */
export function journalled(database: Database, kind: KeepsakeKind, at: string, work: () => void): void {
  const before = keptHash(database, kind)
  work()
  const hash = keptHash(database, kind)
  if (hash !== before) appendJournal(database, { at, kind, snapshot: null, detail: { hash } })
}

/** What the journal says is kept: the newest word of each kind, by a change, a take-over or a restore. */
export function recordedKept(entries: readonly JournalEntry[]): KeptHashes {
  let kept: KeptHashes = NOTHING
  for (const entry of entries) {
    const { kind } = entry
    if (isKeepsakeKind(kind)) kept = { ...kept, [kind]: detailOf(entry, hashSchema)?.hash ?? '' }
    if (kind === 'proof' || kind === 'restore') kept = { ...kept, ...detailOf(entry, keptSchema)?.kept }
  }
  return kept
}

/** What is kept by what is there, as far as the journal says otherwise. */
export function otherKept(database: Database, recorded = recordedKept(readJournal(database))): Partial<KeptHashes> {
  const there = KEEPSAKE_KINDS.map((kind) => [kind, keptHash(database, kind)] as const)
  return Object.fromEntries(there.filter(([kind, hash]) => hash !== recorded[kind]))
}

function keptHash(database: Database, kind: KeepsakeKind): string {
  return hashOf(database.prepare<[], unknown[]>(`SELECT * FROM ${KEEPSAKE_TABLES[kind]} ORDER BY id`).raw().all())
}

function hashOf(rows: readonly unknown[]): string {
  return fingerprint(JSON.stringify(rows))
}
