import { expect, test } from 'vitest'
import type { TrendPoint } from '../../../renderer/charts/trend-chart.tsx'
import { breakMarks, type MarkedBreak } from '../../../renderer/incidents/breaks.ts'

const pointsOf = (...keys: readonly string[]): readonly TrendPoint[] =>
  keys.map((key) => ({ key, tick: key, label: key, value: 1, previous: null, partial: null, isDerived: false }))
const breakOn = (from: string, mark: string): MarkedBreak => ({ id: 1, name: 'Voirie', category: 'park', from, mark })

test('R7: a break of the series is marked in the month, year, week or day in which it falls', () => {
  const marked = breakOn('2023-04-01', 'A')
  expect(breakMarks([marked], pointsOf('2023-03', '2023-04', '2023-05'))).toEqual([{ key: '2023-04', text: 'A' }])
  expect(breakMarks([marked], pointsOf('2022', '2023'))).toEqual([{ key: '2023', text: 'A' }])
  expect(breakMarks([marked], pointsOf('2023-W13', '2023-W14'))).toEqual([{ key: '2023-W13', text: 'A' }])
  expect(breakMarks([marked], pointsOf('2023-03-31', '2023-04-01'))).toEqual([{ key: '2023-04-01', text: 'A' }])
})

test('R7: breaks in one point share its mark, one after the last point has none', () => {
  const breaks = [breakOn('2023-04-01', 'A'), breakOn('2023-04-30', 'B'), breakOn('2023-06-01', 'C')]
  expect(breakMarks(breaks, pointsOf('2023-03', '2023-04', '2023-05'))).toEqual([{ key: '2023-04', text: 'A, B' }])
})
