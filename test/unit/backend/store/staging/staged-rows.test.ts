import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBatchBuilder } from '../../../../../electron/backend/store/staging/column-batch.ts'
import { createStagedRows } from '../../../../../electron/backend/store/staging/staged-rows.ts'
import { TABLES } from '../../../../../electron/backend/store/versioned-table.ts'
import { sample } from '../../../../counts.ts'

const TABLE = TABLES.incidents
const KEY = fc.record({ system: fc.constantFrom('a', 'a', 'a', 'b'), reference: fc.nat(40).map(String) })

type Key = typeof KEY extends fc.Arbitrary<infer Value> ? Value : never

const inOrder = (keys: readonly Key[]): readonly Key[] =>
  keys.toSorted((one, other) => (`${one.system} ${one.reference}` < `${other.system} ${other.reference}` ? -1 : 1))

/** Batches of keys: in order throughout, in order but for some, or in none; with and without repetitions. */
const batches = fc
  .tuple(fc.array(KEY, { maxLength: 60 }), fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 50 }))
  .map(([keys, isSorted, isUnique, size]) => {
    const sorted = isSorted ? inOrder(keys) : keys
    const kept = isUnique ? [...new Map(sorted.map((key) => [JSON.stringify(key), key])).values()] : sorted
    return Array.from({ length: Math.ceil(kept.length / size) }, (_, at) => kept.slice(at * size, (at + 1) * size))
  })

test('rows whose key came before are left out and told, in whatever order they come', () => {
  fc.assert(
    fc.property(batches, (added) => {
      const database = new Sqlite(':memory:')
      const { add } = createStagedRows(database, TABLE)
      const first = new Map<string, number>()
      let line = 0
      for (const keys of added) {
        const builder = createBatchBuilder(TABLE)
        const expected = keys.flatMap((key, row) => {
          line += 1
          builder.add(line, [key.system, key.reference], [])
          const earlierLine = first.get(JSON.stringify(key))
          if (earlierLine === undefined) first.set(JSON.stringify(key), line)
          return earlierLine === undefined ? [] : [{ row, line, earlierLine, isSame: true }]
        })
        expect(add(builder.take(), null)).toEqual(expected)
      }
      const staged = database.prepare('SELECT line FROM staged ORDER BY id').pluck().all()
      expect(staged).toEqual([...first.values()])
      database.close()
    }),
    sample('staged-rows', 200, 20_000),
  )
})

test('an index of the keys is kept only once one of many rows is out of order', () => {
  const database = new Sqlite(':memory:')
  const { add } = createStagedRows(database, TABLE)
  const indexes = database.prepare(`SELECT count(*) FROM temp.sqlite_schema WHERE type = 'index'`).pluck()
  const stage = (references: readonly string[]) => {
    const builder = createBatchBuilder(TABLE)
    for (const reference of references) builder.add(1, ['a', reference], [])
    add(builder.take(), null)
    return indexes.get()
  }
  expect([stage(['1', '2', '3']), stage(['4']), stage([]), stage(['6', '5'])]).toEqual([0, 0, 0, 1])
  database.close()
})
