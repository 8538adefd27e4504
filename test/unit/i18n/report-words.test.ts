import { describe, expect, test } from 'vitest'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { reportTables } from '../../../shared/domain/report/sections/report-tables.ts'
import { DEFAULT_VIEW, type Page, type ReportSection, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { CATEGORY_CODES, UNCLASSIFIED } from '../../../shared/domain/vocabulary/category.ts'
import type { Language } from '../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { reportStem, reportTitle } from '../../../shared/i18n/report-words.ts'
import { FIGURES } from '../../support/report-fixture.ts'

const TO_DATE: ViewState = { ...DEFAULT_VIEW, period: { kind: 'year-to-date' } }

function titleOf(sections: readonly ReportSection[] | null): string {
  const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, report: { language: null, sections } } }
  const tables = reportTables(figures, (_dimension, code) => code)
  return reportTitle(figures, tables, createTranslator('en'), createFormat('en'))
}

test('the name of the file begins with what the report is about', () => {
  const stemOf = (sections: readonly ReportSection[] | null, language: Language = 'en') => {
    const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, report: { language: null, sections } } }
    return reportStem(
      figures,
      reportTables(figures, (_dimension, code) => code),
      createTranslator(language),
    )
  }
  expect(stemOf(null)).toBe('incidents')
  expect(stemOf(['years', 'money'])).toBe('incidents')
  expect(stemOf(['money', 'method'], 'nl')).toBe('budgetten')
  expect(stemOf(['programmes', 'method'])).toBe('programmes')
  expect(stemOf(['money', 'programmes'], 'fr')).toBe('programmes-budgets')
})

test('a page of money or programmes is reported under its own title and name', () => {
  const of = (page: Page) => {
    const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, page } }
    const tables = reportTables(figures, (_dimension, code) => code)
    const t = createTranslator('en')
    return [reportTitle(figures, tables, t, createFormat('en')), reportStem(figures, tables, t)]
  }
  expect(of('budgets')).toEqual(['Budgets and savings of the Brussels-Capital Region', 'budgets'])
  expect(of('programmes')).toEqual(['The regional programmes', 'programmes'])
  expect(of('incidents')).toEqual(['FixMyStreet incidents by category, 2023', 'incidents'])
})

test('a year that is not over is named as a year only where it was asked whole', () => {
  const titled = (partial: boolean) => {
    const figures = { ...FIGURES, categories: { ...FIGURES.categories, partial }, view: TO_DATE }
    const tables = reportTables(figures, (_dimension, code) => code)
    return reportTitle(figures, tables, createTranslator('en'), createFormat('en'))
  }
  expect(titled(true)).toBe('FixMyStreet incidents by category, 2023')
  expect(titled(false)).toBe('FixMyStreet incidents by category, from 01/01/2023 to 15/11/2023')
})

test('the title says by category only where categories are shown', () => {
  expect(titleOf(null)).toBe('FixMyStreet incidents by category, 2023')
  expect(titleOf(['municipalities', 'method'])).toBe('FixMyStreet incidents, 2023')
  expect(titleOf(['programmes', 'method'])).toBe('Key figures of the regional programmes')
  expect(titleOf(['money', 'programmes'])).toBe('Budgets and key figures of the regional programmes')
})

describe('a title under filters', () => {
  const titled = (filters: readonly Filter[], language: Language = 'en', view: Partial<ViewState> = {}) => {
    const figures = { ...FIGURES, language, view: { ...TO_DATE, filters, ...view } }
    const tables = reportTables(figures, (_dimension, code) => code)
    return reportTitle(figures, tables, createTranslator(language), createFormat(language))
  }
  const road: Filter = { kind: 'category', values: ['road'] }
  const schaerbeek: Filter = { kind: 'municipality', values: ['21015'] }

  test.each([
    ['fr', 'Incidents FixMyStreet · Voirie · Schaerbeek · 2023'],
    ['nl', 'FixMyStreet-incidenten · Openbare weg · Schaarbeek · 2023'],
    ['en', 'FixMyStreet incidents · Roads · Schaerbeek · 2023'],
  ] as const)('names what happened, where and when in %s, in whatever order it was chosen', (language, title) => {
    expect(titled([schaerbeek, road], language)).toBe(title)
  })

  test('names two values and counts more; a filter that keeps nothing has no name', () => {
    expect(titled([{ kind: 'category', values: ['road', 'park'] }])).toContain('· Roads and Parks ·')
    expect(titled([{ kind: 'category', values: ['road', 'park', 'planting'] }])).toContain('· 3 categories ·')
    expect(titled([{ kind: 'category', values: [] }])).toBe('FixMyStreet incidents by category, 2023')
  })

  test('names the few categories that are left out', () => {
    const values = [...CATEGORY_CODES, UNCLASSIFIED].filter((code) => code !== 'cleanliness')
    expect(titled([{ kind: 'category', values }])).toBe('FixMyStreet incidents · without Public cleanliness · 2023')
  })

  test('says no period beside a day, a month or a year that was chosen among all', () => {
    const year: Filter = { kind: 'year', values: ['2022'] }
    expect(titled([road, year], 'en', { period: { kind: 'all' } })).toBe('FixMyStreet incidents · Roads · 2022')
    const month = { kind: 'month', values: ['2023-03'] } as const
    const of2023 = { period: { kind: 'year', year: 2023 } } as const
    expect(titled([road, month], 'en', of2023)).toBe('FixMyStreet incidents · Roads · March 2023')
    expect(titled([road, year], 'en', of2023)).toBe('FixMyStreet incidents · Roads · 2022 · 2023')
  })

  test.each([
    ['fr', 'Incidents FixMyStreet · Voirie · « rue haute » · 2023', '3 textes'],
    ['nl', 'FixMyStreet-incidenten · Openbare weg · ‘rue haute’ · 2023', '3 teksten'],
    ['en', 'FixMyStreet incidents · Roads · ‘rue haute’ · 2023', '3 texts'],
  ] as const)('names a text as it was written and counts many in %s', (language, title, counted) => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ')
    expect(plain(titled([{ kind: 'text', values: ['rue haute'] }, road], language))).toBe(title)
    expect(titled([{ kind: 'text', values: ['a', 'b', 'c'] }], language)).toContain(`· ${counted} ·`)
  })

  test('cuts a long text within its quotation marks', () => {
    const texts = (...values: string[]): Filter => ({ kind: 'text', values })
    expect(titled([texts('x'.repeat(200))])).toBe(`FixMyStreet incidents · ‘${'x'.repeat(39)}…’ · 2023`)
    expect(titled([texts('x'.repeat(40))])).toContain(`‘${'x'.repeat(40)}’`)
    expect(titled([texts('x'.repeat(200), 'Loi')])).toContain(`· ‘${'x'.repeat(39)}…’ or ‘Loi’ ·`)
  })

  test('stays short, whatever names the data have', () => {
    const long: Filter = { kind: 'organisation', values: ['x'.repeat(300), 'y'.repeat(300)] }
    const title = titled([long, { kind: 'channel', values: ['app'] }, { kind: 'status', values: ['closed'] }])
    expect(title).toBe(`FixMyStreet incidents · Closed · and 2 other filters · 2023`)
    expect(titled([long])).toBe(`FixMyStreet incidents · ${'x'.repeat(39)}… and ${'y'.repeat(39)}… · 2023`)
  })
})

test('a title names the register of the incidents, or says that several are added up', () => {
  const titled = (filters: readonly Filter[]) => {
    const figures = { ...FIGURES, view: { ...DEFAULT_VIEW, filters } }
    const tables = reportTables(figures, (_dimension, code) => code)
    return reportTitle(figures, tables, createTranslator('en'), createFormat('en'))
  }
  expect(titled([{ kind: 'register', values: ['Groen'] }])).toMatch(/^Incidents · Groen · /)
  expect(titled([{ kind: 'register', values: ['fixmystreet', 'Groen'] }])).toContain(
    'of 2 registers added up: FixMyStreet and Groen',
  )
})
