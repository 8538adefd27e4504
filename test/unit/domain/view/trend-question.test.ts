import { describe, expect, it } from 'vitest'
import type { Span } from '../../../../shared/domain/calendar/period.ts'
import { trendQuestion, trendSpan } from '../../../../shared/domain/view/trend-question.ts'
import { DEFAULT_VIEW, questionOf, type ViewState } from '../../../../shared/domain/view/view-state.ts'

const AS_OF = '2023-11-15'
const COVERAGE = { asOf: AS_OF, covers: { from: '2019-01-01', to: AS_OF } }
const LONG = { from: '2019-12-01', to: '2022-02-28' }
const by = (granularity: ViewState['granularity']) => ({ granularity, trendRange: 'five-years' as const })

describe('the days that a trend draws', () => {
  it('are the last ones of a period too long for days or weeks, up to the as-of day', () => {
    expect(trendSpan(LONG, by('day'), COVERAGE)).toEqual({ from: '2021-03-01', to: '2022-02-28' })
    expect(trendSpan(LONG, by('week'), COVERAGE)).toEqual({ from: '2020-02-29', to: '2022-02-28' })
    expect(trendSpan({ from: '2020-01-01', to: '2023-12-31' }, by('day'), COVERAGE)).toEqual({
      from: '2022-11-16',
      to: AS_OF,
    })
    expect(trendSpan(null, by('day'), COVERAGE)).toEqual({ from: '2022-11-16', to: AS_OF })
    expect(trendSpan(null, by('week'), COVERAGE)).toEqual({ from: '2021-11-16', to: AS_OF })
  })
  it('are the whole years around a shorter one by week, and all days of a year', () => {
    expect(trendSpan({ from: '2022-03-01', to: '2022-03-31' }, by('week'), COVERAGE)).toEqual({
      from: '2022-01-01',
      to: '2022-12-31',
    })
    expect(trendSpan({ from: '2022-01-01', to: '2022-12-31' }, by('day'), COVERAGE)).toEqual({
      from: '2022-01-01',
      to: '2022-12-31',
    })
  })
  it('are five years round a shorter one by month, as many on either side as there are, or all', () => {
    const years = (from: string, to: string, asOf = AS_OF) => {
      const span = trendSpan({ from, to }, by('month'), { ...COVERAGE, asOf, covers: { from: '2013-02-03', to: asOf } })
      return span === null ? null : [span.from, span.to]
    }
    expect(years('2023-01-01', AS_OF)).toEqual(['2019-01-01', '2023-12-31'])
    expect(years('2021-03-01', '2021-03-31')).toEqual(['2019-01-01', '2023-12-31'])
    expect(years('2018-03-01', '2019-03-31')).toEqual(['2016-01-01', '2020-12-31'])
    expect(years('2013-05-01', '2013-05-31')).toEqual(['2013-01-01', '2017-12-31'])
    expect(years('2014-05-01', '2021-05-31')).toEqual(['2014-01-01', '2021-12-31'])
    // Of less than five years all are drawn.
    expect(years('2014-05-01', '2014-05-31', '2015-06-30')).toEqual(['2013-01-01', '2015-12-31'])
    const all = { granularity: 'month', trendRange: 'all' } as const
    expect(trendSpan({ from: '2023-01-01', to: AS_OF }, all, COVERAGE)).toBeNull()
  })
  it('are as many days before and after as a short period has, up to a year and as far as there are any', () => {
    const march = { from: '2022-03-01', to: '2022-03-31' }
    expect(trendSpan(march, by('day'), COVERAGE)).toEqual({ from: '2022-01-29', to: '2022-05-01' })
    const autumn = { from: '2023-10-01', to: '2023-11-30' }
    expect(trendSpan(autumn, by('day'), COVERAGE)).toEqual({ from: '2023-08-16', to: AS_OF })
    // 300 days leave room for 33 on either side.
    const most = { from: '2022-02-01', to: '2022-11-27' }
    expect(trendSpan(most, by('day'), COVERAGE)).toEqual({ from: '2021-12-30', to: '2022-12-30' })
  })
})

it('asks for what lies around the period without filters on days, and compares a year at most with the one before', () => {
  const asked = (span: Span) => {
    const view: ViewState = {
      ...DEFAULT_VIEW,
      period: { kind: 'range', ...span },
      filters: [
        { kind: 'month', values: ['2023-03'] },
        { kind: 'category', values: ['road'] },
      ],
    }
    return trendQuestion(questionOf(view, ['category'], AS_OF), view, COVERAGE)
  }
  expect(asked({ from: '2023-01-01', to: AS_OF })).toMatchObject({
    by: ['month'],
    from: '2019-01-01',
    to: '2023-12-31',
    comparison: 'previous-year',
    filters: [{ kind: 'category', values: ['road'] }],
  })
  expect(asked(LONG).comparison).toBe('none')
})
