import { UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import { UNKNOWN_MUNICIPALITY } from '../../../shared/domain/vocabulary/municipality.ts'
import { IN_TREATMENT, isFinerStatus } from '../../../shared/domain/vocabulary/status.ts'
import type { Database } from '../store/database.ts'
import type { Stored } from '../store/staging/column-batch.ts'
import { goesWithFigure, isOtherFigure, type VersionedTable } from '../store/versioned-table.ts'
import type { LaterImport } from './later-imports.ts'

type Row = Readonly<Record<string, Stored>>

/**
 * Brings the columns that later imports carried over, and the finer statuses that they left, in line with the versions
 * that will stand before them: those of `temp.chain`, which knows until when each is valid without the snapshot.
 */
export function inheritValues(
  database: Database,
  table: VersionedTable,
  snapshot: number,
  later: readonly LaterImport[],
): void {
  const lacking = new Map(
    later.map(({ id, present }) => [id, table.values.filter((name) => present === null || !present.includes(name))]),
  )
  const unrecorded = new Set(later.filter(({ present }) => present === null).map(({ id }) => id))
  const columns = new Set([...lacking.values()].flat())
  const statusOf = coarseStatus(database, snapshot, later)
  if (columns.size === 0 && statusOf === null) return
  const missing = new Map([...columns].map((name) => [name, missingValue(database, name, snapshot)]))
  const changes: { readonly id: number; readonly values: Row }[] = []
  const follow = createFollower(table)
  for (const version of readChains(database, table)) {
    const from = Number(version.valid_from)
    const { before, replaced } = follow.before(version)
    // Where it is not known of which columns a file spoke, those that stayed as they were are taken for carried over.
    const carried = (lacking.get(from) ?? []).filter(
      (name) => !unrecorded.has(from) || (replaced !== null && replaced[name] === version[name]),
    )
    // What was stated of another figure did not stay; imports of which nothing was recorded are of a time when it did.
    const isOther = !unrecorded.has(from) && isOtherFigure(table, before ?? {}, version)
    const stands = (name: string): boolean => before !== null && !(isOther && goesWithFigure(table, name))
    const status = statusOf?.(from, version, before) ?? null
    const stated = status === null ? [] : [['status', status] as const]
    const values = Object.fromEntries(
      carried
        .map((name): readonly [string, Stored] => [name, (stands(name) ? before?.[name] : missing.get(name)) ?? null])
        .concat(stated)
        .filter(([name, value]) => version[name] !== value),
    )
    if (Object.keys(values).length > 0) changes.push({ id: Number(version.id), values })
    if (from !== snapshot) follow.pass(version, values)
    else follow.skip(version)
  }
  for (const { id, values } of changes) write(database, table, id, values)
}

/** Every version of the rows in question, those of one row together, oldest first. */
function readChains(database: Database, table: VersionedTable): IterableIterator<Row> {
  const order = [...table.key, 'valid_from'].map((name) => `chain.${name}`).join(', ')
  return database
    .prepare<[], Row>(
      `SELECT chain.closed, ${table.name}.* FROM chain JOIN ${table.name} ON ${table.name}.id = chain.id ORDER BY ${order}`,
    )
    .iterate()
}

/** Knows, for each version in turn, the one before it: as it was (`replaced`), and as it is from now on (`before`). */
function createFollower(table: VersionedTable) {
  let was: Row | null = null
  let is: Row | null = null
  const isSameRow = (one: Row, other: Row): boolean => table.key.every((name) => one[name] === other[name])
  return {
    before(version: Row): { readonly before: Row | null; readonly replaced: Row | null } {
      const at = version.valid_from
      const before = is !== null && isSameRow(is, version) && is.closed === at ? is : null
      const replaced = was !== null && isSameRow(was, version) && was.valid_to === at ? was : null
      return { before, replaced }
    },
    pass(version: Row, values: Row): void {
      was = version
      is = { ...version, ...values }
    },
    /** The version goes: what stood before it still stands. */
    skip(version: Row): void {
      was = version
    },
  }
}

function write(database: Database, table: VersionedTable, id: number, values: Row): void {
  const sets = Object.keys(values).map((name) => `${name} = @${name}`)
  database.prepare(`UPDATE ${table.name} SET ${sets.join(', ')} WHERE id = @id`).run({ ...values, id })
}

/** The status that an import leaves in a version whose earlier one is `before`; `null` where it keeps the one it has. */
type StatusAfter = (from: number, version: Row, before: Row | null) => Stored

/** How later imports gave statuses where a finer one may stand; `null` where there is no such import. */
function coarseStatus(database: Database, snapshot: number, later: readonly LaterImport[]): StatusAfter | null {
  const publicly = new Set(later.filter(({ hasPublicStatus }) => hasPublicStatus).map(({ id }) => id))
  const byDay = new Set(later.filter(({ isClosedByDay }) => isClosedByDay).map(({ id }) => id))
  if (publicly.size === 0 && byDay.size === 0) return null
  const ofPublic = publicStatus(database, snapshot)
  const ofDays = statusByDay(database, snapshot)
  return (from, version, before) => {
    if (publicly.has(from)) return ofPublic(version, before)
    return byDay.has(from) ? ofDays(version, before) : null
  }
}

/** The words for the public have no finer status: where one stands, it was there before. */
function publicStatus(database: Database, snapshot: number) {
  const [value = 0, ...others] = IN_TREATMENT.map((code) => numberOf(database, 'status', code, snapshot))
  const finer = new Set<Stored>(others)
  return ({ status = null }: Row, before: Row | null): Stored => {
    if (!finer.has(status)) return null
    return finer.has(before?.status ?? null) ? (before?.status ?? null) : value
  }
}

function statusByDay(database: Database, snapshot: number) {
  const codeOf = database.prepare<[Stored], string>('SELECT code FROM dictionary WHERE id = ?').pluck()
  return ({ closed_on }: Row, before: Row | null): Stored => {
    const stated = closed_on === null ? 'not-closed' : 'closed'
    const stored = before === null ? undefined : codeOf.get(before.status ?? null)
    const isKept = stored !== undefined && isFinerStatus(stated, stored)
    return isKept ? (before?.status ?? null) : numberOf(database, 'status', stated, snapshot)
  }
}

/** The code that an incident has where its file says nothing. */
const MISSING_CODES: Readonly<Record<string, string>> = {
  category: UNCLASSIFIED,
  subcategory: '',
  municipality: UNKNOWN_MUNICIPALITY,
  status: '',
  organisation: '',
  channel: '',
}

/** The same for the columns of published tables that must hold something. */
const MISSING_WORDS: Readonly<Record<string, string>> = { qualifier: 'exact', unit: 'EUR' }

/** One that a later import added becomes the snapshot's: earlier rows may have it now, and that import may be undone. */
const TAKE = `
  INSERT INTO dictionary (dimension, code, snapshot) VALUES (?, ?, ?)
  ON CONFLICT (dimension, code) DO UPDATE SET snapshot = min(snapshot, excluded.snapshot) RETURNING id`

/** What a column holds in a new row whose file lacks it; a code that is not there yet is written as the snapshot's. */
function missingValue(database: Database, column: string, snapshot: number): Stored {
  const code = MISSING_CODES[column]
  return code === undefined ? (MISSING_WORDS[column] ?? null) : numberOf(database, column, code, snapshot)
}

/** The number of a code, for the snapshot's release of its codes to give to the first import that has it. */
function numberOf(database: Database, column: string, code: string, snapshot: number): number {
  return Number(database.prepare(TAKE).pluck().get(column, code, snapshot))
}
