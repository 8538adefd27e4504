import { expect, test } from 'vitest'
import { type Explanation, explainedBy } from '../../../../../shared/domain/figures/explanation.ts'
import { explanationTable } from '../../../../../shared/domain/report/tables/explanation-table.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'
import { tableCsv } from '../../../../../shared/i18n/table-csv.ts'
import { FIGURES } from '../../../../support/report-fixture.ts'

const EXPLANATION: Explanation = {
  measure: 'incidents',
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  compared: { from: '2022-01-01', to: '2022-11-15' },
  now: 30,
  before: 25,
  difference: 5,
  dimensions: [
    explainedBy('municipality', [
      { key: ['21004'], now: 10, before: 11, part: -1 },
      { key: ['21015'], now: 20, before: 14, part: 6 },
    ]),
  ],
}

test('all parts are attached, each by the code and the name of its value', () => {
  const table = explanationTable({ ...FIGURES, explanation: EXPLANATION })
  expect(table.rows.map(({ coded, part }) => [coded, part])).toEqual([
    ['21015', 6],
    ['21004', -1],
  ])
  expect(tableCsv(table, createTranslator('en'), createFormat('en')).replace('\ufeff', '').split('\r\n')).toEqual([
    'Broken down by;Value of the dimension (code);Value of the dimension;Incidents;Incidents on the compared days;Difference',
    'municipality;21015;Schaerbeek;20;14;6',
    'municipality;21004;Brussels;10;11;-1',
    '',
  ])
  expect(explanationTable(FIGURES).rows).toEqual([])
})
