import { type JournalEntry, KEEPSAKE_KINDS } from '../../../shared/contract/journal.ts'
import { DATASETS, type Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { storedColumnsDiffer } from '../engine/stored-columns.ts'
import type { Database } from '../store/database.ts'
import { strayRows, wrongRanges } from '../store/imported-rows.ts'
import { brokenJournalEntry, readJournal } from '../store/journal.ts'
import { KEEPSAKE_TABLES, otherKept, recordedKept } from '../store/keepsake-proof.ts'
import { type LiveImports, liveImports } from '../store/live-imports.ts'
import { type RecordedHashes, recordedHashes } from '../store/recorded-hashes.ts'
import { strangeObjects } from '../store/schema-match.ts'
import { checkSnapshot, detailsOfImports, type SnapshotRow, snapshotRows } from '../store/snapshot-check.ts'
import { TABLES } from '../store/versioned-table.ts'

/** Something in a data folder that is not as it was written. */
export interface FolderFinding {
  readonly code:
    | 'file-damaged'
    | 'journal-broken'
    | 'schema-differs'
    | 'import-missing'
    | 'snapshot-differs'
    | 'rows-differ'
    | 'codes-differ'
    | 'shipped-differs'
    | 'range-differs'
    | 'columns-differ'
    | 'reference-broken'
    | 'kept-differs'
    | 'anchor-missing'
    | 'lists-differ'
  readonly place: string
}

/** Their strays are found by the dataset of the imports that they refer to. */
const VERSIONED: ReadonlySet<string> = new Set(Object.values(TABLES).map(({ name }) => name))

/** So many rows of a table without their snapshot are named. */
const MOST_STRAYS = 20

/**
 * Checks the file and its structure, the journal's chain, which imports are there, each snapshot against its entry, its
 * rows against their hash, the columns, and what people keep.
 */
export function checkFolder(database: Database): readonly FolderFinding[] {
  // An index that differs from its table would have the next import supersede the wrong rows: no quick check looks at it.
  const whole = database.pragma('integrity_check(1)', { simple: true })
  if (whole !== 'ok') return [{ code: 'file-damaged', place: String(whole) }]
  const strange = strangeObjects(database)
  const structure = strange.map(({ name }) => ({ code: 'schema-differs' as const, place: name }))
  // What follows reads the tables.
  if (strange.some(({ type }) => type === 'table')) return structure
  const entries = readJournal(database)
  const broken = brokenJournalEntry(entries)
  const recorded = detailsOfImports(entries)
  const hashes = recordedHashes(entries)
  const rows = snapshotRows(database)
  return [
    ...structure,
    ...(broken === null ? [] : [{ code: 'journal-broken' as const, place: `journal ${broken}` }]),
    ...importsAgainst(liveImports(entries), rows, recorded),
    ...rows.flatMap((row) => snapshotFindings(database, row, recorded.get(row.id), hashes.get(row.id))),
    ...wrongRanges(database).map((id) => ({ code: 'range-differs' as const, place: `snapshot ${id}` })),
    ...(storedColumnsDiffer(database) ? [{ code: 'columns-differ' as const, place: 'incident_columns' }] : []),
    ...DATASETS.flatMap((dataset) => strayFindings(database, dataset)),
    ...foreignKeyFindings(database),
    ...keptFindings(database, entries),
  ]
}

/** Those that came and did not go by the journal must be there, and no others; one without an entry is reported elsewhere. */
function importsAgainst(
  { surely, possibly }: LiveImports,
  rows: readonly SnapshotRow[],
  recorded: ReadonlyMap<number, string>,
): readonly FolderFinding[] {
  const found = new Set(rows.map(({ id }) => id))
  const missing = [...surely].filter((id) => !found.has(id))
  const withdrawn = [...found].filter((id) => recorded.has(id) && !possibly.has(id))
  return [
    ...missing.map((id) => ({ code: 'import-missing' as const, place: `snapshot ${id}` })),
    ...withdrawn.map((id) => ({ code: 'snapshot-differs' as const, place: `snapshot ${id}` })),
  ]
}

function snapshotFindings(
  database: Database,
  row: SnapshotRow,
  detail: string | undefined,
  hashes: RecordedHashes | undefined,
): readonly FolderFinding[] {
  const { findings } = checkSnapshot(database, row, detail, hashes)
  return findings.map((code) => ({ code, place: `snapshot ${row.id}` }))
}

/** What people keep and the journal tells of: notes, breaks and mappings. */
function keptFindings(database: Database, entries: readonly JournalEntry[]): readonly FolderFinding[] {
  const others = otherKept(database, recordedKept(entries))
  return KEEPSAKE_KINDS.filter((kind) => kind in others).map((kind) => ({
    code: 'kept-differs',
    place: KEEPSAKE_TABLES[kind],
  }))
}

function foreignKeyFindings(database: Database): readonly FolderFinding[] {
  const broken = database.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check').all()
  return broken
    .filter(({ table }) => !VERSIONED.has(table))
    .slice(0, MOST_STRAYS)
    .map(({ table, rowid }) => ({ code: 'reference-broken', place: `${table} ${rowid}` }))
}

function strayFindings(database: Database, dataset: Dataset): readonly FolderFinding[] {
  const { name } = TABLES[dataset]
  return strayRows(database, dataset, MOST_STRAYS).map((id) => ({ code: 'reference-broken', place: `${name} ${id}` }))
}
