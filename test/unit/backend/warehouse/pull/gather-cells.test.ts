import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTupleTable } from '../../../../../electron/backend/engine/tuple-table.ts'
import { createCellGatherer } from '../../../../../electron/backend/warehouse/pull/gather-cells.ts'
import { sample } from '../../../../counts.ts'

type Cell = readonly [day: number, duration: number, tuple: number, weight: number]

const FIRST = 19_000
const TUPLES = 5

/** Gathers cells, so many at once, and gives them back as they lie. */
function gathered(cells: readonly Cell[], size: number) {
  const table = createTupleTable(new Uint32Array(0))
  // The codes of the tuples of words: the last two are one, and their order is the reverse of that of the numbers.
  const tupleOf = Uint32Array.from({ length: TUPLES }, (_, word) =>
    table.numberOf([Math.max(90 - word, 87), 1, 1, 1, 1, 1, 1]),
  )
  const coded = { table, breaks: new Uint32Array(0), words: TUPLES, tupleOf, notes: [] }
  const gatherer = createCellGatherer(coded, { source: 'region', first: FIRST, last: FIRST + 20 })
  for (let from = 0; from < cells.length; from += size) {
    const some = cells.slice(from, from + size)
    gatherer.add({
      day: Int32Array.from(some, ([day]) => FIRST + day),
      duration: Uint32Array.from(some, ([, duration]) => duration),
      tuple: Uint32Array.from(some, ([, , tuple]) => tuple),
      weight: Uint32Array.from(some, ([, , , weight]) => weight),
    })
  }
  const found = gatherer.finish((number) => String(number))
  const { count, firstDay, dayStart, duration, tuple, weight, tuples } = found
  const rows = Array.from({ length: count }, (_, cell) => {
    const day = firstDay + dayStart.findLastIndex((start) => start <= cell) - FIRST
    return [day, tuples[(tuple[cell] ?? 0) * 7] ?? 0, duration[cell] ?? 0, weight[cell] ?? 0]
  })
  return { found, rows }
}

/** The same by its definition. */
function addedUp(cells: readonly Cell[]): readonly (readonly number[])[] {
  const sums = new Map<string, number>()
  for (const [day, duration, tuple, weight] of cells) {
    const key = JSON.stringify([day, Math.max(90 - tuple, 87), duration])
    sums.set(key, (sums.get(key) ?? 0) + weight)
  }
  const order = (one: readonly number[], other: readonly number[]): number =>
    one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0
  return [...sums].map(([key, sum]): readonly number[] => [...JSON.parse(key), sum]).sort(order)
}

const CELLS = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 200_000 })),
    fc.integer({ min: 0, max: TUPLES - 1 }),
    fc.oneof(fc.constant(1), fc.integer({ min: 60_000, max: 70_000 })),
  ),
)

test('cells are sorted by day, tuple and duration and added up, however they come', () => {
  fc.assert(
    fc.property(CELLS, fc.integer({ min: 1, max: 40 }), (cells, size) => {
      const { found, rows } = gathered(cells, size)
      expect(rows).toEqual(addedUp(cells))
      expect(found.incidents).toBe(cells.reduce((sum, [, , , weight]) => sum + weight, 0))
      expect(found.largestDuration).toBe(Math.max(0, ...found.duration))
      // Equal cells have equal bytes: no column is wider for the way in which they came.
      const other = gathered(cells.toReversed(), 3).found
      expect(other).toEqual(found)
    }),
    sample('gathered-cells', 100, 20_000),
  )
})

test('no cells have no days', () => {
  const { found } = gathered([], 1)
  expect(found).toMatchObject({ count: 0, incidents: 0, firstDay: 0, dayStart: Uint32Array.of(0) })
})

test('a cell outside the days that were told is one of rows that changed', () => {
  expect(() => gathered([[21, 0, 0, 1]], 1)).toThrow('source-changed')
})
