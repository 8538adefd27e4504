import { expect, test } from 'vitest'
import { dayInTitle, titlePeriod } from '../../../electron/backend/import/table/as-of-day.ts'

test.each([
  ['au 15/11/2023'],
  ['jusqu’au 15.11.2023'],
  ['op 15-11-2023'],
  ['tot en met 15 november 2023'],
  ['t.e.m. 15/11/2023'],
  ['as of 15 November 2023'],
  ['until 2023-11-15'],
])('3c: of two days in a title the one after such words is that of the figures: %s', (words) => {
  expect(dayInTitle([`Extrait du 20/11/2023, incidents ${words}`])).toBe('2023-11-15')
})

test('3c: of two days without such words none is chosen', () => {
  expect(dayInTitle(['Extrait du 20/11/2023, version du 15/11/2023'])).toBeNull()
})

test.each([
  ['Incidents du 01/02/2023 au 15/11/2023', { from: '2023-02-01', to: '2023-11-15' }],
  ['Incidenten jaar 2023 op 15/11/2023', { from: '2023-01-01', to: '2023-11-15' }],
  ['Incidents année 2022, au 15/11/2023', { from: '2022-01-01', to: '2022-12-31' }],
])('3c: the period of “%s”', (title, period) => {
  expect(titlePeriod([title], dayInTitle([title]))).toEqual(period)
})
