import { describe, expect, it } from 'vitest'
import { calendarKeys } from '../../../../../../renderer/findings/calendar-steps.ts'
import {
  periodOfRange,
  pickedDays,
  rangeOfSpan,
} from '../../../../../../renderer/incidents/cards/trend/picked-period.ts'
import type { Filter } from '../../../../../../shared/domain/incidents/filter.ts'

const KEYS = Array.from(
  { length: 24 },
  (_, index) => `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
)

const COVERS = { from: '2022-01-04', to: '2023-11-15' }

describe('the period', () => {
  it('of a window over months, and back', () => {
    expect(periodOfRange([0, 23], KEYS, COVERS)).toEqual({ kind: 'all' })
    expect(periodOfRange([12, 23], KEYS, COVERS)).toEqual({ kind: 'year', year: 2023 })
    expect(periodOfRange([1, 13], KEYS, COVERS)).toEqual({ kind: 'range', from: '2022-02-01', to: '2023-02-28' })
    // Of five years that are drawn the whole window is not all that there is.
    expect(periodOfRange([0, 23], KEYS, { from: '2013-01-08', to: '2023-11-15' })).toEqual({
      kind: 'range',
      from: '2022-01-01',
      to: '2023-12-31',
    })
    expect(periodOfRange([1, 1], ['2022', '2023'], COVERS)).toEqual({ kind: 'year', year: 2023 })
    expect(rangeOfSpan({ from: '2022-02-01', to: '2023-02-28' }, KEYS)).toEqual([1, 13])
    expect(rangeOfSpan({ from: '2022-02-14', to: '2022-02-20' }, KEYS)).toEqual([1, 1])
    expect(rangeOfSpan(null, KEYS)).toEqual([0, 23])
    expect(rangeOfSpan({ from: '2030-01-01', to: '2030-12-31' }, KEYS)).toEqual([0, 23])
  })

  it('of a window over weeks or days, and back', () => {
    const days = calendarKeys({ from: '2022-01-01', to: '2023-12-31' }, 'day')
    expect(rangeOfSpan({ from: '2022-02-14', to: '2022-02-20' }, days)).toEqual([44, 50])
    expect(periodOfRange([44, 50], days, COVERS)).toEqual({ kind: 'range', from: '2022-02-14', to: '2022-02-20' })
    expect(periodOfRange([0, 729], days, COVERS)).toEqual({ kind: 'all' })
    const weeks = calendarKeys({ from: '2022-01-01', to: '2023-12-31' }, 'week')
    // 2022 begins on a Saturday, in the last week of 2021.
    expect(periodOfRange([1, 2], weeks, COVERS)).toEqual({ kind: 'range', from: '2022-01-03', to: '2022-01-16' })
    expect(rangeOfSpan({ from: '2022-01-03', to: '2022-01-16' }, weeks)).toEqual([1, 2])
  })

  it('gives way to a click on another step, filters on days too, which a second one gives back', () => {
    const months: Filter = { kind: 'month', values: ['2022-03', '2023-03'] }
    const road: Filter = { kind: 'category', values: ['road'] }
    const view = { period: { kind: 'all' }, filters: [months, road] } as const
    const picked = pickedDays(view, null, '2022-10')
    const october = { from: '2022-10-01', to: '2022-10-31' }
    expect(picked).toEqual({ period: { kind: 'range', ...october }, filters: [road] })
    expect(pickedDays(picked, october, '2022-10')).toEqual({ period: { kind: 'all' }, filters: [road] })
    expect(pickedDays(picked, october, '2022').period).toEqual({ kind: 'year', year: 2022 })
  })
})
