import { expect, test } from 'vitest'
import {
  orderedRows,
  otherValues,
  rankingRows,
  rankingValues,
  wholeRow,
} from '../../../../../renderer/incidents/cards/ranking-rows.ts'
import type { Answer, AnswerRow } from '../../../../../shared/domain/incidents/question.ts'
import { DEFAULT_VIEW } from '../../../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../../shared/i18n/format.ts'

const words = { t: createTranslator('fr'), format: createFormat('fr') }
const SPAN = { from: '2022-01-01', to: '2022-11-15', days: { now: 319, before: 319 }, fullYear: null }
const row = (code: string, value: number, before: number): AnswerRow => ({
  key: [code],
  value,
  comparison:
    before < 20
      ? { ...SPAN, value: before, change: null, reason: 'base-small' }
      : { ...SPAN, value: before, change: value / before - 1, reason: null },
})
const ROWS = [row('road', 90, 100), row('cleanliness', 300, 200), row('park', 40, 18)]
const ANSWER: Answer = {
  measure: 'incidents',
  by: ['category'],
  asOf: '2023-11-15',
  period: { from: '2023-01-01', to: '2023-11-15' },
  rows: ROWS,
  total: 430,
  partial: true,
  source: 'records',
  comparison: { ...SPAN, value: 318, change: 430 / 318 - 1, reason: null },
}
const codes = (order: 'value' | 'label' | 'change') =>
  orderedRows(ANSWER, { dimension: 'category', isCompared: true, order }, words).map(({ key }) => key[0])

test('are ordered by count, by name, or by change with those that have none last', () => {
  expect(codes('value')).toEqual(['cleanliness', 'road', 'park'])
  // Parc, Propreté publique, Voirie.
  expect(codes('label')).toEqual(['park', 'cleanliness', 'road'])
  expect(codes('change')).toEqual(['cleanliness', 'road', 'park'])
})

test('D9: tell the earlier value beside the change, and of few incidents both counts in place of a percentage', () => {
  const rows = rankingRows(ROWS, { dimension: 'category', isCompared: true }, ANSWER, words)
  expect(
    rows.map(({ change }) => [change?.before, change?.missing?.word ?? change?.text.replaceAll(/\s/g, ' ')]),
  ).toEqual([
    ['100', '−10,0 %'],
    ['200', '+50,0 %'],
    ['18', 'too-few'],
  ])
  expect(rows[2]?.change?.missing?.reason.replaceAll(/\s/g, ' ')).toBe(
    'Parc : 40, et 18 avant ; trop peu pour un pourcentage (20 au moins)',
  )
})

test('begin with the whole, and end with what the others have together', () => {
  expect(wholeRow(ANSWER, true, words)).toMatchObject({ label: 'Ensemble', text: '430', change: { before: '318' } })
  const rows = rankingRows(ROWS, { dimension: 'category', isCompared: true }, ANSWER, words)
  // 40 and 90 now, 18 and 100 before: together they are enough for a percentage.
  const others = otherValues([rows[2]!, rows[0]!], 430, words)
  expect([others.value, others.change?.before, others.change?.value]).toEqual([130, '118', 130 / 118 - 1])
})

test('tell no change of the others where one of them is not comparable', () => {
  const broken: AnswerRow = {
    key: ['signage'],
    value: 50,
    comparison: { ...SPAN, value: 60, change: null, reason: 'definition-changed' },
  }
  const rows = rankingRows([ROWS[0]!, broken], { dimension: 'category', isCompared: true }, ANSWER, words)
  expect(otherValues(rows, 430, words).change).toMatchObject({
    value: null,
    before: '160',
    missing: { word: 'not-comparable' },
  })
})

test('have a scale of their counts, and of their changes where these are the bars', () => {
  const valuesBy = (by: 'value' | 'change') =>
    rankingValues(ANSWER, 'category', { ...DEFAULT_VIEW, sort: { by, descending: true } })
  expect(valuesBy('value')).toEqual([300, 90, 40, 0])
  expect(valuesBy('change').map((change) => change.toFixed(3))).toEqual(['-0.100', '0.500', '0.352'])
})
