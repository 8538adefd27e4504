import { expect, test } from 'vitest'
import { figuresOfProgramme } from '../../../../../shared/domain/report/sections/one-programme.ts'
import { reportTables } from '../../../../../shared/domain/report/sections/report-tables.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { reportStem, reportTitle } from '../../../../../shared/i18n/report-words.ts'
import { line } from '../../../../support/budget-lines.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const inAll = (text: string) => ({ fr: text, nl: text, en: text })
const OTHER = { code: 'wepulse', name: inAll('WePulse'), summary: null }
const CITED = { programme: OTHER.code, source: 'rapport, IV', quote: 'mots' }

function reportOf(view: Partial<ViewState>) {
  const figures = figuresOfProgramme({
    ...FIGURES,
    view: { ...DEFAULT_VIEW, ...view },
    programmes: [...FIGURES.programmes, OTHER],
    budgets: [line({ programme: OTHER.code })],
    participants: [{ ...CITED, kind: 'institution', family: 'region', name: inAll('CIRB') }],
    dates: [{ ...CITED, from: '2022-01-01', to: '2025-12-31', label: inAll('durée'), asOf: '2022-12-31' }],
  })
  const tables = reportTables(figures, (_dimension, code) => code)
  return {
    title: reportTitle(figures, tables, createTranslator('en'), createFormat('en')),
    stem: reportStem(figures, tables, createTranslator('fr')),
    money: tables.money?.rows.map(({ programme }) => programme) ?? null,
    figures: tables.programmes?.rows.map(({ programme }) => programme) ?? null,
    participants: tables.participants?.rows.map(({ participant, source }) => [participant, source]) ?? null,
    dates: tables.dates?.rows.map(({ event, to, quote }) => [event, to, quote]) ?? null,
  }
}

test('the page of one programme is printed as that programme alone, without the money that it has not', () => {
  expect(reportOf({ page: 'programmes', drill: 'irisbox' })).toEqual({
    title: 'Programme: IRISbox',
    stem: 'programme IRISbox',
    money: null,
    figures: ['IRISbox'],
    participants: [],
    dates: [],
  })
  expect(reportOf({ page: 'programmes', drill: 'wepulse' })).toEqual({
    title: 'Programme: WePulse',
    stem: 'programme WePulse',
    money: ['WePulse'],
    figures: [],
    participants: [['CIRB', 'rapport, IV']],
    dates: [['durée', '2025-12-31', 'mots']],
  })
})

test.each([
  ['all of them are shown', { page: 'programmes', drill: null }],
  ['no programme is called so', { page: 'programmes', drill: 'road' }],
] as const)('every programme is printed where %s', (_name, view) => {
  expect(reportOf(view)).toEqual({
    title: 'The regional programmes',
    stem: 'programmes',
    money: ['WePulse'],
    figures: ['IRISbox'],
    participants: [['CIRB', 'rapport, IV']],
    dates: [['durée', '2025-12-31', 'mots']],
  })
})

test('the budgets are of the open programme alone where it has amounts; one without hides nothing', () => {
  expect(reportOf({ page: 'budgets', drill: 'wepulse' }).title).toBe('Programme: WePulse')
  expect(reportOf({ page: 'budgets', drill: 'irisbox' }).money).toEqual(['WePulse'])
})
