import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_FILTERS, reportFileName } from '../../../../electron/backend/report/file-name.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { filterSubjects } from '../../../../shared/i18n/filter-subjects.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { anyText } from '../../../support/any-text.ts'

const contentHash = 'a1b2c3d4e5f6'.padEnd(64, '0')
const nameOf = (filters: readonly string[], asOf: string | null = '2023-11-15') =>
  reportFileName({ stem: 'incidents', asOf, filters, contentHash, ending: 'pdf' })

const wordsOf = (language: Language) => [createTranslator(language), createFormat(language)] as const

test('the name says what, as of when, filtered how', () => {
  expect(nameOf([])).toBe('incidents_2023-11-15_a1b2c3.pdf')
  expect(nameOf(['Propreté publique'])).toBe('incidents_2023-11-15_propreté-publique_a1b2c3.pdf')
  expect(nameOf([], null)).toBe('incidents_a1b2c3.pdf')
})

test('a report on one programme is named after it, however long its name', () => {
  const named = (stem: string) => reportFileName({ stem, asOf: null, filters: [], contentHash, ending: 'pdf' })
  expect(named('programme POD IT')).toBe('programme-pod-it_a1b2c3.pdf')
  expect(Buffer.byteLength(named(`programme ${'語'.repeat(200)}`))).toBeLessThanOrEqual(255)
})

test('the s of a plural is no word of its own', () => {
  const named = (stem: string) => reportFileName({ stem, asOf: null, filters: [], contentHash, ending: 'pdf' })
  expect(named('programma’s')).toBe('programmas_a1b2c3.pdf')
  expect(named('commune d’Ixelles')).toBe('commune-d-ixelles_a1b2c3.pdf')
})

describe('filters in a name', () => {
  const words = { fr: wordsOf('fr'), nl: wordsOf('nl'), en: wordsOf('en') }
  const named = (filters: readonly Filter[], language: Language = 'fr') =>
    nameOf(filterSubjects(filters, LONGEST_FILTERS, ...words[language]))
      .replace('incidents_2023-11-15_', '')
      .replace('_a1b2c3.pdf', '')
  const categories = (...values: readonly string[]): Filter => ({ kind: 'category', values })

  test('two values are named, more or longer ones are counted, in the language of the report', () => {
    expect(named([categories('road', 'park')])).toBe('voirie-et-parc')
    expect(named([categories('road', 'park', 'lighting')])).toBe('3-catégories')
    expect(named([categories('road', 'park', 'lighting')], 'nl')).toBe('3-categorieën')
    const places: Filter = { kind: 'municipality', values: ['21018', '21019'] }
    expect(named([places], 'en')).toBe('2-municipalities')
  })

  test('a text is named without its quotation marks, several are counted, and none is a path', () => {
    const texts = (...values: string[]): Filter => ({ kind: 'text', values })
    for (const language of ['fr', 'nl', 'en'] as const)
      expect(named([texts('Rue Haute 12')], language)).toBe('rue-haute-12')
    expect(named([texts('../../etc/passwd')])).toBe('etc-passwd')
    expect(named([texts('a', 'b', 'c')])).toBe('3-textes')
    expect(named([texts('x'.repeat(200))])).toBe('x'.repeat(39))
  })

  test('of many filters the first are named, the others are a number', () => {
    const filters: readonly Filter[] = [
      { kind: 'status', values: ['closed'] },
      { kind: 'organisation', values: ['brussels-cleanliness'] },
      { kind: 'municipality', values: ['21004', '21015', '21009'] },
      categories('cleanliness', 'road', 'lighting'),
    ]
    expect(named(filters)).toBe('3-catégories-3-communes-clôturé-et-1-autre-filtre')
    expect(named(filters, 'nl')).toBe('3-categorieën-3-gemeenten-afgesloten-en-1-andere-filter')
  })

  test('a name stays short, whatever is filtered', () => {
    const kinds = ['category', 'subcategory', 'municipality', 'organisation', 'channel', 'status', 'text'] as const
    const values = fc.array(fc.string({ maxLength: 80 }), { minLength: 1, maxLength: 4 })
    const filters = fc.uniqueArray(fc.record({ kind: fc.constantFrom(...kinds), values }), {
      selector: (each) => each.kind,
    })
    fc.assert(
      fc.property(filters, fc.constantFrom('fr', 'nl', 'en'), (given, language) => {
        expect([...named(given, language)].length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 40 },
    )
  })
})

test.each([
  ['../x', 'x'],
  ['CON', 'con'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['e\u0301', 'é'],
])('the value %j is safe in a name', (value, expected) => {
  expect(nameOf([value])).toBe(`incidents_2023-11-15_${expected}_a1b2c3.pdf`)
})

test('any values give a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.array(anyText({ maxLength: 400 })), (filters) => {
      const name = nameOf(filters)
      expect(name).toMatch(/^incidents_2023-11-15(_[\p{L}\p{M}\p{N}-]+)?_a1b2c3\.pdf$/u)
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
    }),
  )
})
