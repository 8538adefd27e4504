import { expect, test } from 'vitest'
import { areDistinct, narrowed, narrowShift } from '../../../../../electron/backend/warehouse/cells/tuple-words.ts'

const of = (...numbers: readonly bigint[]) => ({ words: [], numbers: BigInt64Array.from(numbers) })

test('numbers are narrowed where 32 bits of them still differ', () => {
  expect(narrowShift(of(1n, 2n, -1n))).toBe(0)
  // Alike in their last 32 bits.
  expect(narrowShift(of(1n, 1n + 2n ** 32n))).toBe(1)
  expect(narrowShift(of(0n, 1n, 2n ** 32n, 2n ** 63n - 1n, -(2n ** 63n)))).toBe(null)
  expect(narrowShift(of())).toBe(0)
  expect(areDistinct(of(5n, 6n))).toBe(true)
  expect(areDistinct(of(5n, 5n))).toBe(false)
})

// What the server answers: SELECT (((number >> shift) & 4294967295) - 2147483648)::int.
test('a narrow number is that of the server', () => {
  expect(narrowed(BigInt64Array.of(0n, -1n, 2n ** 33n), 0)).toEqual([-(2 ** 31), 2 ** 31 - 1, -(2 ** 31)])
  expect(narrowed(BigInt64Array.of(2n ** 33n, -2n), 1)).toEqual([-(2 ** 31), 2 ** 31 - 1])
})
