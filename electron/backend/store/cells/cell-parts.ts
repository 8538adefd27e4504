import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { CODED_DIMENSIONS } from '../../../../shared/domain/incidents/dimension.ts'
import type { Grain } from '../../../../shared/domain/vocabulary/grain.ts'
import type { DictionaryEntry } from '../dictionary.ts'
import { type PartBytes, readPart, readTextPart, writeParts } from './stored-parts.ts'

type Narrow = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** The cells of a pull as columns: in the order of their days, those of a day in the order of tuple and duration, each once. */
export interface StoredCells {
  /** How many cells there are. */
  readonly count: number
  /** How many incidents they stand for. */
  readonly incidents: number
  /** Days since 1970-01-01 of the earliest cell. */
  readonly firstDay: number
  /** The cell with which each day begins, from `firstDay` on; one entry more than there are days. */
  readonly dayStart: Uint32Array<ArrayBuffer>
  /** 0 without a day on which it ended, else the whole days from creation to that, plus one. */
  readonly duration: Narrow
  readonly largestDuration: number
  /** Places among the tuples, which are in the order of their codes. */
  readonly tuple: Narrow
  /** How many incidents a cell stands for. */
  readonly weight: Narrow
  /** The dictionary numbers of each tuple, in the order of `CODED_DIMENSIONS`. */
  readonly tuples: Uint32Array<ArrayBuffer>
}

const PARTS = ['dayStart', 'duration', 'tuple', 'weight', 'tuples'] as const
type Part = (typeof PARTS)[number]

/** What the parts of a pull are columns of. */
export interface CellHead extends Pick<StoredCells, 'count' | 'incidents' | 'firstDay' | 'largestDuration'> {
  readonly layout: number
  /** In bytes: of a number of each part, and of all of it. */
  readonly width: Readonly<Record<Part, number>>
  readonly length: Readonly<Record<Part, number>>
}

/** Grows when the parts change their meaning. */
const LAYOUT = 1
const HEAD = 'head'

/** Writes the cells of a pull, inside the caller's transaction. */
export function writeCells(database: Database, snapshot: number, cells: StoredCells): void {
  writeParts(database, snapshot, partsOf(cells))
}

function* partsOf(cells: StoredCells): Generator<PartBytes> {
  for (const part of PARTS) yield { part, from: 0, bytes: cells[part] }
  const { count, incidents, firstDay, largestDuration } = cells
  const ofEachPart = (measure: (part: Narrow) => number): Record<Part, number> => ({
    dayStart: measure(cells.dayStart),
    duration: measure(cells.duration),
    tuple: measure(cells.tuple),
    weight: measure(cells.weight),
    tuples: measure(cells.tuples),
  })
  const head: CellHead = {
    layout: LAYOUT,
    count,
    incidents,
    firstDay,
    largestDuration,
    width: ofEachPart((part) => part.BYTES_PER_ELEMENT),
    length: ofEachPart((part) => part.byteLength),
  }
  yield { part: HEAD, from: 0, bytes: Buffer.from(JSON.stringify(head)) }
}

/** What the cells of a pull are; `null` where they are not whole. */
export function readCellHead(database: Database, snapshot: number): CellHead | null {
  const text = readTextPart(database, snapshot, HEAD)
  const head: CellHead | null = text === null ? null : JSON.parse(text)
  return head?.layout === LAYOUT ? head : null
}

/** The dictionary numbers of the tuples of a pull, `null` where they are not whole. */
export function readCellTuples(database: Database, snapshot: number): Uint32Array<ArrayBuffer> | null {
  const head = readCellHead(database, snapshot)
  const bytes = head === null ? null : readPart(database, snapshot, 'tuples', head.length.tuples)
  return bytes === null ? null : new Uint32Array(bytes)
}

/** The cells of a pull, `null` where they are not whole. */
export function readCells(database: Database, snapshot: number): StoredCells | null {
  const head = readCellHead(database, snapshot)
  if (head === null) return null
  const found = new Map<Part, ArrayBuffer>()
  for (const part of PARTS) {
    const bytes = readPart(database, snapshot, part, head.length[part])
    if (bytes === null) return null
    found.set(part, bytes)
  }
  const wide = (part: Part): Uint32Array<ArrayBuffer> => new Uint32Array(found.get(part) ?? new ArrayBuffer(0))
  const narrow = (part: Part): Narrow =>
    head.width[part] === 4 ? wide(part) : new Uint16Array(found.get(part) ?? new ArrayBuffer(0))
  const { count, incidents, firstDay, largestDuration } = head
  return {
    count,
    incidents,
    firstDay,
    largestDuration,
    dayStart: wide('dayStart'),
    duration: narrow('duration'),
    tuple: narrow('tuple'),
    weight: narrow('weight'),
    tuples: wide('tuples'),
  }
}

/** SHA-256 over cells and the codes of their tuples, hex: the same in every folder, whatever numbers its codes have. */
export function cellsHash(cells: StoredCells, grain: Grain, codeOf: (number: number) => string): string {
  const { firstDay, dayStart, duration, tuple, weight, tuples } = cells
  const hash = createHash('sha256').update(JSON.stringify([LAYOUT, CODED_DIMENSIONS, grain, firstDay]))
  for (const number of tuples) hash.update(`${JSON.stringify(codeOf(number))}\n`)
  for (const column of [dayStart, duration, tuple, weight]) hash.update(column)
  return hash.digest('hex')
}

/** True where cells are what their head says, and each number of their tuples is a code of its dimension. */
export function isSound(cells: StoredCells, dictionary: readonly DictionaryEntry[]): boolean {
  const { count, incidents, dayStart, duration, tuple, weight, tuples } = cells
  const dimensions = new Map(dictionary.map(({ id, dimension }) => [id, dimension]))
  const width = CODED_DIMENSIONS.length
  const tupleCount = tuples.length / width
  let sum = 0
  for (let cell = 0; cell < count; cell += 1) sum += weight[cell] ?? 0
  return (
    sum === incidents &&
    [duration, tuple, weight].every(({ length }) => length === count) &&
    dayStart.at(-1) === count &&
    dayStart.every((start, day) => day === 0 || start >= (dayStart[day - 1] ?? 0)) &&
    tuple.every((place: number) => place < tupleCount) &&
    tuples.every((number, at) => dimensions.get(number) === CODED_DIMENSIONS[at % width])
  )
}
