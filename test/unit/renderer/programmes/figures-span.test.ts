import { expect, test } from 'vitest'
import { figuresSpan, latestDay } from '../../../../renderer/programmes/figures-span.ts'
import { indicator } from '../../../support/programme-rows.ts'

test('the figures of a programme span from the first to the last day; a state counts as its year', () => {
  expect(figuresSpan([])).toBeNull()
  expect(latestDay([])).toBeNull()
  const figures = [indicator({ from: null, to: '2022-12-31' }), indicator({ from: '2020-01-01', to: '2021-12-31' })]
  expect(figuresSpan(figures)).toEqual({ from: '2020-01-01', to: '2022-12-31' })
})
