import { expect, test } from 'vitest'
import type { TrendPoint } from '../../../../renderer/charts/time/trend-point.ts'
import { trendEnds } from '../../../../renderer/findings/trend-ends.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const FR = { t: createTranslator('fr'), format: createFormat('fr') }
const point = (key: string, value: number | null, more: Partial<TrendPoint> = {}): TrendPoint => ({
  key,
  tick: '',
  label: key,
  value,
  previous: null,
  partial: null,
  isDerived: false,
  ...more,
})
const said = (...points: readonly TrendPoint[]) =>
  trendEnds(points, FR).map(({ line, key, text, note, above }) => [line, key, text.replaceAll(/\s/g, ' '), note, above])

test('an unfinished month is named with its days, beside the last whole one and the same days of the year before', () => {
  const days = { from: '2023-11-01', to: '2023-11-15' }
  expect(
    said(point('2023-10', 15_562, { previous: 9400 }), point('2023-11', 6987, { previous: 4665, partial: days })),
  ).toEqual([
    ['own', '2023-11', '6 987', '', '1–15 nov.'],
    ['own', '2023-10', '15 562', 'oct.', null],
    ['before', '2023-11', '4 665', 'en 2022', null],
  ])
})

test('a whole last step is named once, by its month, week, day or year', () => {
  expect(said(point('2022-12', 5))).toEqual([['own', '2022-12', '5', 'déc.', null]])
  expect(said(point('2022-W07', 5))).toEqual([['own', '2022-W07', '5', 's. 7', null]])
  expect(said(point('2022-03-07', 5))).toEqual([['own', '2022-03-07', '5', '07/03', null]])
  expect(said(point('2022', 5))).toEqual([['own', '2022', '5', '2022', null]])
  expect(said(point('2022-12', null))).toEqual([])
})

test('the days of a week that lies in two months are those from one to the other', () => {
  const days = { from: '2022-02-28', to: '2022-03-01' }
  expect(said(point('2022-W09', 5, { partial: days }))[0]).toEqual(['own', '2022-W09', '5', '', '28/02–01/03'])
})

test('the year before is named at the last step alone', () => {
  const ended = said(point('2020-08', 5, { previous: 4 }), point('2020-09', 5))
  expect(ended.map(([line]) => line)).toEqual(['own'])
})
