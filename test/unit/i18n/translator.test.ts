import { createInstance } from 'i18next'
import { describe, expect, it } from 'vitest'
import { isLanguage, LANGUAGES } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator, MESSAGES } from '../../../shared/i18n/all-languages.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'

type Values = Readonly<Record<string, string | number>>

const COUNTS = [0, 1, 1.5, 2, 999_999, 1_000_000]

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

  it.each(LANGUAGES)('%s: every message says with every number what a common library makes of it', (language) => {
    const t = createTranslator(language)
    const library = createInstance()
    library.init({
      lng: language,
      resources: { [language]: { translation: MESSAGES[language] } },
      interpolation: { escapeValue: false },
      initAsync: false,
      returnEmptyString: true,
    })
    const said = Object.entries<Readonly<Record<string, string>>>(MESSAGES[language]).flatMap(([area, texts]) =>
      Object.entries(texts).flatMap(([name, text]) => {
        const stem = name.replace(/_(one|many|other)$/, '')
        const key = `${area}.${stem}` as MessageKey
        const places = [...text.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, place = '']) => place)
        const values = Object.fromEntries(places.map((place) => [place, `<${place}>`]))
        // The library has nothing to say a million with where a message has no form of its own for it.
        const counts = COUNTS.filter((count) => language !== 'fr' || `${stem}_many` in texts || count !== 1_000_000)
        return [values, ...counts.map((count): Values => ({ ...values, count }))].map(
          (each) => [t(key, each), library.t(key, each)] as const,
        )
      }),
    )
    expect(said.length).toBeGreaterThan(COUNTS.length * 1000)
    expect(said.filter(([own, other]) => own !== other)).toEqual([])
  })

  it.each(LANGUAGES)('%s: a value stands in the sentence as it is', (language) => {
    const t = createTranslator(language)
    const name = '<b>L’Ombre & “co” {{values}} $t(common.total)'
    expect(t('vocabulary.qualifier-exact', { value: name })).toBe(name)
    expect(t.language).toBe(language)
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
