import type { Database } from 'better-sqlite3'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { wrongRanges } from './brought-rows.ts'
import { PROOF_MEMBERS } from './import-proof.ts'
import { appendJournal, readJournal } from './journal.ts'
import { importEntries } from './live-imports.ts'
import { recordedHashes } from './recorded-hashes.ts'
import { checkSnapshot, snapshotRows } from './snapshot-check.ts'

/** The version of the schema since which the journal proves codes, superseded rows and what each file said itself. */
export const PROVEN_SINCE = 6

/**
 * Proves the imports of a folder of an earlier version by an entry of the journal, inside the caller's transaction: from
 * that entry on their codes and superseded rows are under the chain as well. One that is not as its own entry says gets no
 * proof, so that what was found in it is still found.
 */
export function proveEarlierImports(database: Database, at: string | null): void {
  const entries = readJournal(database)
  const last = entries.at(-1)
  if (last === undefined) return
  const words = detailsOfImports(entries)
  const recorded = recordedHashes(entries)
  const wrong = wrongRanges(database)
  const proofs = snapshotRows(database).flatMap((row) => {
    const { findings, proof } = checkSnapshot(database, row, words.get(row.id), recorded.get(row.id))
    return proof === null || findings.length > 0 || wrong.includes(row.id) ? [] : [[row.id, proof] as const]
  })
  const detail = Object.fromEntries(
    PROOF_MEMBERS.map((member) => [member, Object.fromEntries(proofs.map(([id, proof]) => [id, proof[member]]))]),
  )
  appendJournal(database, { at: at ?? last.at, kind: 'proof', snapshot: null, detail })
}

/** The words of the entry of each import. */
export function detailsOfImports(entries: readonly JournalEntry[]): ReadonlyMap<number, string> {
  return new Map([...importEntries(entries)].map(([id, { detail }]) => [id, detail]))
}
