import { type PartBytes, readPart, readTextPart, writeParts } from '../store/cells/stored-parts.ts'
import type { Database } from '../store/database.ts'
import { readCodes } from '../store/dictionary.ts'
import {
  type Columns,
  type Narrow,
  ofEachDimension,
  TUPLE_DIMENSIONS,
  type TupleDimension,
} from './incident-columns.ts'
import type { CodedRows, CodedSlices } from './sort-tuples.ts'
import { codedDimensions, rankDimensions } from './tuple-dimensions.ts'

const ROW_PARTS = ['row', 'duration', 'tuple'] as const
/** What an import adds to: the rows, and the dictionary numbers of their tuples. */
const CODED_PARTS = ['dayStart', ...ROW_PARTS, 'tuples'] as const
/** What the charts are drawn from, ready as it lies. */
const SHOWN_PARTS = ['dayStart', 'duration', 'tuple', ...TUPLE_DIMENSIONS] as const
type Part = (typeof CODED_PARTS)[number] | (typeof SHOWN_PARTS)[number]

/** What the parts are columns of. */
export interface ColumnsHead {
  readonly layout: number
  /** The newest import of incidents when they were stored: they are of no use once there is another. */
  readonly snapshot: number
  readonly count: number
  readonly firstDay: number
  readonly largestDelay: number
  /** The dictionary numbers that each dimension takes, in the alphabet of their codes. */
  readonly numbers: Readonly<Record<TupleDimension, readonly number[]>>
  /** In bytes: of a number of each part, and of all of it. */
  readonly width: Readonly<Record<Part, number>>
  readonly length: Readonly<Record<Part, number>>
}

/** Grows when the parts change their meaning: what an earlier version stored is then made anew. */
const LAYOUT = 5
const HEAD = 'head'
/** So many rows are sorted and written at a time: whole pieces of every part. */
const SLICE_ROWS = 1 << 21

/** `null` where no columns are stored that this version can read. */
export function readHead(database: Database): ColumnsHead | null {
  const text = readTextPart(database, 'columns', HEAD)
  const head: ColumnsHead | null = text === null ? null : JSON.parse(text)
  return head?.layout === LAYOUT ? head : null
}

/** The columns for the charts, `null` where they are damaged. */
export function readShown(database: Database, head: ColumnsHead): Columns | null {
  const parts = readAll(database, head, SHOWN_PARTS)
  if (parts === null) return null
  const { count, firstDay, largestDelay, numbers } = head
  const ranked = ofEachDimension((dimension) => ({ numbers: numbers[dimension], ofTuple: parts.narrow(dimension) }))
  return {
    count,
    weight: null,
    grain: 'day',
    firstDay,
    dayStart: parts.wide('dayStart'),
    duration: parts.narrow('duration'),
    largestDelay,
    tuple: parts.narrow('tuple'),
    tupleCount: ranked.category.ofTuple.length,
    dimensions: codedDimensions(ranked, readCodes(database)),
  }
}

/** The columns as an import adds to them, `null` where they are damaged. */
export function readCoded(database: Database, head: ColumnsHead): CodedRows | null {
  const parts = readAll(database, head, CODED_PARTS)
  if (parts === null) return null
  const { count, firstDay, largestDelay } = head
  const rows = {
    count,
    firstDay,
    dayStart: parts.wide('dayStart'),
    row: parts.wide('row'),
    duration: parts.narrow('duration'),
    tuple: parts.narrow('tuple'),
  }
  return { rows, tuples: parts.wide('tuples'), largestDelay }
}

/** The numbers in the database of the rows, in the order of the columns; `null` where they are damaged. */
export function readNumbers(database: Database, { length }: ColumnsHead): Uint32Array | null {
  const data = readPart(database, 'columns', 'row', length.row)
  return data === null ? null : new Uint32Array(data)
}

/** Stores columns in the place of those that were there. Runs inside the caller's transaction. */
export function writeColumns(database: Database, columns: CodedSlices, snapshot: number): void {
  writeParts(database, 'columns', partsOf(columns, snapshot, readCodes(database)))
}

interface ReadParts {
  wide(part: Part): Uint32Array<ArrayBuffer>
  narrow(part: Part): Narrow
}

function readAll(database: Database, head: ColumnsHead, names: readonly Part[]): ReadParts | null {
  const parts = new Map<Part, ArrayBuffer>()
  for (const part of names) {
    const data = readPart(database, 'columns', part, head.length[part])
    if (data === null) return null
    parts.set(part, data)
  }
  const bytes = (part: Part): ArrayBuffer => parts.get(part) ?? new ArrayBuffer(0)
  const wide = (part: Part): Uint32Array<ArrayBuffer> => new Uint32Array(bytes(part))
  return { wide, narrow: (part) => (head.width[part] === 4 ? wide(part) : new Uint16Array(bytes(part))) }
}

/** The rows sliced, so that never all of them are held; what the parts are comes last, when it is known. */
function* partsOf(
  { rows, tuples, largestDelay }: CodedSlices,
  snapshot: number,
  codes: ReadonlyMap<number, string>,
): Generator<PartBytes> {
  const { count, firstDay, dayStart } = rows
  const rowWidth = { row: 0, duration: 0, tuple: 0 }
  for (let from = 0; from === 0 || from < count; from += SLICE_ROWS) {
    const slice = rows.slice(from, Math.min(from + SLICE_ROWS, count))
    for (const part of ROW_PARTS) {
      rowWidth[part] = slice[part].BYTES_PER_ELEMENT
      yield { part, from: from * rowWidth[part], bytes: slice[part] }
    }
  }
  const ranked = rankDimensions(tuples, codes)
  const ofTuples = ofEachDimension((dimension) => ranked[dimension].ofTuple)
  const others = { dayStart, tuples, ...ofTuples } satisfies Record<string, Narrow>
  for (const [part, bytes] of Object.entries(others)) yield { part, from: 0, bytes }
  const head: ColumnsHead = {
    layout: LAYOUT,
    snapshot,
    count,
    firstDay,
    largestDelay,
    numbers: ofEachDimension((dimension) => ranked[dimension].numbers),
    width: {
      ...rowWidth,
      dayStart: dayStart.BYTES_PER_ELEMENT,
      tuples: tuples.BYTES_PER_ELEMENT,
      ...ofEachDimension((dimension) => ofTuples[dimension].BYTES_PER_ELEMENT),
    },
    length: {
      row: count * rowWidth.row,
      duration: count * rowWidth.duration,
      tuple: count * rowWidth.tuple,
      dayStart: dayStart.byteLength,
      tuples: tuples.byteLength,
      ...ofEachDimension((dimension) => ofTuples[dimension].byteLength),
    },
  }
  yield { part: HEAD, from: 0, bytes: Buffer.from(JSON.stringify(head)) }
}
