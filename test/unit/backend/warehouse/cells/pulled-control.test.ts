import { expect, test } from 'vitest'
import { addedUp, type PulledControl } from '../../../../../electron/backend/warehouse/cells/pulled-control.ts'

const ONE: PulledControl = { incidents: 3, undated: 1, invented: 0, from: 10, to: 20, latest: 25 }

test('counts are added and their days are those of all, where there are any', () => {
  const undated: PulledControl = { incidents: 0, undated: 2, invented: 2, from: null, to: null, latest: null }
  expect(addedUp([])).toEqual({ ...undated, undated: 0, invented: 0 })
  expect(addedUp([undated, ONE, { ...ONE, incidents: 5, from: 0, to: 19, latest: 30 }])).toEqual({
    ...{ incidents: 8, undated: 4, invented: 2 },
    ...{ from: 0, to: 20, latest: 30 },
  })
})
