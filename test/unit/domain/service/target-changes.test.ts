import { expect, test } from 'vitest'
import type { Compared } from '../../../../shared/domain/incidents/comparison.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { OnTimeAnswer } from '../../../../shared/domain/service/service-question.ts'
import { targetChanges, targetsOver, targetTurns } from '../../../../shared/domain/service/target-changes.ts'
import type { Target } from '../../../../shared/domain/service/target-choice.ts'

const target = (category: string, delay: number, more: Partial<Target> = {}): Target => ({
  ...{ category, subcategory: null, from: null, to: null, delay, counting: 'working' },
  ...more,
})
const TARGETS = [
  target('*', 40),
  target('lighting', 15, { to: '2021-12-31' }),
  target('lighting', 10, { from: '2022-01-01', to: '2022-12-31' }),
  target('lighting', 10, { from: '2023-01-01' }),
  target('park', 5, { from: '2022-06-01', subcategory: 'park/Arbre' }),
]
const year = (code: number) => ({ from: `${code}-01-01`, to: `${code}-12-31` })
const changes = (now: number, filters: readonly Filter[] = [], compared: Compared = 'previous-year') => {
  const days = { now: 365, before: 365 }
  const comparison = { ...year(now - 1), value: 0.5, change: 0, reason: null, fullYear: null, days }
  const answer: Pick<OnTimeAnswer, 'period' | 'comparison'> = { period: year(now), comparison }
  return targetChanges(TARGETS, { filters, comparison: compared }, answer)
}

test('targets over some days are in order of time; one that only goes on is no other', () => {
  const over = (from: string, to: string) =>
    targetsOver(
      TARGETS.filter(({ category }) => category === 'lighting'),
      [{ from, to }],
    ).map(({ delay }) => delay)
  expect(over('2021-01-01', '2023-12-31')).toEqual([15, 10])
  expect(over('2022-01-01', '2023-12-31')).toEqual([10])
  expect(over('2021-12-31', '2021-12-31')).toEqual([15])
  expect(targetsOver(TARGETS, [])).toEqual([])
})

test('a change of the targets has its categories and days, of sub-categories too; what holds in both spans is none', () => {
  expect(changes(2022)).toEqual({ categories: ['lighting', 'park'], days: ['2022-01-01', '2022-06-01'] })
  expect(changes(2021)).toBeNull()
  expect(changes(2023)).toEqual({ categories: ['park'], days: ['2022-06-01'] })
  expect(changes(2024)).toBeNull()
})

test('only the categories and days that filters keep count', () => {
  const lighting: Filter = { kind: 'category', values: ['lighting'] }
  expect(changes(2022, [lighting])).toEqual({ categories: ['lighting'], days: ['2022-01-01'] })
  expect(changes(2023, [lighting])).toBeNull()
  expect(changes(2022, [{ kind: 'category', values: ['road'] }])).toBeNull()
  expect(targetChanges(TARGETS, { filters: [], comparison: 'none' }, { period: year(2022) })).toBeNull()
})

test('a target that turns within the days is told with its days, one that changes outside of them is none', () => {
  const over = (from: string, to: string, filters: readonly Filter[] = []) =>
    targetTurns(TARGETS, filters, [{ from, to }])
  expect(over('2021-12-01', '2022-03-31')).toEqual({ categories: ['lighting'], days: ['2022-01-01'] })
  expect(over('2022-01-01', '2022-12-31')).toEqual({ categories: ['park'], days: ['2022-06-01'] })
  expect(over('2022-07-01', '2023-12-31')).toBeNull()
  expect(over('2021-12-01', '2022-03-31', [{ kind: 'category', values: ['road'] }])).toBeNull()
  expect(targetTurns(TARGETS, [], [])).toBeNull()
})
