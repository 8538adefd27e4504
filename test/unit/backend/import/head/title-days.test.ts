import { expect, test } from 'vitest'
import { dayInTitle, doubtfulYear, titlePeriod } from '../../../../../electron/backend/import/head/as-of-day.ts'

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
  ['Incidents du 01/04 au 15/11/2023', { from: '2023-04-01', to: '2023-11-15' }],
  ['Incidents du 1er avril au 15 novembre 2023', { from: '2023-04-01', to: '2023-11-15' }],
  ['Incidenten van 1 april tot en met 15 november 2023', { from: '2023-04-01', to: '2023-11-15' }],
  ['Incidents from 1 April to 15 November 2023', { from: '2023-04-01', to: '2023-11-15' }],
  ['Incidents du 1er au 15 novembre 2023', { from: '2023-11-01', to: '2023-11-15' }],
  ['Incidenten van 1.4 tot 15.11.2023', { from: '2023-04-01', to: '2023-11-15' }],
  ['Tableau 1.2 au 15/11/2023', { from: '2023-01-01', to: '2023-11-15' }],
  ['Tableau 1 - 15/11/2023', { from: '2023-01-01', to: '2023-11-15' }],
  ['Incidenten jaar 2023 op 15/11/2023', { from: '2023-01-01', to: '2023-11-15' }],
  ['Incidents année 2022, au 15/11/2023', { from: '2022-01-01', to: '2022-12-31' }],
])('3c: the period of “%s”', (title, period) => {
  expect(titlePeriod([title], dayInTitle([title]))).toEqual(period)
})

test.each(['Incidents en 2022 et 2023 au 15/11/2023', 'Incidenten 2022 & 2023, stand op 15/11/2023'])(
  'figures of two years are those of neither: %s',
  (title) => {
    expect(doubtfulYear([title], '2023-11-15')).toMatch(/^2022 .* 2023$/)
  },
)
