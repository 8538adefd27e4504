import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_DIMENSIONS } from '../../../../shared/domain/incidents/dimension.ts'
import { type Filter, filterTest } from '../../../../shared/domain/incidents/filter.ts'
import { cellsOfMonth, cellsOfWeekday, toggleCells, withCells } from '../../../../shared/domain/incidents/heat-cells.ts'

const ROAD: Filter = { kind: 'category', values: ['road'] }

describe('a click on the heat map', () => {
  it('keeps one cell, and all again when it is alone', () => {
    const one = toggleCells([ROAD], ['1-01'], false)
    expect(one).toEqual([ROAD, { kind: 'weekday-month', values: ['1-01'] }])
    expect(toggleCells(one, ['2-02'], false)).toEqual([ROAD, { kind: 'weekday-month', values: ['2-02'] }])
    expect(toggleCells(one, ['1-01'], false)).toEqual([ROAD])
  })

  it('adds cells, two and not the four of their weekdays and months, and takes them away again', () => {
    const two = toggleCells(toggleCells([], ['2-02'], true), ['1-01'], true)
    expect(two).toEqual([{ kind: 'weekday-month', values: ['1-01', '2-02'] }])
    expect(toggleCells(two, ['2-02'], true)).toEqual([{ kind: 'weekday-month', values: ['1-01'] }])
    expect(toggleCells(toggleCells(two, ['2-02'], true), ['1-01'], true)).toEqual([])
  })

  it('on a weekday keeps all of its months, as a filter on weekdays, to which cells are added', () => {
    const mondays = toggleCells([], cellsOfWeekday(1), false)
    expect(mondays).toEqual([{ kind: 'weekday', values: ['1'] }])
    expect(toggleCells(mondays, cellsOfWeekday(1), false)).toEqual([])
    const more = toggleCells(mondays, ['2-02'], true)
    expect(more).toEqual([{ kind: 'weekday-month', values: [...cellsOfWeekday(1), '2-02'] }])
    expect(toggleCells(more, ['2-02'], true)).toEqual(mondays)
    expect(toggleCells(mondays, ['1-01'], false)).toEqual([{ kind: 'weekday-month', values: ['1-01'] }])
  })

  it('on a month keeps all of its weekdays', () => {
    expect(toggleCells([], cellsOfMonth(3), false)).toEqual([
      { kind: 'weekday-month', values: ['1-03', '2-03', '3-03', '4-03', '5-03', '6-03', '7-03'] },
    ])
  })

  it('adds exactly its cells to what was kept, whatever the filters on weekdays and cells say it with', () => {
    const cell = fc
      .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 12 }))
      .map(([weekday, month]) => `${weekday}-${String(month).padStart(2, '0')}`)
    const clicks = fc.oneof(
      cell.map((one) => [one]),
      fc.integer({ min: 1, max: 7 }).map(cellsOfWeekday),
      fc.integer({ min: 1, max: 12 }).map(cellsOfMonth),
    )
    const all = Array.from({ length: 7 }, (_, index) => cellsOfWeekday(index + 1)).flat()
    const kept = (filters: readonly Filter[]) =>
      all.filter((code) => {
        const calendar = Object.fromEntries(CALENDAR_DIMENSIONS.map((kind) => [kind, '']))
        const codes = { ...calendar, weekday: code.slice(0, 1), 'weekday-month': code }
        return filters.every((filter) => filterTest(filter)(codes as Parameters<ReturnType<typeof filterTest>>[0]))
      })
    fc.assert(
      fc.property(fc.array(clicks, { minLength: 1, maxLength: 8 }), (steps) => {
        let filters: readonly Filter[] = []
        let expected = new Set<string>()
        for (const codes of steps) {
          filters = toggleCells(filters, codes, true)
          const isIn = codes.every((code) => expected.has(code))
          expected = new Set(all.filter((code) => (codes.includes(code) ? !isIn : expected.has(code))))
          // Without any cell nothing is filtered.
          expect(kept(filters)).toEqual(expected.size === 0 ? all : [...expected])
        }
        expect(withCells(filters, null)).toEqual([])
      }),
    )
  })
})
