import { expect, test } from 'vitest'
import { MEASURES } from '../../../../shared/domain/incidents/measure.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { crossFigure, crossQuestions, streetQuestion } from '../../../../shared/domain/view/cross-questions.ts'
import { FIRST_CROSS } from '../../../../shared/domain/view/cross-view.ts'

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
    expect(table.by).toEqual(['municipality', 'category'])
    expect(table.measure).toBe(measure === 'share' ? 'incidents' : measure)
    expect(table.comparison).toBe(table.measure === 'incidents' ? 'previous-year' : 'none')
    expect(delays === null).toBe(measure === 'closed-rate' || measure === 'per-1000')
    if (delays !== null) expect(delays.closed).toMatchObject({ isOfDelays: true, by: table.by, comparison: 'none' })
  }
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
