import { expect, test } from 'vitest'
import { figuresOfProgramme } from '../../../shared/domain/report/one-programme.ts'
import { reportTables } from '../../../shared/domain/report-tables.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { reportStem, reportTitle } from '../../../shared/i18n/report-title.ts'
import { line } from '../domain/budget-lines.ts'
import { FIGURES } from './report-fixture.ts'

const OTHER = { code: 'wepulse', name: { fr: 'WePulse', nl: 'WePulse', en: 'WePulse' } }

function reportOf(view: Partial<ViewState>) {
  const figures = figuresOfProgramme({
    ...FIGURES,
    view: { ...DEFAULT_VIEW, ...view },
    programmes: [...FIGURES.programmes, OTHER],
    budgets: [line({ programme: OTHER.code })],
  })
  const tables = reportTables(figures, (_dimension, code) => code)
  return {
    title: reportTitle(figures, tables, createTranslator('en'), createFormat('en')),
    stem: reportStem(figures, tables, createTranslator('fr')),
    money: tables.money?.rows.map(({ programme }) => programme) ?? null,
    figures: tables.programmes?.rows.map(({ programme }) => programme) ?? null,
  }
}

test('the page of one programme is printed as that programme alone, without the money that it has not', () => {
  expect(reportOf({ page: 'programmes', drill: 'irisbox' })).toEqual({
    title: 'Programme: IRISbox',
    stem: 'programme IRISbox',
    money: null,
    figures: ['IRISbox'],
  })
  expect(reportOf({ page: 'programmes', drill: 'wepulse' })).toEqual({
    title: 'Programme: WePulse',
    stem: 'programme WePulse',
    money: ['WePulse'],
    figures: [],
  })
})

test.each([
  ['all of them are shown', { page: 'programmes', drill: null }],
  ['no programme is called so', { page: 'programmes', drill: 'road' }],
] as const)('every programme is printed where %s', (_name, view) => {
  expect(reportOf(view)).toEqual({
    title: 'Budgets and key figures of the regional programmes',
    stem: 'programmes-budgets',
    money: ['WePulse'],
    figures: ['IRISbox'],
  })
})

test('a drill of another page chooses no programme', () => {
  expect(reportOf({ page: 'budgets', drill: 'irisbox' }).money).toEqual(['WePulse'])
})
