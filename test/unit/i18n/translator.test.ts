import { describe, expect, it } from 'vitest'
import { isLanguage, LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'

describe('the translator', () => {
  it.each([
    ['fr', 0, 'commune'],
    ['fr', 1, 'commune'],
    ['fr', 1.5, 'commune'],
    ['fr', 2, 'communes'],
    ['fr', 1_000_000, 'communes'],
    ['nl', 0, 'gemeenten'],
    ['nl', 1, 'gemeente'],
    ['nl', 2, 'gemeenten'],
    ['en', 0, 'municipalities'],
    ['en', 1, 'municipality'],
    ['en', 2, 'municipalities'],
  ] as const)('%s: the plural of %d is "%s"', (language, count, word) => {
    expect(createTranslator(language)('units.communes', { count })).toBe(word)
  })

  it('fr: a message that has a form for whole millions says it of them alone', () => {
    const t = createTranslator('fr')
    const few = (count: number) => t('rows.few', { count, rows: 'N' })
    expect([few(1_000_000), few(1_000_001)]).toEqual([
      'Les N d’incidents de la sélection',
      'Les N incidents de la sélection',
    ])
  })

  it.each(LANGUAGES)('%s: a value stands in the sentence as it is', (language) => {
    const t = createTranslator(language)
    const name = '<b>L’Ombre & “co” {{values}} $t(common.total)'
    expect(t('vocabulary.qualifier-exact', { value: name })).toBe(name)
    expect(t.language).toBe(language)
  })

  it('says a sentence that was asked before again, and of other values another one, however many there were', () => {
    const t = createTranslator('en')
    const sentences = (numbers: readonly number[]) =>
      numbers.map((count) => t('rows.few', { count, rows: String(count) }))
    const numbers = Array.from({ length: 10_000 }, (_, at) => at)
    const first = sentences(numbers)
    expect(new Set(first).size).toBe(10_000)
    expect(sentences(numbers)).toEqual(first)
  })

  it('translators of several languages live side by side', () => {
    const [fr, nl, en] = [createTranslator('fr'), createTranslator('nl'), createTranslator('en')]
    expect([fr, nl, en].map((t) => t('vocabulary.unknown-municipality'))).toEqual([
      'Commune inconnue',
      'Gemeente onbekend',
      'Municipality unknown',
    ])
  })

  it.each(LANGUAGES)('%s: a message that is nothing says nothing, not its key', (language) => {
    expect(createTranslator(language)('vocabulary.qualifier-word-exact')).toBe('')
  })

  it('knows which codes have words', () => {
    const t = createTranslator('nl')
    expect(['units.communes', 'units.percent', 'vocabulary.kind-paid'].every(t.has)).toBe(true)
    expect(['units.bananas', 'nothing.at-all', 'units.constructor', 'units.'].some(t.has)).toBe(false)
  })

  it('languages are three, and nothing else is one', () => {
    expect([...LANGUAGES, 'de', 'FR', 'constructor', ''].filter(isLanguage)).toEqual(['fr', 'nl', 'en'])
  })
})
