import { crc32 } from 'node:zlib'
import type { Database } from '../store/database.ts'
import type { Columns, Narrow } from './columns.ts'
import { type HotRows, isAnyOf, mergeRows, NO_ROWS } from './hot-rows.ts'
import { isBrought, readIncidentRows, supersededNumbers } from './incident-rows.ts'
import { broughtRows, type ReadIncidents } from './read-incidents.ts'
import { type CodedRows, sortTuples } from './sort-tuples.ts'
import { codedDimensions, createTupleTable } from './tuple-table.ts'

const PARTS = ['dayStart', 'row', 'duration', 'tuple', 'tuples'] as const
type Part = (typeof PARTS)[number]

/** What the parts are columns of. The newest incident snapshot tells whether they are those of the present rows. */
interface Head {
  readonly layout: number
  readonly snapshot: number
  readonly count: number
  readonly firstDay: number
  readonly largestDelay: number
  readonly bytes: Readonly<Record<'duration' | 'tuple', number>>
}

/** Grows when the parts change their meaning: what an earlier version stored is then made anew. */
const LAYOUT = 2

const NEWEST = "SELECT coalesce(max(id), 0) FROM snapshot WHERE dataset = 'incidents'"
const CODES = 'SELECT id, code FROM dictionary'
const READ = 'SELECT data, checksum FROM incident_columns WHERE part = ?'
const WRITE = 'INSERT OR REPLACE INTO incident_columns (part, data, checksum) VALUES (?, ?, ?)'

/** The columns of the present incidents: those stored, or from the rows when they are missing, damaged or stale. */
export function readColumns(database: Database): Columns {
  return readStoredColumns(database) ?? buildColumns(database, null)
}

/** The columns as stored, or `null` when they are missing, damaged or of another state. */
export function readStoredColumns(database: Database): Columns | null {
  const stored = readParts(database, false)
  return stored === null ? null : columnsOf(database, stored)
}

/** How many incidents the stored columns hold and on which day (days since 1970-01-01) they begin; `null` when stale. */
export function storedExtent(database: Database): { readonly count: number; readonly firstDay: number } | null {
  const head = readHead(database) ?? { snapshot: 0, count: 0, firstDay: 0 }
  return head.snapshot === newestSnapshot(database) ? head : null
}

/** True when the stored columns are not those that the rows give: they are then of no use, though no figure is lost. */
export function storedColumnsDiffer(database: Database): boolean {
  const stored = readParts(database, true)
  if (stored === null) return true
  const { rows, tuples } = readFromRows(database, null)
  return (
    rows.count !== stored.rows.count ||
    rows.firstDay !== stored.rows.firstDay ||
    !isSame(rows.dayStart, stored.rows.dayStart) ||
    !isSame(rows.row, stored.rows.row) ||
    !isSame(rows.duration, stored.rows.duration) ||
    !isSame(rows.tuple, stored.rows.tuple) ||
    !isSame(tuples, stored.tuples)
  )
}

function isSame(left: Narrow, right: Narrow): boolean {
  return left.length === right.length && left.every((value: number, index: number) => value === right[index])
}

/** The numbers in the database of the rows of the stored columns, or `null` when they cannot be used. */
export function readRowNumbers(database: Database): Uint32Array | null {
  const data = storedExtent(database) === null ? null : readPart(database, 'row')
  return data === null ? null : new Uint32Array(aligned(data))
}

/** The columns of incidents from their rows: of the present, or as of a snapshot. */
export function buildColumns(database: Database, asOf: number | null): Columns {
  return columnsOf(database, readFromRows(database, asOf))
}

/** Writes the columns of the present incidents anew from the rows. Runs inside the caller's transaction. */
export function rebuildStoredColumns(database: Database): void {
  writeParts(database, readFromRows(database, null), newestSnapshot(database))
}

/**
 * Brings the stored columns along with an import, in its transaction, after its rows were written. `read` are all the
 * incidents that it brought, `null` where they must be read back.
 */
export function addToColumns(database: Database, snapshot: number, read: ReadIncidents | null): void {
  const stored = readParts(database, true, snapshot)
  if (stored === null) {
    rebuildStoredColumns(database)
    return
  }
  const tuples = createTupleTable(stored.tuples)
  const added =
    read === null
      ? readIncidentRows(database, 'brought', snapshot, tuples)
      : broughtRows(database, snapshot, read, tuples)
  const rows = mergeRows(stored.rows, isAnyOf(supersededNumbers(database, snapshot)), added)
  writeParts(database, sortTuples(rows, tuples.ids()), snapshot)
}

/** Takes an import out of the stored columns, in the transaction that undoes it, before its rows go. */
export function withdrawFromColumns(database: Database, snapshot: number): () => void {
  const stored = readParts(database, true)
  if (stored === null) return () => rebuildStoredColumns(database)
  const tuples = createTupleTable(stored.tuples)
  const restored = readIncidentRows(database, 'superseded', snapshot, tuples)
  const rows = mergeRows(stored.rows, isBrought(database, snapshot), restored)
  const left = sortTuples(rows, tuples.ids())
  return () => writeParts(database, left, newestSnapshot(database))
}

function readFromRows(database: Database, asOf: number | null): CodedRows {
  const tuples = createTupleTable(new Uint32Array(0))
  const rows = readIncidentRows(database, asOf === null ? 'present' : 'past', asOf, tuples)
  return sortTuples(rows, tuples.ids())
}

function newestSnapshot(database: Database, before = Number.MAX_SAFE_INTEGER): number {
  return Number(database.prepare(`${NEWEST} AND id < ?`).pluck().get(before))
}

function columnsOf(database: Database, { rows, tuples, largestDelay }: CodedRows): Columns {
  const { count, firstDay, dayStart, duration, tuple } = rows
  const codes = new Map(database.prepare<[], [number, string]>(CODES).raw().all())
  const dimensions = codedDimensions(tuples, codes)
  const tupleCount = dimensions.category.ofTuple.length
  return { count, firstDay, dayStart, duration, largestDelay, tuple, tupleCount, dimensions }
}

/** Reads what was stored for the state before the snapshot `before`; the numbers of the rows only when asked. */
function readParts(database: Database, needsRows: boolean, before?: number): CodedRows | null {
  const head = readHead(database)
  if (head === null) return newestSnapshot(database, before) === 0 ? sortTuples(NO_ROWS, new Uint32Array(0)) : null
  if (head.snapshot !== newestSnapshot(database, before)) return null
  const parts = new Map<Part, Buffer>()
  for (const part of PARTS) {
    if (part === 'row' && !needsRows) continue
    const data = readPart(database, part)
    if (data === null) return null
    parts.set(part, data)
  }
  const words = (part: Part): Uint32Array<ArrayBuffer> => new Uint32Array(aligned(parts.get(part)))
  const narrow = (part: 'duration' | 'tuple'): Narrow =>
    head.bytes[part] === 4 ? words(part) : new Uint16Array(aligned(parts.get(part)))
  const rows: HotRows = {
    count: head.count,
    firstDay: head.firstDay,
    dayStart: words('dayStart'),
    row: words('row'),
    duration: narrow('duration'),
    tuple: narrow('tuple'),
  }
  return { rows, tuples: words('tuples'), largestDelay: head.largestDelay }
}

function readHead(database: Database): Head | null {
  const bytes = readPart(database, 'head')
  const head: Head | null = bytes === null ? null : JSON.parse(bytes.toString('utf8'))
  return head?.layout === LAYOUT ? head : null
}

/** The bytes as a buffer of their own, where typed arrays can begin. */
function aligned(bytes: Buffer | undefined): ArrayBuffer {
  if (bytes === undefined) return new ArrayBuffer(0)
  const { buffer, byteOffset, byteLength } = bytes
  return buffer instanceof ArrayBuffer && byteOffset === 0 && buffer.byteLength === byteLength
    ? buffer
    : new Uint8Array(bytes).buffer
}

function readPart(database: Database, part: Part | 'head'): Buffer | null {
  const found = database.prepare<[string], { data: Buffer; checksum: number }>(READ).get(part)
  return found === undefined || crc32(found.data) !== found.checksum ? null : found.data
}

function writeParts(database: Database, { rows, tuples, largestDelay }: CodedRows, snapshot: number): void {
  const head: Head = {
    layout: LAYOUT,
    snapshot,
    count: rows.count,
    firstDay: rows.firstDay,
    largestDelay,
    bytes: { duration: rows.duration.BYTES_PER_ELEMENT, tuple: rows.tuple.BYTES_PER_ELEMENT },
  }
  const write = (part: Part | 'head', data: Buffer): void => void database.prepare(WRITE).run(part, data, crc32(data))
  const bytes = ({ buffer, byteOffset, byteLength }: Narrow): Buffer => Buffer.from(buffer, byteOffset, byteLength)
  write('head', Buffer.from(JSON.stringify(head)))
  write('dayStart', bytes(rows.dayStart))
  write('row', bytes(rows.row))
  write('duration', bytes(rows.duration))
  write('tuple', bytes(rows.tuple))
  write('tuples', bytes(tuples))
}
