import { expect, test } from 'vitest'
import { NO_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import { missingShare, onTimeShare, pastDue } from '../../../../shared/domain/service/on-time.ts'

const parts = (own: Partial<typeof NO_PARTS>) => ({ ...NO_PARTS, ...own })

test('a share is of those past their due day, from twenty on; more to come makes it partial', () => {
  expect(onTimeShare(parts({ inTime: 15, late: 3, overdue: 2, refused: 9, noTarget: 9 }))).toEqual({ value: 0.75 })
  expect(onTimeShare(parts({ inTime: 15, late: 4, pending: 1 }))).toEqual({ value: null, reason: 'few', partial: true })
  expect(pastDue(parts({ inTime: 1, late: 2, overdue: 4, undated: 8, unseen: 16 }))).toBe(7)
})

test('a missing share is too early only where enough may still be due or seen', () => {
  expect(missingShare(parts({ inTime: 20 }))).toBeNull()
  expect(missingShare(parts({ inTime: 12, pending: 5, unseen: 3 }))).toBe('early')
  expect(missingShare(parts({ inTime: 12, pending: 7 }))).toBe('few')
  expect(missingShare(parts({ noTarget: 500 }))).toBe('few')
})
