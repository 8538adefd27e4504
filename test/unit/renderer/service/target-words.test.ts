import { expect, test } from 'vitest'
import { heldTitle, heldWords } from '../../../../renderer/service/target-words.ts'
import type { ListedTarget } from '../../../../shared/contract/figures.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'

const target = (delay: number, more: Partial<ListedTarget> = {}): ListedTarget => ({
  ...{ category: 'lighting', subcategory: null, from: null, to: null, delay, counting: 'working' },
  ...{ asOf: '2023-01-01', source: 'Plan' },
  ...more,
})
const LATER = target(10, { from: '2022-01-01' })
const BOTH = [target(15, { to: '2021-12-31' }), LATER]
const words = (language: 'fr' | 'nl' | 'en') => ({
  language,
  t: createTranslator(language),
  format: createFormat(language),
})

test('two targets are said in order, more are counted, and one alone is as it stands', () => {
  expect(heldWords(BOTH, words('en'))).toBe('15, then 10 working days')
  expect(heldWords([LATER], words('en'))).toBe('10 working days')
  expect(heldWords([target(15, { counting: 'calendar' }), LATER], words('en'))).toBe('15 days, then 10 working days')
  expect(heldWords([...BOTH, target(5)], words('en'))).toBe('3 targets')
  expect(heldWords([], words('en'))).toBe('')
  for (const language of ['fr', 'nl'] as const) expect(heldWords(BOTH, words(language))).toMatch(/^15, .+ 10 /)
})

test('what a pointer is told has the days and the source of each', () => {
  expect(heldTitle(BOTH, 1, words('en'))).toBe(
    '15 working days until 31/12/2021 · Source Plan\n10 working days since 01/01/2022 · Source Plan\nand 1 exception',
  )
  expect(heldTitle([LATER], 0, words('en'))).toBe('10 working days · Source Plan')
})
