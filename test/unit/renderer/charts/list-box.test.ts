import { expect, test } from 'vitest'
import { nextOption } from '../../../../renderer/charts/list-box.tsx'

test('arrows lead to the next option and stop at both ends', () => {
  expect(nextOption('ArrowRight', 0, 3)).toBe(1)
  expect(nextOption('ArrowDown', 2, 3)).toBe(2)
  expect(nextOption('ArrowUp', 0, 3)).toBe(0)
  expect(nextOption('ArrowLeft', 2, 3)).toBe(1)
})

test('Home and End lead to the first and the last, other keys nowhere', () => {
  expect(nextOption('Home', 2, 3)).toBe(0)
  expect(nextOption('End', 0, 3)).toBe(2)
  expect(nextOption('Enter', 1, 3)).toBeNull()
})
