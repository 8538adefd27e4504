import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupTuples } from '../../../../electron/backend/engine/cube/group-table.ts'
import { TUPLE_DIMENSIONS } from '../../../../electron/backend/engine/incident-columns.ts'
import { countStreets } from '../../../../electron/backend/engine/street-scan.ts'
import { sample } from '../../../counts.ts'
import { cellsOfRecords } from '../../../support/cells-of-records.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import { inventedRecords } from './invented-records.ts'

const records = inventedRecords(3_000, 5)
const STREETS = 40
const both = [columnsOfRecords(records), cellsOfRecords([...records, ...records.slice(0, 900)])].map((columns) => ({
  ...columns,
  street: {
    codes: Array.from({ length: STREETS }, (_, place) => String(place)),
    names: [],
    numbers: new Map<string, number>(),
    ofRow: Uint16Array.from(
      columns.tuple,
      (tuple, row) => (Math.imul(tuple + 7 * (row % 3), 0x9e3779b1) >>> 8) % STREETS,
    ),
  },
}))

test('sums made beforehand count the streets as the rows do, by whatever groups and without whatever tuples', () => {
  const asked = fc.record({
    by: fc.subarray([...TUPLE_DIMENSIONS], { maxLength: 2 }),
    without: fc.constantFrom(...TUPLE_DIMENSIONS),
    place: fc.nat(6),
  })
  fc.assert(
    fc.property(asked, ({ by, without, place }) => {
      for (const columns of both) {
        const { groupCount, ofTuple } = groupTuples(columns, by)
        const left = columns.dimensions[without].ofTuple
        const slotOf = Uint32Array.from(ofTuple, (group, tuple) => (left[tuple] === place ? groupCount : group))
        const slots = { width: groupCount, slotOf }
        const all = [{ from: 0, end: columns.count }]
        expect(countStreets(columns, all, slots, 0)).toEqual(countStreets(columns, all, slots, Infinity))
      }
    }),
    sample('street-sums', 40, 2_000),
  )
})
