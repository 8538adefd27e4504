import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DIMENSIONS, type Dimension } from '../../../../shared/domain/incidents/dimension.ts'
import {
  FILTER_KINDS,
  type Filter,
  type FilterKind,
  filterSchema,
  filterTest,
  filterValues,
  type JudgedIncident,
  MOST_TEXTS,
  toggleFilterValue,
  withFilter,
} from '../../../../shared/domain/incidents/filter.ts'
import { sample } from '../../../counts.ts'

const kind = fc.constantFrom(...FILTER_KINDS)
const value = fc.constantFrom('a', 'b', 'c', 'd')
const filters = fc.uniqueArray(fc.record({ kind, values: fc.uniqueArray(value, { minLength: 1 }) }), {
  selector: (filter) => filter.kind,
  maxLength: 4,
})

const chosen = (list: readonly Filter[], of: FilterKind): readonly string[] => filterValues(list, of) ?? []

const incidentOf = (codeOf: (dimension: Dimension) => string, texts: readonly string[]): JudgedIncident => {
  const codes = Object.fromEntries(DIMENSIONS.map((each) => [each, codeOf(each)])) as Record<Dimension, string>
  return { ...codes, texts }
}

describe('filters', () => {
  test('keep the incidents whose code is chosen, an empty list none', () => {
    const codes = incidentOf((each) => `${each}-1`, [])
    for (const each of DIMENSIONS) {
      expect(filterTest({ kind: each, values: ['x', `${each}-1`] })(codes)).toBe(true)
      expect(filterTest({ kind: each, values: ['x'] })(codes)).toBe(false)
      expect(filterTest({ kind: each, values: [] })(codes)).toBe(false)
    }
  })

  test('on texts keep the incidents that have one of them', () => {
    const incident = incidentOf(() => '', ['1234', 'rue haute 12'])
    expect(filterTest({ kind: 'text', values: ['loi', 'Rue Haute'] })(incident)).toBe(true)
    expect(filterTest({ kind: 'text', values: ['loi'] })(incident)).toBe(false)
    expect(filterTest({ kind: 'text', values: [] })(incident)).toBe(false)
  })

  test('on texts are refused where there is nothing to look for, or more than a person would write', () => {
    const isRead = (values: readonly string[]) => filterSchema.safeParse({ kind: 'text', values }).success
    expect([isRead(['rue haute']), isRead([]), isRead(['x'.repeat(200)])]).toEqual([true, true, true])
    expect([isRead([' ']), isRead(['\u00a0']), isRead(['x'.repeat(201)])]).toEqual([false, false, false])
    const texts = Array.from({ length: MOST_TEXTS + 1 }, (_, index) => `rue ${index}`)
    expect([isRead(texts.slice(1)), isRead(texts)]).toEqual([true, false])
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
        for (const other of FILTER_KINDS.filter((each) => each !== of))
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
