import { expect, test } from 'vitest'
import { isListed, listedSelection } from '../../../../shared/domain/import/listed-records.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'

const COVERS = { from: '2020-01-03', to: '2023-06-20' }
const BY_DAY = { covers: COVERS, cells: 'day' } as const
const BY_MONTH = { covers: COVERS, cells: 'month' } as const
const JETTE: Filter = { kind: 'municipality', values: ['21010'] }
const TWO: Filter = { kind: 'municipality', values: ['21010', '21009'] }
const ALL = { filters: [], from: null, to: null }

test('a list is of the days that are counted, and of those that its filters leave', () => {
  expect(listedSelection(ALL, BY_DAY)).toEqual({ ...COVERS, filters: [] })
  expect(listedSelection({ ...ALL, from: '2022-01-01', to: '2030-01-01' }, BY_DAY)).toMatchObject({
    from: '2022-01-01',
    to: COVERS.to,
  })
  const ofYears: Filter = { kind: 'year', values: ['2022', '2021'] }
  const ofMonth: Filter = { kind: 'month', values: ['2021-02'] }
  expect(listedSelection({ ...ALL, filters: [ofYears] }, BY_DAY)).toEqual({
    from: '2021-01-01',
    to: '2022-12-31',
    filters: [],
  })
  expect(listedSelection({ ...ALL, filters: [ofYears, ofMonth] }, BY_DAY)).toMatchObject({ to: '2021-02-28' })
  expect(listedSelection({ ...ALL, filters: [{ kind: 'day', values: ['2024-01-01'] }] }, BY_DAY)).toBeNull()
  expect(listedSelection({ ...ALL, from: '2023-07-01' }, BY_DAY)).toBeNull()
})

test('texts, streets and weekdays are looked for among what is fetched; what months do not tell comes along', () => {
  const filters: readonly Filter[] = [
    JETTE,
    { kind: 'text', values: ['loi'] },
    { kind: 'street', values: ['rue'] },
    { kind: 'weekday', values: ['1'] },
    { kind: 'channel', values: ['app'] },
  ]
  expect(listedSelection({ ...ALL, filters }, BY_DAY)?.filters).toEqual([filters[0], filters[4]])
  expect(listedSelection({ filters, from: '2021-03-10', to: '2021-05-05' }, BY_MONTH)).toEqual({
    from: '2021-03-01',
    to: '2021-05-31',
    filters: [JETTE],
  })
  expect(listedSelection({ ...ALL, from: '2023-06-10' }, BY_MONTH)).toMatchObject({ to: '2023-06-20' })
})

test('a list is served where all its days and codes were fetched', () => {
  const listed = { from: '2021-01-01', to: '2021-12-31', filters: [TWO] }
  const within = { filters: [JETTE], from: '2021-02-01', to: '2021-02-28' }
  expect(isListed(within, listed, BY_DAY)).toBe(true)
  expect(isListed({ ...within, filters: [TWO, { kind: 'text', values: ['x'] }] }, listed, BY_DAY)).toBe(true)
  expect(isListed({ ...ALL, filters: [JETTE, { kind: 'year', values: ['2021'] }] }, listed, BY_DAY)).toBe(true)
  expect(isListed({ ...within, from: '2020-12-31' }, listed, BY_DAY)).toBe(false)
  expect(isListed({ ...within, to: null }, listed, BY_DAY)).toBe(false)
  expect(isListed({ ...within, filters: [] }, listed, BY_DAY)).toBe(false)
  expect(isListed({ ...within, filters: [{ ...JETTE, values: ['21010', '21001'] }] }, listed, BY_DAY)).toBe(false)
  expect(isListed({ ...within, from: '2024-01-01', to: null }, listed, BY_DAY)).toBe(false)
})
