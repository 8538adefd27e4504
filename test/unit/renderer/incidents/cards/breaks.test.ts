import { createElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import type { TrendPoint } from '../../../../../renderer/charts/trend-point.ts'
import { type MarkedBreak, useBreaks } from '../../../../../renderer/incidents/cards/breaks.ts'
import { trendMarks } from '../../../../../renderer/incidents/cards/trend-marks.ts'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { Span } from '../../../../../shared/domain/calendar/period.ts'
import type { CategoryMapping } from '../../../../../shared/domain/import/category-mapping.ts'
import type { Filter } from '../../../../../shared/domain/incidents/filter.ts'
import { EMPTY_FOLDER, stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const pointsOf = (...keys: readonly string[]): readonly TrendPoint[] =>
  keys.map((key) => ({ key, tick: key, label: key, value: 1, previous: null, partial: null, isDerived: false }))
const breakOn = (from: string, mark: string): MarkedBreak => ({ id: 1, name: 'Voirie', category: 'park', from, mark })

const Marks = ({ span }: { span: Span | null }) =>
  useBreaks(span)
    .map(({ mark, name }) => `${mark} ${name}`)
    .join(', ')

test('R7: a break of the series is marked in the month, year, week or day in which it falls', () => {
  const marked = breakOn('2023-04-01', 'A')
  expect(trendMarks([marked], pointsOf('2023-03', '2023-04', '2023-05'))).toEqual([{ key: '2023-04', text: 'A' }])
  expect(trendMarks([marked], pointsOf('2022', '2023'))).toEqual([{ key: '2023', text: 'A' }])
  expect(trendMarks([marked], pointsOf('2023-W13', '2023-W14'))).toEqual([{ key: '2023-W13', text: 'A' }])
  expect(trendMarks([marked], pointsOf('2023-03-31', '2023-04-01'))).toEqual([{ key: '2023-04-01', text: 'A' }])
})

test('R7: breaks in one point share its mark, one after the last point has none', () => {
  const breaks = [breakOn('2023-04-01', 'A'), breakOn('2023-04-30', 'B'), breakOn('2023-06-01', 'C')]
  expect(trendMarks(breaks, pointsOf('2023-03', '2023-04', '2023-05'))).toEqual([{ key: '2023-04', text: 'A, B' }])
})

test('R7: the breaks that are marked are those within the days that are drawn, of the categories that are', () => {
  const breaks: readonly CategoryMapping[] = [
    { id: 1, name: 'Trottoirs', category: 'road', from: '2022-12-31' },
    { id: 2, name: 'Voirie', category: 'road', from: '2023-01-01' },
    { id: 3, name: 'Dépôts', category: 'cleanliness', from: '2023-12-31' },
    { id: 4, name: 'Graffitis', category: 'cleanliness', from: '2024-01-01' },
  ]
  const marksOf = (span: Span | null, filters: readonly Filter[] = []) =>
    stillWords(createElement(Marks, { span }), {
      view: { filters },
      answers: [[['breaks.list', EMPTY_FOLDER.dataVersion, {}], breaks]],
    })
  const year = { from: '2023-01-01', to: '2023-12-31' }
  expect(marksOf(year)).toBe('A Voirie, B Dépôts')
  expect(marksOf(year, [{ kind: 'category', values: ['cleanliness'] }])).toBe('A Dépôts')
  expect(marksOf(null)).toBe('')
})
