import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remainingSeconds } from '../../../../shared/domain/import/import-progress.ts'

test('an import has no time left to tell before there is a pace, and none at its end', () => {
  expect(remainingSeconds(1, 2, 0.5)).toBeNull()
  expect(remainingSeconds(0, 2, 5)).toBeNull()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 2, max: 1e5 }), (total, elapsed) => {
      expect(remainingSeconds(total, total, elapsed)).toBe(0)
    }),
  )
})
