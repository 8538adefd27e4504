import { expect, test } from 'vitest'
import { type Explanation, explainedBy, rateParts } from '../../../../../shared/domain/figures/explanation.ts'
import {
  explanationTable,
  onTimeExplanationTable,
} from '../../../../../shared/domain/report/tables/explanation-table.ts'
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

test('parts of a share have their denominators and weights, from which rates and mix are computed again', () => {
  const side = (one: number, other: number) =>
    new Map([
      ['21004', { of: one, base: 100 }],
      ['21015', { of: other, base: 300 }],
    ])
  const onTimeExplanation: Explanation = {
    ...{ ...EXPLANATION, measure: 'on-time', now: 0.75, before: 0.5, difference: 0.25 },
    dimensions: [explainedBy('municipality', rateParts(side(60, 240), side(50, 150)))],
  }
  const { rows } = onTimeExplanationTable({ ...FIGURES, onTimeExplanation })
  expect(rows.map(({ coded, counted, weight }) => [coded, counted, weight])).toEqual([
    ['21015', 300, 0.75],
    ['21004', 100, 0.25],
  ])
  for (const { onTime, onTimeBefore, weight, weightBefore, rate, mix, points } of rows) {
    expect(rate).toBeCloseTo(((onTime - onTimeBefore) * (weight + weightBefore)) / 2, 12)
    expect(mix).toBeCloseTo(((weight - weightBefore) * (onTime + onTimeBefore)) / 2, 12)
    expect(points).toBeCloseTo(rate + mix, 12)
  }
  expect(onTimeExplanationTable(FIGURES).rows).toEqual([])
})
