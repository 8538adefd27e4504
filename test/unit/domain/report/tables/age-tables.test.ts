import { expect, test } from 'vitest'
import { NO_PARTS } from '../../../../../shared/domain/incidents/service-part.ts'
import { ageTable, oldestTable } from '../../../../../shared/domain/report/tables/age-tables.ts'
import type { ReportFigures } from '../../../../../shared/domain/report/tables/report-figures.ts'
import type { OnTimeAnswer, StockAnswer } from '../../../../../shared/domain/service/service-question.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { tableCsv } from '../../../../../shared/i18n/table-csv.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const stock = (counts: Readonly<Record<string, number>>): StockAnswer => ({
  ...{ measure: 'open', by: ['age'], asOf: '2023-11-15', on: '2023-11-15', source: 'records', undated: 0, unseen: 0 },
  rows: Object.entries(counts).map(([age, value]) => ({ key: [age], value })),
  total: Object.values(counts).reduce((sum, count) => sum + count, 0),
})
const SPLIT: OnTimeAnswer = {
  ...{ measure: 'on-time', by: ['category'], asOf: '2023-11-15', period: null, source: 'records', partial: true },
  ...{ rows: [], total: null, parts: NO_PARTS },
}
const OLD = {
  ...{ register: 'fixmystreet', reference: '17', category: 'road', subcategory: 'road/Trou', created: '2023-11-05' },
  ...{ municipality: '21015', organisation: 'sibelga' },
}
const figures = (more: Partial<NonNullable<ReportFigures['service']>>): ReportFigures => ({
  ...FIGURES,
  service: {
    ...{ split: SPLIT, organisations: null, targets: [], oldest: [OLD], stock: stock({}) },
    ...{ ages: stock({ '0-7': 6, '366-': 2 }), overdue: stock({ '366-': 2 }) },
    ...more,
  },
})
const csvOf = (table: Parameters<typeof tableCsv>[0]) =>
  tableCsv(table, createTranslator('fr'), createFormat('fr')).replace('\ufeff', '').split('\r\n')

test('every age has a line after that of all of them, with its share of what is open', () => {
  const table = ageTable(figures({}))
  expect(table.rows.map(({ age, openNow, ofOpen, overdue }) => [age, openNow, ofOpen, overdue])).toEqual([
    ['all', 8, 1, 2],
    ['0-7', 6, 0.75, 0],
    ['8-30', 0, 0, 0],
    ['31-90', 0, 0, 0],
    ['91-365', 0, 0, 0],
    ['366-', 2, 0.25, 2],
  ])
  expect(csvOf(table).slice(0, 2)).toEqual(['Âge;Ouverts;Part des ouverts;Ouverts en retard', 'Ensemble;8;1;2'])
})

test('without targets nothing is overdue, and where nothing is open there is no line', () => {
  const none = ageTable(figures({ split: { ...SPLIT, reason: 'needs-targets' } }))
  expect([none.columns.includes('overdue'), none.rows[0]?.overdue]).toEqual([false, null])
  expect(ageTable(figures({ ages: stock({}) })).rows).toEqual([])
  expect(ageTable({ ...FIGURES, service: null }).rows).toEqual([])
})

test('the oldest have their days at the day of the data, and no address', () => {
  const table = oldestTable(figures({}))
  expect(table.rows).toEqual([{ ...OLD, openFor: 10 }])
  expect(table.columns).not.toContain('address')
  expect(csvOf(table)[0]).toMatch(/^N°;.*Signalé le;Jours ouverts$/)
  expect(oldestTable(figures({ oldest: null })).rows).toEqual([])
})
