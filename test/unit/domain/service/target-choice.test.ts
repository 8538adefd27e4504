import { expect, test } from 'vitest'
import { dueDay, type Target, targetHolding, targetsOfKind } from '../../../../shared/domain/service/target-choice.ts'

const target = (category: string, delay: number, more: Partial<Target> = {}): Target => ({
  category,
  subcategory: null,
  from: null,
  to: null,
  delay,
  counting: 'calendar',
  ...more,
})
const ALL = [
  target('*', 40),
  target('road', 10, { to: '2022-12-31' }),
  target('road', 8, { from: '2023-01-01', to: '2023-06-30' }),
  target('road', 3, { subcategory: 'road/Trottoir cassé', from: '2022-06-01' }),
]
const chosen = (category: string, subcategory: string, day: string) =>
  targetHolding(targetsOfKind(ALL, { category, subcategory }), day)?.delay ?? null

test('the most specific target that holds on the day of creation counts', () => {
  expect(chosen('park', '', '2022-06-01')).toBe(40)
  expect(chosen('road', '', '2022-12-31')).toBe(10)
  expect(chosen('road', 'road/Avaloir', '2023-01-01')).toBe(8)
  expect(chosen('road', '', '2023-07-01')).toBe(40)
  expect(chosen('road', 'road/Trottoir cassé', '2022-05-31')).toBe(10)
  expect(chosen('road', 'road/trottoir CASSE', '2022-06-01')).toBe(3)
  expect(targetHolding(targetsOfKind([ALL[1]!], { category: 'road', subcategory: '' }), '2023-01-01')).toBeNull()
})

test('days are of the calendar or of work; none is the day of creation', () => {
  expect(dueDay(100, { delay: 10, counting: 'calendar' })).toBe(110)
  expect(dueDay(100, { delay: 0, counting: 'working' })).toBe(100)
  // 1970-01-02 was a Friday.
  expect(dueDay(1, { delay: 1, counting: 'working' })).toBe(4)
})
