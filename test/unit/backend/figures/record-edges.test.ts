import { describe, expect, test } from 'vitest'
import { createEngine } from '../../../../electron/backend/engine/engine.ts'
import { answerRecords } from '../../../../electron/backend/figures/answer-records.ts'
import type { Question } from '../../../../shared/domain/incidents/question.ts'
import { ANY_INCIDENT, type PlainIncident, stateOf } from '../../../support/naive-answer.ts'

const answerOf = (question: Question, { coverage, columns }: ReturnType<typeof stateOf>) =>
  answerRecords(question, coverage, createEngine(columns))

const AS_OF = '2024-03-15'

describe('answers at the edges', () => {
  const one = ANY_INCIDENT
  const many = (count: number, created: string): readonly PlainIncident[] => Array(count).fill({ ...one, created })
  const asked: Question = {
    measure: 'incidents',
    by: [],
    filters: [],
    from: null,
    to: null,
    comparison: 'previous-year',
    asOf: null,
    source: 'records',
  }

  test('a day after the data has no answer, and says why', () => {
    const answer = answerOf({ ...asked, from: '2024-04-01', to: '2024-04-30' }, stateOf([one], AS_OF))
    expect(answer).toMatchObject({ rows: [], total: null, reason: 'after-the-data', period: null, partial: true })
  })

  test('months and years of a filter are days as those of a period: they may not be known, or be over', () => {
    const state = stateOf([...many(30, '2022-03-10'), ...many(45, '2023-03-10'), ...many(2, AS_OF)], AS_OF)
    const of = (kind: 'month' | 'year', ...values: readonly string[]) =>
      answerOf({ ...asked, by: ['category'], filters: [{ kind, values }] }, state)
    for (const after of [of('month', '2024-04'), of('year', '2025'), of('month', '2021-12', '2024-12')])
      expect(after).toMatchObject({ rows: [], total: null, period: null, reason: 'after-the-data' })
    expect(of('year', '2020')).toMatchObject({ rows: [], total: null, period: null, reason: 'before-the-data' })
    const march = of('month', '2023-03')
    expect(march).toMatchObject({ total: 45, partial: false, period: { from: '2023-03-01', to: '2023-03-31' } })
    expect(march.comparison).toMatchObject({ from: '2022-03-01', to: '2022-03-31', value: 30, change: 0.5 })
    expect(of('month', '2024-03', '2024-04')).toMatchObject({ total: 2, partial: true, period: { to: AS_OF } })
    // No day is in both: what is counted of none is zero.
    const months = [{ kind: 'month' as const, values: ['2023-03'] }]
    expect(answerOf({ ...asked, filters: months, from: '2022-01-01', to: '2022-12-31' }, state).total).toBe(0)
  })

  test('28 days of February are not compared with the 29 of a month, but with the same days of a period', () => {
    const state = stateOf(
      [...many(40, '2022-12-15'), ...many(30, '2024-02-29'), ...many(60, '2025-02-10')],
      '2025-03-15',
    )
    const winter = answerOf({ ...asked, by: ['month'], from: '2025-01-01', to: '2025-03-15' }, state)
    expect(winter.rows.find(({ key }) => key[0] === '2025-02')).toMatchObject({
      key: ['2025-02'],
      comparison: { to: '2024-02-29', value: 30, change: null, reason: 'lengths-differ' },
    })
    const february = [{ kind: 'month' as const, values: ['2025-02'] }]
    for (const days of [{ from: '2025-02-01', to: '2025-02-28' }, { filters: february }])
      expect(answerOf({ ...asked, ...days }, state).comparison).toMatchObject({ to: '2024-02-28', value: 0 })
    const leap = stateOf([...many(20, '2023-02-28'), ...many(30, '2024-02-29')], AS_OF)
    const of2024 = answerOf({ ...asked, by: ['month'], from: '2024-02-01', to: '2024-02-29' }, leap)
    expect(of2024.rows[0]).toMatchObject({ comparison: { value: 20, change: null, reason: 'lengths-differ' } })
  })

  test('statuses are not compared with those of earlier incidents, which had more time to change', () => {
    const closed = many(60, '2023-03-10')
    const state = stateOf([...many(40, '2022-01-10'), ...closed], AS_OF)
    const days = { from: '2023-01-01', to: '2023-12-31' }
    const byStatus = answerOf({ ...asked, ...days, by: ['status'] }, state)
    expect(byStatus.rows[0]?.comparison).toMatchObject({ value: 40, change: null, reason: 'unequal-time' })
    expect(byStatus.comparison).toMatchObject({ value: 40, change: 0.5, reason: null })
    const filters = [{ kind: 'status' as const, values: ['closed'] }]
    const ofClosed = answerOf({ ...asked, ...days, by: ['category'], filters }, state)
    for (const { comparison } of [ofClosed, ofClosed.rows.find(({ key }) => key[0] === 'road')!])
      expect(comparison).toMatchObject({ value: 40, change: null, reason: 'unequal-time' })
  })

  test('a sub-category that has incidents in the days compared with alone is counted zero, if those days are known', () => {
    const of = (subcategory: string, created: string) => ({ ...one, subcategory, created })
    const gone = Array.from({ length: 25 }, () => of('road/Tag', '2022-03-10'))
    const state = stateOf([of('road/Trou', '2022-01-10'), of('road/Trou', '2023-03-10'), ...gone], AS_OF)
    const rowsOf = (question: Partial<Question>) =>
      answerOf({ ...asked, by: ['subcategory'], from: '2023-01-01', to: '2023-12-31', ...question }, state).rows
    expect(rowsOf({})).toMatchObject([
      { key: ['road/Tag'], value: 0, comparison: { value: 25, change: -1 } },
      { key: ['road/Trou'], value: 1 },
    ])
    const keysOf = (question: Partial<Question>) => rowsOf(question).map(({ key }) => key[0])
    expect(keysOf({ comparison: { from: '2022-02-01', to: '2022-12-31' } })).toEqual(['road/Tag', 'road/Trou'])
    expect(keysOf({ comparison: 'none' })).toEqual(['road/Trou'])
    expect(keysOf({ comparison: { from: '2021-12-01', to: '2022-12-31' } })).toEqual(['road/Trou'])
    expect(keysOf({ filters: [{ kind: 'subcategory', values: ['road/Trou'] }] })).toEqual(['road/Trou'])
  })

  test('days before the data are not known, which is not zero', () => {
    const answer = answerOf({ ...asked, from: '2010-01-01', to: '2010-12-31' }, stateOf([one], AS_OF))
    expect(answer).toMatchObject({ rows: [], total: null, period: null, reason: 'before-the-data' })
  })

  test('days from before the data are cut off, and the year that they begin in is no whole one', () => {
    const state = stateOf([...many(30, '2023-02-28'), ...many(20, '2024-02-29')], AS_OF)
    const answer = answerOf({ ...asked, by: ['year'], from: '2022-01-01', to: '2024-02-29' }, state)
    expect(answer).toMatchObject({ period: { from: '2023-02-28', to: '2024-02-29' }, partial: true })
    expect(answer.rows).toMatchObject([
      { key: ['2023'], value: 30, partial: true },
      { key: ['2024'], value: 20, partial: true, comparison: { value: null, change: null } },
    ])
    const months = answerOf({ ...asked, by: ['month'] }, state)
    expect(months.rows.map(({ partial }) => partial)).toEqual([undefined, undefined])
  })

  test('29 February is compared with the 28th', () => {
    const state = stateOf([...many(40, '2023-02-28'), ...many(20, '2024-02-29')], AS_OF)
    const answer = answerOf({ ...asked, by: ['day'], from: '2024-02-29', to: '2024-02-29' }, state)
    expect(answer.comparison).toMatchObject({ from: '2023-02-28', to: '2023-02-28', value: 40, change: -0.5 })
    expect(answer.rows).toMatchObject([{ key: ['2024-02-29'], value: 20, comparison: { value: 40, change: -0.5 } }])
  })

  test('a year whose first incident is of 2 January has as many days as it lacks none of, however it is asked', () => {
    const state = stateOf([...many(3, '2024-01-02'), ...many(2, '2024-02-01')], AS_OF)
    const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
    for (const from of [null, '2024-01-01', '2023-01-01']) {
      const { period } = answerOf({ ...asked, by: ['category'], from, to: null }, state)
      // The days counted and those still to come are the 366 of the year.
      expect(days(period!.from, period!.to) + days(AS_OF, '2024-12-31') - 1).toBe(366)
    }
    const late = stateOf(many(3, '2024-02-10'), AS_OF)
    expect(answerOf({ ...asked, by: ['category'] }, late).period).toEqual({ from: '2024-02-10', to: AS_OF })
  })

  test('an unfinished year is compared with the same days, the full year beside it', () => {
    const state = stateOf(
      [...many(20, '2022-02-01'), ...many(25, '2023-03-15'), ...many(75, '2023-06-01'), ...many(50, AS_OF)],
      AS_OF,
    )
    const answer = answerOf({ ...asked, by: ['year'], from: '2024-01-01', to: '2024-12-31' }, state)
    const before = { from: '2023-01-01', to: '2023-03-15', fullYear: 100 }
    const comparison = { ...before, value: 25, change: 1, reason: null, days: { now: 75, before: 74 } }
    expect(answer).toMatchObject({ partial: true, period: { from: '2024-01-01', to: AS_OF }, comparison })
    expect(answer.rows).toEqual([{ key: ['2024'], value: 50, partial: true, comparison }])
  })

  test('a filter on a year is compared with the year before it', () => {
    const state = stateOf([...many(30, '2022-02-01'), ...many(40, '2022-06-01'), ...many(35, '2023-06-01')], AS_OF)
    const filters = [{ kind: 'year' as const, values: ['2023'] }]
    const answer = answerOf({ ...asked, filters, from: '2023-02-01', to: '2023-12-31' }, state)
    expect(answer).toMatchObject({ total: 35, comparison: { value: 70, change: -0.5 } })
    const wide = answerOf({ ...asked, filters, from: '2023-02-01', to: '2024-03-15' }, state)
    expect(wide).toMatchObject({ total: 35, comparison: { value: 70, change: -0.5 } })
  })
})
