import { expect, test } from 'vitest'
import {
  crossFigure,
  crossFigures,
  crossMeasure,
  crossQuestions,
  plainMeasure,
  streetQuestion,
} from '../../../../shared/domain/cross/cross-questions.ts'
import { MEASURES } from '../../../../shared/domain/incidents/measure.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { onTimeQuestionSchema, stockQuestionSchema } from '../../../../shared/domain/service/service-question.ts'
import { CROSS_FIGURES, FIRST_CROSS } from '../../../../shared/domain/view/cross-view.ts'

const base = { ...PLAIN_QUESTION, comparison: 'previous-year' } as const
const view = (measure: (typeof MEASURES)[number], cross: Partial<typeof FIRST_CROSS> = {}) => ({
  measure,
  cross: { ...FIRST_CROSS, ...cross },
})

test('only counts have shares; a share is one of all', () => {
  expect(crossFigure(view('incidents', { figure: 'row' }))).toBe('row')
  expect(crossFigure(view('share'))).toBe('all')
  expect(crossFigure(view('share', { figure: 'column' }))).toBe('column')
  expect(crossFigure(view('median-days', { figure: 'row' }))).toBe('value')
})

test('counts are compared and have delays beside them, delays have their base, other measures neither', () => {
  for (const measure of MEASURES) {
    const { table, delays } = crossQuestions(base, view(measure))
    expect(table).toMatchObject({
      method: 'figures.query',
      question: {
        by: ['municipality', 'category'],
        measure: measure === 'share' ? 'incidents' : measure,
        comparison: measure === 'share' || measure === 'incidents' ? 'previous-year' : 'none',
      },
    })
    expect(delays === null).toBe(measure === 'closed-rate' || measure === 'per-1000')
    if (delays !== null)
      expect(delays.closed).toMatchObject({ isOfDelays: true, by: table.question.by, comparison: 'none' })
  }
})

test('how incidents are dealt with takes the place of the measure: shares have no shares, stocks none over steps', () => {
  const served = (service: 'on-time' | 'open', cross: Partial<typeof FIRST_CROSS> = {}) =>
    view('median-days', { ...cross, service })
  const { table, delays } = crossQuestions({ ...base, to: '2023-12-31' }, served('open'))
  expect(stockQuestionSchema.parse(table.question)).toMatchObject({
    by: ['municipality', 'category'],
    to: '2023-12-31',
  })
  expect([table.method, delays]).toEqual(['figures.open', null])
  const shares = crossQuestions(base, served('on-time')).table
  expect(onTimeQuestionSchema.parse(shares.question)).toMatchObject({ comparison: 'none' })
  expect([crossMeasure(served('on-time')), plainMeasure(served('on-time'))]).toEqual(['on-time', 'median-days'])
  expect(crossFigures(served('on-time'))).toEqual(['value'])
  expect(crossFigures(served('open'))).toEqual(CROSS_FIGURES)
  expect(crossFigures(served('open', { columns: 'month' }))).toEqual(['value', 'column'])
  expect(crossFigure(served('open', { rows: 'year', figure: 'all' }))).toBe('value')
})

test('streets are those of the municipality that is chosen, unless a filter leaves it out', () => {
  const asked = (kept: readonly string[] | null) => {
    const filters = kept === null ? [] : [{ kind: 'municipality' as const, values: kept }]
    return streetQuestion({ ...base, filters }, view('incidents', { streetsOf: '21015' }), 3)
  }
  expect(asked(null)).toMatchObject({ by: ['street'], top: 3, comparison: 'none' })
  expect(asked(null).filters).toEqual([{ kind: 'municipality', values: ['21015'] }])
  expect(asked(['21015', '21016']).filters).toEqual([{ kind: 'municipality', values: ['21015'] }])
  expect(asked(['21016']).filters).toEqual([{ kind: 'municipality', values: ['21016'] }])
})
