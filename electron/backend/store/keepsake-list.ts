import type { KeepsakeKind } from '../../../shared/contract/journal.ts'
import type { Database } from './database.ts'
import { journalled } from './keepsake-proof.ts'
import { expectOwnSchema } from './schema-match.ts'
import { withWriterLock } from './writer-lock.ts'

/** What the keepsakes of a folder need to be written. They are no figures: an import's undo does not touch them. */
export interface KeepsakeOptions {
  readonly dataFolder: string
  /** The present instant, ISO text. */
  readonly now: () => string
}

interface Rows<Row> {
  readonly rows: readonly Row[]
}

/** A list that a person keeps in a folder: views, notes, mappings. */
interface KeepsakeList<Row> {
  list(): Rows<Row>
  /** Gives the list as the work left it. */
  change(work: () => void): Rows<Row>
}

/**
 * A list as `read` gives it; it is changed whole or not at all, by one writer at a time, with an entry in the journal where
 * it is of a kind that the journal tells of.
 */
export function createKeepsakeList<Row>(
  database: Database,
  { dataFolder, now }: KeepsakeOptions,
  read: (database: Database) => readonly Row[],
  kind: KeepsakeKind | null = null,
): KeepsakeList<Row> {
  const list = () => ({ rows: read(database) })
  return {
    list,
    change(work) {
      const write = kind === null ? work : () => journalled(database, kind, now(), work)
      writeKeepsakes(database, dataFolder, write)
      return list()
    },
  }
}

/** Runs work as the one writer of a folder, in one transaction. Fails as `withWriterLock` and `expectOwnSchema` do. */
export function writeKeepsakes<Result>(database: Database, dataFolder: string, work: () => Result): Result {
  return withWriterLock(dataFolder, () => {
    expectOwnSchema(database)
    return database.transaction(work).immediate()
  })
}
