import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIMENSIONS } from '../../../shared/domain/dimension.ts'
import {
  type Filter,
  type FilterKind,
  filterTest,
  filterValues,
  type IncidentCodes,
  toggleFilterValue,
  withFilter,
} from '../../../shared/domain/filter.ts'
import { sample } from '../../counts.ts'

const kind = fc.constantFrom(...DIMENSIONS)
const value = fc.constantFrom('a', 'b', 'c', 'd')
const filters = fc.uniqueArray(fc.record({ kind, values: fc.uniqueArray(value, { minLength: 1 }) }), {
  selector: (filter) => filter.kind,
  maxLength: 4,
})

const chosen = (list: readonly Filter[], of: FilterKind): readonly string[] => filterValues(list, of) ?? []

describe('filters', () => {
  test('keep the incidents whose code is chosen, an empty list none', () => {
    const codes = Object.fromEntries(DIMENSIONS.map((each) => [each, `${each}-1`])) as IncidentCodes
    for (const each of DIMENSIONS) {
      expect(filterTest({ kind: each, values: ['x', `${each}-1`] })(codes)).toBe(true)
      expect(filterTest({ kind: each, values: ['x'] })(codes)).toBe(false)
      expect(filterTest({ kind: each, values: [] })(codes)).toBe(false)
    }
  })

  test('a click chooses a value alone, a second click takes the filter away', () => {
    const once = toggleFilterValue([], 'category', 'road', false)
    expect(once).toEqual([{ kind: 'category', values: ['road'] }])
    expect(toggleFilterValue(once, 'category', 'park', false)).toEqual([{ kind: 'category', values: ['park'] }])
    expect(toggleFilterValue(once, 'category', 'road', false)).toEqual([])
  })

  test('a click on one of several chooses it alone', () => {
    const two = [{ kind: 'category' as const, values: ['road', 'park'] }]
    expect(toggleFilterValue(two, 'category', 'road', false)).toEqual([{ kind: 'category', values: ['road'] }])
  })

  test('adding twice brings the same choice back, and leaves other kinds alone', () => {
    fc.assert(
      fc.property(filters, kind, value, (list, of, each) => {
        const once = toggleFilterValue(list, of, each, true)
        expect(chosen(once, of).includes(each)).toBe(!chosen(list, of).includes(each))
        const twice = toggleFilterValue(once, of, each, true)
        expect(chosen(twice, of).toSorted()).toEqual(chosen(list, of).toSorted())
        for (const other of DIMENSIONS.filter((dimension) => dimension !== of))
          expect(filterValues(once, other)).toEqual(filterValues(list, other))
        expect(once.every((filter) => filter.values.length > 0)).toBe(true)
        expect(new Set(once.map((filter) => filter.kind)).size).toBe(once.length)
      }),
      sample('filter-toggle', 300, 50_000),
    )
  })

  test('replacing keeps the order of kinds, null removes', () => {
    const list: readonly Filter[] = [
      { kind: 'category', values: ['road'] },
      { kind: 'status', values: ['closed'] },
    ]
    expect(withFilter(list, 'category', ['park']).map((filter) => filter.kind)).toEqual(['category', 'status'])
    expect(withFilter(list, 'category', null)).toEqual([{ kind: 'status', values: ['closed'] }])
    expect(withFilter(list, 'year', ['2023']).map((filter) => filter.kind)).toEqual(['category', 'status', 'year'])
    expect(filterValues(list, 'year')).toBeNull()
  })
})
