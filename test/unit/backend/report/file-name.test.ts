import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LONGEST_FILTERS, nameOfReport, reportFileName } from '../../../../electron/backend/report/file-name.ts'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { reportTables } from '../../../../shared/domain/report/sections/report-tables.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { filterSubjects } from '../../../../shared/i18n/filter-subjects.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { anyText } from '../../../support/any-text.ts'
import { FIGURES } from '../../../support/report-fixture.ts'

const contentHash = 'a1b2c3d4e5f6'.padEnd(64, '0')
const nameOf = (filters: readonly string[], asOf: string | null = '2023-11-15', period: Span | null = null) =>
  reportFileName({ stem: 'incidents', period, asOf, filters, contentHash, ending: 'pdf' })

const wordsOf = (language: Language) => [createTranslator(language), createFormat(language)] as const

test('the name says what, as of when, filtered how', () => {
  expect(nameOf([])).toBe('incidents_2023-11-15_a1b2c3.pdf')
  expect(nameOf(['Propreté publique'])).toBe('incidents_2023-11-15_propreté-publique_a1b2c3.pdf')
  expect(nameOf([], null)).toBe('incidents_a1b2c3.pdf')
})

test.each([
  ['2023-10-01', '2023-10-31', '2023-10_2023-11-15'],
  ['2022-01-01', '2022-12-31', '2022_2023-11-15'],
  ['2023-03-05', '2023-03-09', '2023-03-05_2023-03-09_2023-11-15'],
  ['2023-01-01', '2023-11-15', '2023-01-01_2023-11-15'],
])('the name says the days from %s to %s', (from, to, days) => {
  expect(nameOf([], '2023-11-15', { from, to })).toBe(`incidents_${days}_a1b2c3.pdf`)
})

test('a heading begins the name in place of what is filtered, however long; one without letters does not', () => {
  const named = (heading: string | null, filters: readonly Filter[] = []) => {
    const cover = { heading, introduction: null, remark: null, responsible: null, state: 'final' as const }
    const view = {
      ...FIGURES.view,
      period: { kind: 'range' as const, from: '2023-10-01', to: '2023-10-31' },
      filters,
      report: { ...FIGURES.view.report, cover },
    }
    const categories = { ...FIGURES.categories, period: { from: '2023-10-01', to: '2023-10-31' } }
    const figures = { ...FIGURES, view, categories }
    const tables = reportTables(figures, (_dimension, code) => code)
    const [t, format] = wordsOf('fr')
    return nameOfReport({ figures, tables, csvs: [], manifest: '', contentHash }, { t, format }, 'pdf')
  }
  const road: Filter = { kind: 'category', values: ['road'] }
  const days = '2023-10_2023-11-15'
  expect(named('Bulletin : Voirie', [road])).toBe(`bulletin-voirie_${days}_a1b2c3.pdf`)
  expect(named(null, [road])).toBe(`incidents_${days}_voirie_a1b2c3.pdf`)
  expect(named('😀')).toBe(`incidents_${days}_a1b2c3.pdf`)
  expect(Buffer.byteLength(named('語'.repeat(200), [road]))).toBeLessThanOrEqual(255)
})

test('a report on one programme is named after it, however long its name', () => {
  const named = (stem: string) =>
    reportFileName({ stem, period: null, asOf: null, filters: [], contentHash, ending: 'pdf' })
  expect(named('programme POD IT')).toBe('programme-pod-it_a1b2c3.pdf')
  expect(Buffer.byteLength(named(`programme ${'語'.repeat(200)}`))).toBeLessThanOrEqual(255)
})

test('the s of a plural is no word of its own', () => {
  const named = (stem: string) =>
    reportFileName({ stem, period: null, asOf: null, filters: [], contentHash, ending: 'pdf' })
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
