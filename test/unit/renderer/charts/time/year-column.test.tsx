import { beforeAll, expect, test } from 'vitest'
import { Column, type YearColumn } from '../../../../../renderer/charts/time/year-column.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('fr'))

const DERIVED: YearColumn = {
  year: 2021,
  value: 75_900,
  kind: 'derived',
  to: '2021-12-31',
  text: 'environ 75 900',
  figure: '75 900',
  note: 'dérivé',
}

/** The lines above a column, as they are drawn. */
function lines(column: YearColumn): readonly string[] {
  const html = stillPage(<Column x={0} y={50} width={30} height={50} hatch="h" column={column} />, {})
  return [...html.matchAll(/<tspan[^>]*>(.*?)<\/tspan>/g)].map(([, line]) => line ?? '')
}

test('the reserve of a derived year stands over its figure, as many words as the language has for it', () => {
  expect(lines(DERIVED)).toEqual(['environ ', '75 900'])
  expect(lines({ ...DERIVED, text: 'un peu moins de 75 900' })).toEqual(['un peu moins de ', '75 900'])
})

test('a reserve that follows the figure stays beside it', () => {
  expect(lines({ ...DERIVED, text: '75 900 environ' })).toEqual(['', '75 900 environ'])
})

test('a year without a figure has no column', () => {
  expect(lines({ ...DERIVED, value: null })).toEqual([])
})
