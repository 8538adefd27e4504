import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { detailOf } from '../../../shared/contract/journal.ts'
import { importedBy, importedRange } from './imported-rows.ts'
import { fingerprint } from './journal.ts'
import type { RowsHash } from './rows-hash.ts'
import { TABLES, type VersionedTable } from './versioned-table.ts'

/** What the journal says of an import beside the hash of its rows. */
export interface ImportProof {
  /** Of what its own file stated in its rows: no purge and no restore of another changes that. */
  readonly own: string
  /** Of the codes that it was the first to bring, with their numbers. */
  readonly codes: string
  /** Of the numbers of its rows, and of those of the rows that it superseded. */
  readonly superseded: string
}

export const PROOF_MEMBERS = ['own', 'codes', 'superseded'] as const satisfies readonly (keyof ImportProof)[]

/** The members of an entry that say something of other imports: `hashes` are those of all columns of their rows. */
export const STATED_MEMBERS = ['hashes', ...PROOF_MEMBERS] as const
export type StatedMember = (typeof STATED_MEMBERS)[number]

const settingsSchema = z.object({
  present: z.array(z.string()).optional(),
  hasPublicStatus: z.boolean().optional(),
  isClosedByDay: z.boolean().optional(),
})

/** The proof of an import by what is there; `rows` are those that it imported, `settings` as its snapshot has them. */
export function proofOf(
  database: Database,
  table: VersionedTable,
  { id, settings, rows }: { readonly id: number; readonly settings: string; readonly rows: RowsHash },
): ImportProof {
  return {
    own: rows.digest(ownColumns(table, settings)),
    codes: codesHash(database, id),
    superseded: supersededHash(database, table, id),
  }
}

/** The same of a pull, which has no rows and supersedes none; `own` is the hash of its cells. */
export function proofOfPull(database: Database, id: number, own: string): ImportProof {
  return { own, codes: codesHash(database, id), superseded: supersededHash(database, TABLES.incidents, id) }
}

/**
 * The columns that hold what the file itself stated. The others were carried over from the versions before, and so was a
 * finer status where the file has the words for the public, or closing days alone.
 */
function ownColumns(table: VersionedTable, settings: string): readonly string[] {
  const { present = [], hasPublicStatus, isClosedByDay } = detailOf({ detail: settings }, settingsSchema) ?? {}
  const keepsFinerStatus = hasPublicStatus === true || isClosedByDay === true
  return [...table.key, ...present.filter((name) => !(keepsFinerStatus && name === 'status'))]
}

const CODES = 'SELECT id, dimension, code FROM dictionary WHERE snapshot = ? ORDER BY id'

/** The hash of the codes that a snapshot was the first to bring. */
export function codesHash(database: Database, snapshot: number): string {
  return fingerprint(JSON.stringify(database.prepare<[number], unknown[]>(CODES).raw().all(snapshot)))
}

/** The hash of the numbers of the rows that a snapshot imported and superseded: a text of them, for they may be millions. */
export function supersededHash(database: Database, table: VersionedTable, snapshot: number): string {
  const numbers = database
    .prepare<[number], string | null>(
      `SELECT group_concat(id) FROM (SELECT id FROM ${table.name} WHERE valid_to = ? ORDER BY id)`,
    )
    .pluck()
    .get(snapshot)
  return fingerprint(`${JSON.stringify(ownRange(database, table, snapshot))} ${numbers ?? ''}`)
}

function ownRange(database: Database, table: VersionedTable, snapshot: number): readonly (number | null)[] {
  if (table.name === 'incident') {
    const range = importedRange(database, snapshot)
    return [range?.first ?? null, range?.last ?? null]
  }
  const select = `SELECT min(id), max(id) FROM ${table.name} WHERE ${importedBy(table)}`
  return database.prepare<[{ snapshot: number }], (number | null)[]>(select).raw().get({ snapshot }) ?? []
}
