import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedTo } from '../../../../renderer/charts/time/heat-map.tsx'
import { draggedRange, keyedRange } from '../../../../renderer/charts/time/step-range.ts'
import { comparableYears, daysToCompare, sameDaysOf } from '../../../../renderer/incidents/sentence/same-days.ts'

it('arrows stay within the heat map and its heads, which have no corner', () => {
  expect(movedTo([0, 0], 'ArrowUp', [7, 12])).toEqual([-1, 0])
  expect(movedTo([-1, 0], 'ArrowUp', [7, 12])).toEqual([-1, 0])
  expect(movedTo([-1, 0], 'ArrowLeft', [7, 12])).toEqual([-1, 0])
  expect(movedTo([0, -1], 'ArrowUp', [7, 12])).toEqual([0, -1])
  expect(movedTo([3, 4], 'Home', [7, 12])).toEqual([3, 0])
  expect(movedTo([-1, 4], 'Home', [7, 12])).toEqual([-1, 0])
  expect(movedTo([6, 11], 'ArrowRight', [7, 12])).toEqual([6, 11])
  expect(movedTo([3, 4], 'ArrowDown', [7, 12])).toEqual([4, 4])
  expect(movedTo([3, 4], 'End', [7, 12])).toEqual([3, 11])
  expect(movedTo([3, 4], 'a', [7, 12])).toBeNull()
})

describe('the window over the months', () => {
  const COUNT = 131
  const STRIP = { count: COUNT, yearLength: 12 }
  const month = fc.nat(COUNT - 1)
  const range = fc.tuple(month, month).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  const isRange = ([first, last]: readonly [number, number]) => 0 <= first && first <= last && last < COUNT

  it('stays a window however it is dragged, and keeps its length when moved', () => {
    fc.assert(
      fc.property(range, month, month, fc.constantFrom('start', 'end', 'window', 'new'), (known, at, to, part) => {
        const next = draggedRange({ part, at, range: known }, to, COUNT)
        expect(isRange(next)).toBe(true)
        if (part === 'window') expect(next[1] - next[0]).toBe(known[1] - known[0])
      }),
    )
  })
  it('stays a window whatever key is pressed', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
    fc.assert(
      fc.property(
        range,
        fc.constantFrom('start', 'end'),
        fc.constantFrom(...keys),
        fc.boolean(),
        (known, part, key, shiftKey) => {
          const next = keyedRange(known, part, { key, shiftKey }, STRIP)
          expect(next !== null && isRange(next)).toBe(true)
          if (next !== null && shiftKey) expect(next[1] - next[0]).toBe(known[1] - known[0])
        },
      ),
    )
    expect(keyedRange([3, 5], 'start', { key: 'ArrowRight', shiftKey: false }, STRIP)).toEqual([4, 5])
    expect(keyedRange([3, 5], 'start', { key: 'x', shiftKey: false }, STRIP)).toBeNull()
  })

  it('moves by a year of the steps that are shown above it', () => {
    const pageUp = { key: 'PageUp', shiftKey: false }
    expect(keyedRange([44, 50], 'end', pageUp, { count: 730, yearLength: 365 })).toEqual([44, 415])
    const pageDown = { key: 'PageDown', shiftKey: false }
    expect(keyedRange([400, 450], 'start', pageDown, { count: 730, yearLength: 365 })).toEqual([35, 450])
  })
})

it('compares with the same days of another year', () => {
  expect(sameDaysOf(2021, { from: '2023-01-01', to: '2023-11-15' })).toEqual({ from: '2021-01-01', to: '2021-11-15' })
  expect(sameDaysOf(2021, { from: '2022-12-01', to: '2023-02-28' })).toEqual({ from: '2020-12-01', to: '2021-02-28' })
  expect(sameDaysOf(2023, { from: '2024-02-29', to: '2024-02-29' })).toEqual({ from: '2023-02-28', to: '2023-02-28' })
})

it('offers neither the days asked themselves nor days after the data', () => {
  const offered = (from: string, to: string) =>
    comparableYears([2021, 2022, 2023], { from, to }, '2023-11-15').map(({ year }) => year)
  expect(offered('2023-01-01', '2023-11-15')).toEqual([2021, 2022])
  expect(offered('2022-01-01', '2022-12-31')).toEqual([2021, 2023])
  expect(offered('2022-12-01', '2022-12-31')).toEqual([2021])
  // No year is as long as all days there are.
  expect(comparableYears([2022, 2023], null, '2023-11-15')).toEqual([])
})

it('sets the days that filters keep beside those of other years', () => {
  const covers = { from: '2013-01-02', to: '2023-11-15' }
  const ground = { source: 'records', asOf: covers.to, covers, registers: [] } as const
  const months = (...values: readonly string[]) => [{ kind: 'month' as const, values }]
  const march = { from: '2022-03-01', to: '2022-03-31' }
  expect(daysToCompare(null, ground, months('2022-03'))).toEqual(march)
  expect(daysToCompare({ from: '2022-01-01', to: '2022-12-31' }, ground, months('2022-03'))).toEqual(march)
  expect(daysToCompare(null, ground, months('2022-03', '2022-07'))).toBeNull()
  expect(daysToCompare(null, ground, months('2023-11'))).toEqual({ from: '2023-11-01', to: covers.to })
  expect(daysToCompare(null, ground, [{ kind: 'weekday', values: ['1'] }])).toBeNull()
  expect(daysToCompare({ from: '2023-01-01', to: '2023-12-31' }, ground, [])).toEqual({
    from: '2023-01-01',
    to: covers.to,
  })
})
