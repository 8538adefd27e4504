import { expect, test } from 'vitest'
import {
  commonLastDay,
  cutsMonth,
  isTold,
  monthsAround,
  needsFinerCells,
} from '../../../../shared/domain/incidents/finer-cells.ts'
import { type RegisterCoverage, shownCoverage } from '../../../../shared/domain/incidents/shown-registers.ts'

const MONTHS = { asOf: '2023-11-15', cells: 'month' } as const

test.each([
  ['2023-01-01', '2023-10-31', false],
  ['2023-02-01', '2023-02-28', false],
  ['2024-02-01', '2024-02-28', true],
  ['2023-01-01', '2023-11-15', false],
  ['2023-01-01', '2023-11-14', true],
  ['2023-01-02', '2023-10-31', true],
  ['2022-01-01', '2022-11-15', true],
])('%s to %s cuts a month of cells: %s', (from, to, isCut) => {
  expect(cutsMonth({ from, to }, MONTHS)).toBe(isCut)
  for (const cells of ['day', undefined] as const)
    expect(cutsMonth({ from, to }, { asOf: '2023-11-15', cells })).toBe(false)
})

test('codes and days that cells of months leave out need finer ones, by a dimension as by a filter', () => {
  const span = { from: '2023-01-01', to: '2023-10-31' }
  const of = ['subcategory', 'channel', 'weekday', 'weekday-month', 'day'] as const
  for (const kind of of) {
    const filters = [{ kind, values: [] }]
    expect(needsFinerCells({ by: [kind], filters: [] }, span, MONTHS)).toBe(true)
    expect(needsFinerCells({ by: [], filters }, span, MONTHS)).toBe(true)
    expect(needsFinerCells({ by: [kind], filters }, span, { ...MONTHS, cells: 'day' })).toBe(false)
  }
  for (const kind of ['category', 'municipality', 'status', 'organisation', 'register', 'month', 'year'] as const)
    expect(needsFinerCells({ by: [kind], filters: [{ kind, values: [] }] }, span, MONTHS)).toBe(false)
})

test('registers of months that end on unlike days are known together to the end of the month before', () => {
  expect(commonLastDay(['2023-11-15', '2023-11-30'], 'month')).toBe('2023-10-31')
  expect(commonLastDay(['2023-11-15', '2023-11-15'], 'month')).toBe('2023-11-15')
  expect(commonLastDay(['2023-10-31', '2023-11-15'], 'month')).toBe('2023-10-31')
  expect(commonLastDay(['2023-11-15', '2023-11-30'], 'day')).toBe('2023-11-15')
  const register = (name: string, from: string, to: string): RegisterCoverage => {
    return { register: name, covers: { from, to }, asOf: to, count: 4, cells: 'month' }
  }
  const [roads, parks] = [register('Voirie', '2023-01-01', '2023-11-15'), register('Parcs', '2023-02-01', '2023-11-30')]
  const both = [{ kind: 'register' as const, values: ['Voirie', 'Parcs'] }]
  expect(shownCoverage(both, [roads, parks])).toEqual({
    covers: { from: '2023-02-01', to: '2023-10-31' },
    asOf: '2023-10-31',
    count: 8,
    cells: 'month',
  })
  expect(shownCoverage(both, [roads, register('Parcs', '2023-11-01', '2023-11-30')])).toBeNull()
  expect(shownCoverage([{ kind: 'register', values: ['Voirie'] }], [roads, parks])).toMatchObject({
    asOf: '2023-11-15',
  })
})

test('a text is looked for among single incidents alone, and days and finer codes not among months', () => {
  const finer = ['subcategory', 'channel', 'weekday', 'weekday-month', 'day'] as const
  const always = ['category', 'municipality', 'status', 'organisation', 'register', 'month', 'year'] as const
  for (const kind of [...finer, ...always, 'text'] as const) expect(isTold(kind, null)).toBe(true)
  for (const kind of [...finer, ...always]) expect(isTold(kind, 'day')).toBe(true)
  for (const kind of always) expect(isTold(kind, 'month')).toBe(true)
  for (const kind of finer) expect(isTold(kind, 'month')).toBe(false)
  for (const cells of ['day', 'month'] as const) expect(isTold('text', cells)).toBe(false)
})

test.each([
  ['2023-01-10', '2023-03-15', '2023-01-01', '2023-03-31'],
  ['2024-02-29', '2024-02-29', '2024-02-01', '2024-02-29'],
  ['2023-11-02', '2023-11-10', '2023-11-01', '2023-11-15'],
  ['2023-11-02', '2023-12-24', '2023-11-01', '2023-12-31'],
])('the months around %s to %s are those of %s to %s', (from, to, first, last) => {
  expect(monthsAround({ from, to }, '2023-11-15')).toEqual({ from: first, to: last })
})
