import { expect, test } from 'vitest'
import type { TrendPoint } from '../../../../renderer/charts/time/trend-point.ts'
import {
  breakLabel,
  breakWords,
  cutsOf,
  stepsBefore,
  withoutAcross,
} from '../../../../renderer/findings/trend-breaks.ts'
import type { SeriesBreak } from '../../../../shared/domain/figures/series-break.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const FR = { t: createTranslator('fr'), format: createFormat('fr') }
const pointsOf = (...keys: readonly string[]): readonly TrendPoint[] =>
  keys.map((key) => ({ key, tick: key, label: key, value: 1, previous: 2, partial: null, isDerived: false }))
const roads = (isOwn: boolean): SeriesBreak => ({ from: '2020-09-01', mappings: [], isOwn })

test('a day stands where it begins: between two months, within a year or a week, at an end where it lies outside', () => {
  expect(stepsBefore(pointsOf('2020-07', '2020-08', '2020-09'), '2020-09-01')).toBe(2)
  // 244 days of 2020 lie before 1 September.
  expect(stepsBefore(pointsOf('2019', '2020', '2021'), '2020-09-01')).toBeCloseTo(1 + 244 / 366)
  // It was a Tuesday.
  expect(stepsBefore(pointsOf('2020-W35', '2020-W36'), '2020-09-01')).toBeCloseTo(1 + 1 / 7)
  expect(stepsBefore(pointsOf('2020-10', '2020-11'), '2020-09-01')).toBe(0)
  expect(stepsBefore(pointsOf('2020-06', '2020-07'), '2020-09-01')).toBe(2)
})

test('a line is cut before the first step after a break of its own, and around one that the break divides', () => {
  expect(cutsOf(pointsOf('2020-07', '2020-08', '2020-09'), [roads(true)])).toEqual([2])
  expect(cutsOf(pointsOf('2020-W35', '2020-W36', '2020-W37'), [roads(true)])).toEqual([1, 2])
  expect(cutsOf(pointsOf('2020-07', '2020-08', '2020-09'), [roads(false)])).toEqual([])
})

test('no year before stands on the other side of a break of its own', () => {
  const points = pointsOf('2020-08', '2020-09', '2021-08', '2021-09')
  const previous = (isOwn: boolean) => withoutAcross(points, [roads(isOwn)]).map((point) => point.previous)
  expect(previous(true)).toEqual([2, null, null, 2])
  expect(previous(false)).toEqual([2, 2, 2, 2])
})

test('a break is known by its day: of the roads the last one before it, of categories the first one after', () => {
  expect(breakLabel(roads(false), FR)).toEqual({
    text: '31/08/2020\u00a0: rupture par commune',
    short: '31/08/2020',
  })
  const mapping = { id: 1, name: 'Trottoirs', category: 'road', from: '2021-06-01' } as const
  const categories = { from: '2021-06-01', mappings: [mapping], isOwn: false }
  expect(breakLabel(categories, FR).text).toBe('01/06/2021\u00a0: rupture, Voirie')
  const two = { ...categories, mappings: [mapping, { ...mapping, id: 2, category: 'park' as const }] }
  expect(breakLabel(two, FR).text).toBe('01/06/2021\u00a0: rupture, 2 catégories')
  expect(breakWords({ ...two, isOwn: true }, FR)).toHaveLength(3)
})
