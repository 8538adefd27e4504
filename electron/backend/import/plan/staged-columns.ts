import { CODED_VALUES } from '../../../../shared/domain/incidents/dimension.ts'
import type { HotBatch } from '../../engine/imported-columns.ts'
import { type Narrow, TUPLE_DIMENSIONS } from '../../engine/incident-columns.ts'
import { createTupleTable, TUPLE_WIDTH } from '../../engine/tuple-table.ts'
import { detachBytes, freeBytes } from '../../store/cells/stored-parts.ts'
import type { Database } from '../../store/database.ts'
import { BATCH_ROWS, type BatchColumn, type ColumnBatch } from '../../store/staging/column-batch.ts'
import { TABLES } from '../../store/versioned-table.ts'
import type { ColumnCodes } from '../reading/row-batch.ts'

/** The hot columns of the rows that are staged, which lie beside them: in memory ten million of them would weigh 60 MB. */
export interface StagedColumns {
  add(batch: HotBatch): void
  /** All in the order in which they came, as often as they are gone over; each is of use until the next is asked for. */
  readonly batches: Iterable<HotBatch>
}

/** So many batches are stored as one. */
const STORED_BATCHES = 64

interface StoredBatch {
  readonly count: number
  readonly day: Buffer
  readonly duration: Buffer
  readonly tuple: Buffer
}

/** Makes an empty table beside those of the staged rows. */
export function createStagedColumns(database: Database): StagedColumns {
  database.exec(`
    DROP TABLE IF EXISTS temp.staged_columns;
    CREATE TEMP TABLE staged_columns (id INTEGER PRIMARY KEY, count INTEGER, day BLOB, duration BLOB, tuple BLOB);`)
  const write = database.prepare('INSERT INTO staged_columns (count, day, duration, tuple) VALUES (?, ?, ?, ?)')
  const read = database.prepare<[number], StoredBatch>('SELECT * FROM staged_columns WHERE id = ?')
  const waiting: HotBatch[] = []

  function* stored(): Generator<HotBatch> {
    for (let id = 1, found = read.get(id); found !== undefined; id += 1, found = read.get(id)) {
      const { count } = found
      const [day, duration, tuple] = [detachBytes(found.day), detachBytes(found.duration), detachBytes(found.tuple)]
      yield {
        day: narrowNumbers(day, count),
        duration: narrowNumbers(duration, count),
        tuple: narrowNumbers(tuple, count),
      }
      for (const bytes of [day, duration, tuple]) freeBytes(bytes)
    }
  }

  return {
    add(batch) {
      waiting.push(batch)
      if (waiting.length < STORED_BATCHES) return
      const columns = [joined(waiting, 'day'), joined(waiting, 'duration'), joined(waiting, 'tuple')]
      write.run(columns[0]?.length, ...columns.map(({ buffer }) => Buffer.from(buffer)))
      waiting.length = 0
    },
    batches: {
      *[Symbol.iterator]() {
        yield* stored()
        yield* waiting
      },
    },
  }
}

function joined(batches: readonly HotBatch[], column: keyof HotBatch): Narrow {
  const parts = batches.map((batch) => batch[column])
  const count = parts.reduce((sum, part) => sum + part.length, 0)
  const all = parts.some((part) => part instanceof Uint32Array) ? new Uint32Array(count) : new Uint16Array(count)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function narrowNumbers(bytes: ArrayBuffer, count: number): Narrow {
  return bytes.byteLength === count * Uint32Array.BYTES_PER_ELEMENT ? new Uint32Array(bytes) : new Uint16Array(bytes)
}

const { key, values } = TABLES.incidents
const [STATUS, REGISTER] = [TUPLE_DIMENSIONS.indexOf('status'), TUPLE_DIMENSIONS.indexOf('register')]

/** The hot columns of one batch of incidents. */
interface FreshBatch extends HotBatch {
  /** The tuples that no batch before had. */
  readonly fresh: Uint32Array<ArrayBuffer>
}

/** Gathers the hot columns while incidents are staged, so that nothing has to read them back from the database. */
export interface HotColumns {
  /** Those of the next batch. */
  of(batch: ColumnBatch, codes: ColumnCodes): FreshBatch
  readonly tuples: () => Uint32Array<ArrayBuffer>
}

/** The hot columns of the incidents of one file, none at first. */
export function createHotColumns(): HotColumns {
  const table = createTupleTable(new Uint32Array(0))
  const ids = new Uint32Array(TUPLE_WIDTH)
  const duration = new Uint32Array(BATCH_ROWS)
  const tuple = new Uint32Array(BATCH_ROWS)
  let passedOn = 0
  return {
    of({ count, columns }, { register, closed, refused }) {
      const numbersOf = (name: (typeof values)[number]): Float64Array =>
        numbers(columns[key.length + values.indexOf(name)], count)
      const [created, lastAction, closedOn] = [numbersOf('created'), numbersOf('last_action'), numbersOf('closed_on')]
      const dimensions = CODED_VALUES.map(numbersOf)
      ids[REGISTER] = register
      for (let row = 0; row < count; row += 1) {
        for (let place = 0; place < dimensions.length; place += 1) ids[place] = dimensions[place]?.[row] ?? 0
        tuple[row] = table.numberOf(ids)
        const status = ids[STATUS]
        const isClosed = status === closed
        const end = isClosed
          ? firstOf(closedOn[row], lastAction[row])
          : status === refused
            ? lastAction[row]
            : undefined
        duration[row] = end === undefined || Number.isNaN(end) ? 0 : Math.max(0, end - (created[row] ?? 0) + 1)
      }
      const fresh = table.ids(passedOn)
      passedOn = table.size
      return {
        day: narrowest(Uint32Array.from(created)),
        duration: narrowest(duration.subarray(0, count)),
        tuple: narrowest(tuple.subarray(0, count)),
        fresh,
      }
    },
    tuples: () => table.ids(),
  }
}

/** The numbers of a column; NaN is one that is absent. */
function numbers(column: BatchColumn | undefined, count: number): Float64Array {
  if (column?.kind === 'number') return column.numbers
  const value = column?.kind === 'constant' ? column.value : null
  return new Float64Array(count).fill(value === null ? Number.NaN : Number(value))
}

/** The closing day where there is one, else the last action. */
function firstOf(one = Number.NaN, other = Number.NaN): number {
  return Number.isNaN(one) ? other : one
}

/** A copy that takes little room: all of a long file is held until it is committed. */
function narrowest(values: Uint32Array<ArrayBuffer>): Narrow {
  const copy = new Uint16Array(values)
  for (let at = 0; at < copy.length; at += 1) if (copy[at] !== values[at]) return values.slice()
  return copy
}
