import { expect, test } from 'vitest'
import { explainedBy } from '../../../shared/domain/figures/explanation.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { explanationSentence } from '../../../shared/i18n/explanation-words.ts'
import { createFormat } from '../../../shared/i18n/format.ts'

const part = (code: string, now: number, before: number) => ({ key: [code], now, before, part: now - before })
const sentence = (language: Language, parts: readonly ReturnType<typeof part>[]): string => {
  const difference = parts.reduce((sum, each) => sum + each.part, 0)
  const explained = explainedBy('category', parts)
  return explanationSentence(explained, difference, createTranslator(language), createFormat(language)).replaceAll(
    /[\u00a0\u202f]/g,
    ' ',
  )
}

const UP = [part('road', 700, 100), part('park', 300, 200), part('lighting', 400, 100)]

test('where all go one way the sentence says shares of the difference, and never why', () => {
  expect(sentence('en', UP)).toBe('Share of the difference of +1,000, by category: Roads 60.0%.')
  expect(sentence('fr', UP)).toBe('Part de la différence de +1 000, par catégorie : Voirie 60,0 %.')
  expect(sentence('nl', UP)).toMatch(/^Aandeel in het verschil van \+1\.000, per categorie: .* 60,0%\.$/)
})

test('where some go up and others down it says incidents: 500 of 10 is no share', () => {
  const both = [part('road', 600, 100), part('park', 10, 500)]
  expect(sentence('en', both)).toBe('Difference in incidents by category, up and down: Roads +500; +10 in all.')
  expect(sentence('fr', both)).not.toContain('%')
  expect(sentence('nl', both)).not.toContain('%')
})

test('without a difference there is nothing to tell', () => {
  expect(sentence('en', [part('road', 5, 5), part('park', 7, 7)])).toBe('No difference to explain.')
})
