import type { Database } from 'better-sqlite3'
import canonicalize from 'canonicalize'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { DATASETS } from '../../../shared/domain/dataset/dataset.ts'
import { pullContent } from './cells/cell-proof.ts'
import { isCellPull } from './cells/cell-pulls.ts'
import { type ImportProof, PROOF_MEMBERS, proofOf, proofOfPull } from './import-proof.ts'
import { wrongRanges } from './imported-rows.ts'
import { appendJournal, readJournal } from './journal.ts'
import { otherKept, recordedKept } from './keepsake-proof.ts'
import { importEntries } from './live-imports.ts'
import { type RecordedHash, type RecordedHashes, recordedHashes } from './recorded-hashes.ts'
import { hashImportedRows, snapshotRowsHash, supersededCount, withSuperseded } from './rows-hash.ts'
import { SHIPPED_ROWS } from './shipped-rows.ts'
import { TABLES, type VersionedTable } from './versioned-table.ts'

/** An import as its row tells it. */
export type SnapshotRow = Readonly<Record<string, string | number | null>> & {
  readonly id: number
  readonly dataset: string
  readonly origin: string
  readonly settings: string
  readonly sha256: string
  readonly rows_new: number
  readonly declared_total: number | null
}

/** What is there of an import beside what the journal says of it. */
export interface CheckedSnapshot {
  readonly findings: readonly ('snapshot-differs' | 'rows-differ' | 'codes-differ' | 'shipped-differs')[]
  /** By what is there; `null` where the import is not as its entry says. */
  readonly proof: ImportProof | null
}

/** All imports, in their order. */
export function snapshotRows(database: Database): readonly SnapshotRow[] {
  return database.prepare<[], SnapshotRow>('SELECT * FROM snapshot ORDER BY id').all()
}

/** Compares an import with its entry, whose words are `detail`, and its rows and codes with their hashes. */
export function checkSnapshot(
  database: Database,
  row: SnapshotRow,
  detail: string | undefined,
  recorded: RecordedHashes | undefined,
): CheckedSnapshot {
  const dataset = DATASETS.find((each) => each === row.dataset)
  if (detail === undefined || recorded === undefined || dataset === undefined || !isSameRow(row, detail))
    return { findings: ['snapshot-differs'], proof: null }
  const table = TABLES[dataset]
  const { rows, proof, isWhole } = isCellPull(database, row.id)
    ? pullThere(database, row)
    : rowsThere(database, table, row)
  const isSame = (member: keyof ImportProof): boolean => (recorded[member] ?? proof[member]) === proof[member]
  const isOfEntry = isRecorded(database, table, row.id, recorded.rows, rows) && isSame('own') && isSame('superseded')
  const hasRows = isWhole && isOfEntry
  return {
    findings: [
      ...(hasRows ? [] : ['rows-differ' as const]),
      ...(isSame('codes') ? [] : ['codes-differ' as const]),
      ...(isOfFile(row, recorded, rows) ? [] : ['shipped-differs' as const]),
    ],
    proof,
  }
}

/** What is there of an import: the hash of all of it, its proof, and whether it agrees with itself. */
interface Content {
  readonly rows: string
  readonly proof: ImportProof
  readonly isWhole: boolean
}

function rowsThere(database: Database, table: VersionedTable, { id, settings }: SnapshotRow): Content {
  const imported = hashImportedRows(database, table, id)
  const rows = withSuperseded(imported.digest(), supersededCount(database, table, id))
  return { rows, proof: proofOf(database, table, { id, settings, rows: imported }), isWhole: true }
}

function pullThere(database: Database, row: SnapshotRow): Content {
  const { own, rows, isWhole } = pullContent(database, row)
  return { rows, proof: proofOfPull(database, row.id, own), isWhole }
}

/** The first import of a dataset has all rows of its file: where that came with the program, they are known. */
function isOfFile({ origin, sha256 }: SnapshotRow, { isFirst }: RecordedHashes, rows: string): boolean {
  return origin !== 'shipped' || !isFirst || (SHIPPED_ROWS[sha256]?.includes(rows) ?? true)
}

function isSameRow(row: SnapshotRow, detail: string): boolean {
  const recorded: Record<string, unknown> = JSON.parse(detail)
  const words = Object.fromEntries(Object.entries(recorded).filter(([name]) => !name.endsWith('_hash') || name in row))
  return canonicalize(words) === canonicalize(row)
}

function isRecorded(
  database: Database,
  table: VersionedTable,
  snapshot: number,
  recorded: RecordedHash | null,
  rows: string,
): boolean {
  return recorded?.hash === (recorded?.kind === 'rows' ? snapshotRowsHash(database, table, snapshot) : rows)
}

/** The version of the schema since which the journal proves codes, superseded rows and what each file stated itself. */
const PROVEN_SINCE = 6

/**
 * Proves what a folder of an earlier version holds by an entry of the journal, inside the caller's transaction: from that
 * entry on codes, superseded rows, notes, breaks and mappings are under the chain as well, as far as they were not yet.
 */
export function proveEarlier(database: Database, version: number, at: string | null): void {
  const entries = readJournal(database)
  const last = entries.at(-1)
  if (last === undefined) return
  const kept = otherKept(database, recordedKept(entries))
  const hasKept = Object.keys(kept).length > 0
  if (version >= PROVEN_SINCE && !hasKept) return
  const imports = version < PROVEN_SINCE ? proofsOfImports(database, entries) : {}
  const detail = { ...imports, ...(hasKept ? { kept } : {}) }
  appendJournal(database, { at: at ?? last.at, kind: 'proof', snapshot: null, detail })
}

/** Of an import that is not as its own entry says there is no proof, so that what was found in it is still found. */
function proofsOfImports(database: Database, entries: readonly JournalEntry[]): object {
  const words = detailsOfImports(entries)
  const recorded = recordedHashes(entries)
  const wrong = wrongRanges(database)
  const proofs = snapshotRows(database).flatMap((row) => {
    const { findings, proof } = checkSnapshot(database, row, words.get(row.id), recorded.get(row.id))
    return proof === null || findings.length > 0 || wrong.includes(row.id) ? [] : [[row.id, proof] as const]
  })
  return Object.fromEntries(
    PROOF_MEMBERS.map((member) => [member, Object.fromEntries(proofs.map(([id, proof]) => [id, proof[member]]))]),
  )
}

/** The words of the entry of each import. */
export function detailsOfImports(entries: readonly JournalEntry[]): ReadonlyMap<number, string> {
  return new Map([...importEntries(entries)].map(([id, { detail }]) => [id, detail]))
}
