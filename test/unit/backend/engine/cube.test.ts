import { expect, test } from 'vitest'
import { calendarOf } from '../../../../electron/backend/engine/calendar.ts'
import { buildCube, coveringTable } from '../../../../electron/backend/engine/cube/cube.ts'
import type { TupleDimension } from '../../../../electron/backend/engine/incident-columns.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { columnsOfRecords } from '../../../support/columns-of-records.ts'
import { inventedRecords } from './invented-records.ts'

const columns = columnsOfRecords(inventedRecords(5_000, 7))
const cube = atOnce(buildCube(columns, calendarOf(columns)))!

test.each<[readonly TupleDimension[], readonly TupleDimension[]]>([
  [[], ['category', 'register']],
  [['category'], ['category', 'register']],
  [
    ['register', 'municipality'],
    ['category', 'register', 'municipality'],
  ],
  [['status'], ['category', 'register', 'status']],
  [
    ['category', 'status'],
    ['category', 'register', 'status'],
  ],
  [
    ['municipality', 'status'],
    ['category', 'register', 'municipality', 'status', 'organisation'],
  ],
  [['organisation'], ['category', 'register', 'municipality', 'status', 'organisation']],
])('filters on %j are answered by the groups of %j', (filtered, dimensions) => {
  const table = coveringTable(cube, filtered)
  expect(table?.dimensions).toEqual(dimensions)
  const fewer = cube.groups.filter((each) => filtered.every((dimension) => each.dimensions.includes(dimension)))
  expect(table?.groupCount).toBe(Math.min(...fewer.map(({ groupCount }) => groupCount)))
})

test('no table covers sub-category or channel', () => {
  expect(coveringTable(cube, ['channel'])).toBeNull()
  expect(coveringTable(cube, ['category', 'subcategory'])).toBeNull()
})
