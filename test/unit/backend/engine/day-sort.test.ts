import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortByDay } from '../../../../electron/backend/engine/day-sort.ts'
import { sample } from '../../../counts.ts'

const rows = fc.array(
  fc.record({ day: fc.integer({ min: 0, max: 30 }), duration: fc.nat(70_000), tuple: fc.nat(400) }),
  { maxLength: 60 },
)

test('rows in slices of any size are all rows in the order of day and number', () => {
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 4 }), fc.integer({ min: 1, max: 50 }), (batches, size) => {
      const numbered = batches.flat().map((row, at) => ({ ...row, row: 7 + at }))
      const expected = numbered.toSorted((one, other) => one.day - other.day || one.row - other.row)
      let first = 7
      const pieces = batches.map((batch) => {
        const row = { first }
        first += batch.length
        const column = (name: 'day' | 'duration' | 'tuple') => Uint32Array.from(batch, (each) => each[name])
        return {
          count: batch.length,
          row,
          day: column('day'),
          duration: column('duration'),
          tuple: Uint16Array.from(batch, ({ tuple }) => tuple),
        }
      })
      const sorted = sortByDay(pieces)
      const found = Array.from({ length: Math.ceil(sorted.count / size) }, (_, at) => {
        const slice = sorted.slice(at * size, Math.min((at + 1) * size, sorted.count))
        return Array.from(slice.row, (row, place) => [row, slice.duration[place], slice.tuple[place]])
      })
      expect(found.flat()).toEqual(expected.map(({ row, duration, tuple }) => [row, duration, tuple]))
      expect(sorted.firstDay).toBe(expected[0]?.day ?? 0)
      const starts = Array.from(sorted.dayStart.subarray(0, -1), (_, at) => sorted.firstDay + at)
      expect([...sorted.dayStart]).toEqual([
        ...starts.map((day) => expected.filter((row) => row.day < day).length),
        sorted.count,
      ])
    }),
    sample('day-sort', 200, 5000),
  )
})
