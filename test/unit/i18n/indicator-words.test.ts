import { describe, expect, test } from 'vitest'
import type { Indicator } from '../../../shared/contract/figures.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { qualifiedIndicator } from '../../../shared/i18n/indicator-words.ts'
import { indicator } from '../../support/programme-rows.ts'

describe('a figure in words', () => {
  test.each([
    ['fr', 'plus de 719 000 démarches'],
    ['nl', 'meer dan 719.000'],
    ['en', 'more than 719,000 procedures'],
  ] as const)('has its reserve and its unit in %s', (language, said) => {
    const text = qualifiedIndicator(indicator({}), createTranslator(language), createFormat(language))
    expect(text.replaceAll(/\s/g, ' ')).toContain(said)
  })

  test('keeps its decimals, and a unit of a user’s own', () => {
    const say = (changes: Partial<Indicator>) =>
      qualifiedIndicator(indicator({ qualifier: 'exact', ...changes }), createTranslator('fr'), createFormat('fr'))
    expect(say({ value: 1.5, unit: 'times' })).toBe('1,5\u00a0fois')
    expect(say({ value: 13, unit: 'percent' })).toMatch(/^13\s%$/)
    expect(say({ value: 4, unit: 'guichets' })).toBe('4\u00a0guichets')
  })
})
