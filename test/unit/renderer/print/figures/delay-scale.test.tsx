import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { delayScale } from '../../../../../renderer/print/figures/delay-scale.tsx'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'

const row = (median: number | null, p90: number | null) => ({
  category: 'road',
  municipality: null,
  closed: 40,
  median,
  p90,
})

const WORDS = { t: createTranslator('en') }

test('the head of the column has the ticks of the axis, and each row its two marks on it', () => {
  const { head, cell } = delayScale([row(7, 180)], WORDS)
  expect(renderToStaticMarkup(head).match(/(?<=>)[^<>]+(?=<\/text>)/g)).toEqual(['1 day', '1 week', '1 month', '6 mo.'])
  const drawn = renderToStaticMarkup(cell(row(7, 180), 0))
  // By hand: 0.07 + 0.93 * ln 7 / ln 180 = 0.4185; the longest delay ends the axis.
  expect(drawn).toContain('cx="41.85%"')
  expect(drawn).toContain('x1="41.85%" x2="100.00%"')
})

test('a row of too few closed incidents has the axis alone', () => {
  const { cell } = delayScale([row(7, 180)], WORDS)
  expect(renderToStaticMarkup(cell(row(null, null), 0))).not.toContain('circle')
})
