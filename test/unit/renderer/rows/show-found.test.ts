import { describe, expect, test } from 'vitest'
import { viewOfFoundRows } from '../../../../renderer/rows/show-found.tsx'
import type { RowSelection } from '../../../../shared/contract/rows.ts'
import type { Period } from '../../../../shared/domain/calendar/period.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { DEFAULT_VIEW } from '../../../../shared/domain/view/view-state.ts'

const ALL: RowSelection = { filters: [], from: null, to: null, asOf: null, source: 'records' }
const ROAD: Filter = { kind: 'category', values: ['road'] }
const LOI: Filter = { kind: 'text', values: ['Loi'] }
const viewOf = (
  selection: Partial<RowSelection>,
  find = 'Loi',
  period: Period = { kind: 'all' },
  asOf = '2023-11-15',
) => viewOfFoundRows({ ...ALL, ...selection }, find, { ...DEFAULT_VIEW, period }, asOf)

describe('the charts of the rows that were found', () => {
  test('have the filters of the list, and the text beside them', () => {
    expect(viewOf({ filters: [ROAD] })).toEqual({ page: 'incidents', filters: [ROAD, LOI], period: { kind: 'all' } })
  })

  test.each<[string, Partial<RowSelection>, string]>([
    ['a delay', { delay: { from: 0, to: 7 } }, 'Loi'],
    ['a text beside another one', { filters: [ROAD, { kind: 'text', values: ['rue haute'] }] }, 'Loi'],
    ['two filters of one kind', { filters: [ROAD, { kind: 'category', values: ['park'] }] }, 'Loi'],
    ['a beginning without an end', { from: '2022-01-01' }, 'Loi'],
    ['an end without a beginning', { to: '2022-12-31' }, 'Loi'],
    ['a blank search', {}, ' '],
    ['a search longer than a text', {}, 'x'.repeat(201)],
  ])('are none for %s', (_name, selection, find) => {
    expect(viewOf(selection, find)).toBeNull()
  })

  test.each<[Period, Partial<RowSelection>]>([
    [{ kind: 'all' }, {}],
    [
      { kind: 'year', year: 2022 },
      { from: '2022-01-01', to: '2022-12-31' },
    ],
    [{ kind: 'year-to-date' }, { from: '2023-01-01', to: '2023-11-15' }],
    [
      { kind: 'range', from: '2022-03-01', to: '2022-03-31' },
      { from: '2022-03-01', to: '2022-03-31' },
    ],
  ])('keep the period of the view where it is the same days: %j', (period, days) => {
    expect(viewOf(days, 'Loi', period)?.period).toEqual(period)
  })

  test('have the days of the list where they are others, as those compared with are', () => {
    const before = { from: '2022-01-01', to: '2022-11-15' }
    expect(viewOf(before, 'Loi', { kind: 'year-to-date' })?.period).toEqual({ kind: 'range', ...before })
    expect(viewOf({}, 'Loi', { kind: 'year', year: 2022 })?.period).toEqual({ kind: 'all' })
    const toDate = { from: '2023-01-01', to: '2023-11-15' }
    expect(viewOf(toDate, 'Loi', { kind: 'year-to-date' }, '2023-09-30')?.period).toEqual({ kind: 'range', ...toDate })
  })
})
