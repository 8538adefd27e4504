import type { Database } from 'better-sqlite3'
import { readCodes, readDictionary } from '../dictionary.ts'
import { fingerprint } from '../journal.ts'
import { cellsHash, isSound, readCells } from './cell-parts.ts'
import { type CellPull, cellPulls } from './cell-pulls.ts'

/** What is there of a pull. */
export interface PullContent {
  /** Of its cells, by the codes of their tuples. */
  readonly own: string
  /** Of its cells and of what it says of itself. */
  readonly rows: string
  /** Its parts are as they were written, and its counts agree: of the cells, of its own row, of its snapshot, of the servers. */
  readonly isWhole: boolean
}

/** An import as its row tells it, as far as a pull must agree with it. */
interface PulledSnapshot {
  readonly id: number
  readonly sha256: string
  readonly rows_new: number
  readonly declared_total: number | null
}

const NOTHING: PullContent = { own: '', rows: '', isWhole: false }

/** Reads all of a pull. */
export function pullContent(database: Database, snapshot: PulledSnapshot): PullContent {
  const pull = cellPulls(database).find((each) => each.snapshot === snapshot.id)
  const cells = readCells(database, snapshot.id)
  if (pull === undefined || cells === null) return NOTHING
  const codes = readCodes(database)
  const own = cellsHash(cells, pull.grain, (number) => codes.get(number) ?? '')
  const counts = [pull.incidents, snapshot.rows_new, snapshot.declared_total]
  const isWhole =
    isSound(cells, readDictionary(database)) &&
    own === snapshot.sha256 &&
    cells.count === pull.cells &&
    counts.every((count) => count === cells.incidents) &&
    pull.queryHash === fingerprint(pull.query)
  return { own, rows: pullHash(pull, own), isWhole }
}

/** The hash of what a pull says of itself and of its cells. */
export function pullHash(pull: CellPull, own: string): string {
  const { snapshot, warehouse, grain, from, to, cells, incidents, bytes, moment, query, queryHash } = pull
  return fingerprint(
    JSON.stringify([snapshot, warehouse, grain, from, to, cells, incidents, bytes, moment, query, queryHash, own]),
  )
}
