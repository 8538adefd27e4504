import { expect, test } from 'vitest'
import type { Language } from '../../../shared/domain/language.ts'
import { reportTables } from '../../../shared/domain/report-tables.ts'
import { DEFAULT_VIEW, type Page, type ReportSection, type ViewState } from '../../../shared/domain/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { reportStem, reportTitle } from '../../../shared/i18n/report-title.ts'
import { FIGURES } from './report-fixture.ts'

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
  expect(of('programmes')).toEqual(['Budgets and key figures of the regional programmes', 'programmes-budgets'])
  expect(of('incidents')).toEqual(['FixMyStreet incidents by category, 2023', 'incidents'])
})

test('a year that is not over is named as a year only where it was asked whole', () => {
  const titled = (partial: boolean) => {
    const figures = { ...FIGURES, categories: { ...FIGURES.categories, partial }, view: TO_DATE }
    const tables = reportTables(figures, (_dimension, code) => code)
    return reportTitle(figures, tables, createTranslator('en'), createFormat('en'))
  }
  expect(titled(true)).toBe('FixMyStreet incidents by category, 2023')
  expect(titled(false)).toBe('FixMyStreet incidents by category, 01/01/2023 to 15/11/2023')
})

test('the title says by category only where categories are shown', () => {
  expect(titleOf(null)).toBe('FixMyStreet incidents by category, 2023')
  expect(titleOf(['municipalities', 'method'])).toBe('FixMyStreet incidents, 2023')
  expect(titleOf(['programmes', 'method'])).toBe('Key figures of the regional programmes')
  expect(titleOf(['money', 'programmes'])).toBe('Budgets and key figures of the regional programmes')
})
