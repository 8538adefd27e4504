import { detachBytes, freeBytes } from '../../engine/column-parts.ts'
import type { Narrow } from '../../engine/columns.ts'
import type { HotBatch } from '../../engine/read-incidents.ts'
import type { Database } from '../../store/database.ts'

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
      yield { day: numbers(day, count), duration: numbers(duration, count), tuple: numbers(tuple, count) }
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

function numbers(bytes: ArrayBuffer, count: number): Narrow {
  return bytes.byteLength === count * Uint32Array.BYTES_PER_ELEMENT ? new Uint32Array(bytes) : new Uint16Array(bytes)
}
