import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RowKey } from '../../../../electron/backend/queries/row-keys.ts'
import { orderByKey } from '../../../../electron/backend/rows/order-by-key.ts'
import { begin } from '../../../../electron/backend/rows/work.ts'
import { sample } from '../../../counts.ts'

/** Rows whose ids are their places; the key of each is told by a hash of its place. */
const shape = fc.record({
  rows: fc.integer({ min: 0, max: 6000 }),
  different: fc.constantFrom(1, 2, 50, 3000, 1_000_000),
  withoutKey: fc.constantFrom(0, 0, 3, 1),
  isText: fc.boolean(),
  isDescending: fc.boolean(),
  windows: fc.array(fc.tuple(fc.nat(6000), fc.nat(300)), { maxLength: 5 }),
})

test('rows are in the order of their keys wherever they are looked at, and those of equal keys stay as they come', () => {
  fc.assert(
    fc.property(shape, ({ rows, different, withoutKey, isText, isDescending, windows }) => {
      const keys = Array.from({ length: rows }, (_, place): RowKey | null => {
        const hash = Math.imul(place + 1, 2_654_435_761) >>> 8
        if (withoutKey > 0 && hash % withoutKey === 0) return null
        return isText ? `rue ${hash % different}` : hash % different
      })
      const ids = Uint32Array.from(keys, (_key, place) => place)
      const work = begin(orderByKey(ids, (asked) => Array.from(asked, (id) => keys[id] ?? null), isDescending))
      while (work.result === null) work.goOn()
      const expected = [...ids].sort((a, b) => {
        const [one, other] = [keys[a] ?? null, keys[b] ?? null]
        if (one === null || other === null) return Number(one === null) - Number(other === null)
        return one === other ? 0 : one < other === isDescending ? 1 : -1
      })
      for (const [from, length] of windows)
        expect([...work.result.between(from, from + length)]).toEqual(expected.slice(from, from + length))
      expect([...work.result.between(0, rows)]).toEqual(expected)
    }),
    sample('order-by-key', 60, 5_000),
  )
})

/** 200 000 rows by a key that is told of each, and how many keys each reading of them asked for. */
function orderMany(keyOf: (id: number) => RowKey) {
  const reads: number[] = []
  const read = (ids: Uint32Array) => {
    reads.push(ids.length)
    return Array.from(ids, keyOf)
  }
  const work = begin(
    orderByKey(
      Uint32Array.from({ length: 200_000 }, (_, place) => place),
      read,
      false,
    ),
  )
  const told: number[] = []
  while (work.result === null) {
    work.goOn()
    told.push(work.step.done / work.step.of)
  }
  return { ids: work.result, told, takeReads: () => reads.splice(0) }
}

test('no more keys are read at once than a piece has, and for a window only those of its piles', () => {
  const { ids, told, takeReads } = orderMany((id) => Math.imul(id, 2_654_435_761) >>> 0)
  expect(Math.max(...takeReads())).toBeLessThanOrEqual(4096)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  ids.between(100_000, 100_200)
  expect(takeReads().reduce((sum, each) => sum + each, 0)).toBeLessThan(16_384)
  ids.between(100_000, 100_200)
  expect(takeReads()).toEqual([])
})

test('the many rows of one key are never read to be put in order', () => {
  const { ids, takeReads } = orderMany((id) => id % 4)
  takeReads()
  expect([...ids.between(49_999, 50_001)]).toEqual([199_996, 1])
  expect(takeReads()).toEqual([])
})
