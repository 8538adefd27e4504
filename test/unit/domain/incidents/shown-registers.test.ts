import { expect, test } from 'vitest'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import {
  areNarrowing,
  effectiveFilters,
  isOfFixMyStreet,
  shownCoverage,
  shownRegisters,
} from '../../../../shared/domain/incidents/shown-registers.ts'

const FMS = {
  register: 'fixmystreet',
  covers: { from: '2022-01-05', to: '2023-06-30' },
  asOf: '2023-06-30',
  count: 100,
}
const GREEN = { register: 'Groen', covers: { from: '2023-03-01', to: '2023-12-31' }, asOf: '2023-12-31', count: 7 }
const TREES = { register: 'Bomen', covers: { from: '2024-01-01', to: '2024-02-01' }, asOf: '2024-02-01', count: 2 }

const of = (...values: readonly string[]): readonly Filter[] => [{ kind: 'register', values }]
const ROADS: Filter = { kind: 'category', values: ['road'] }

test('a view that chooses no register shows one, and the choice is among its filters', () => {
  expect(effectiveFilters([ROADS], [GREEN, FMS])).toEqual([ROADS, ...of('fixmystreet')])
  expect(effectiveFilters([], [GREEN, TREES])).toEqual(of('Groen'))
  expect(effectiveFilters([], [GREEN])).toEqual(of('Groen'))
  expect(effectiveFilters(of('Bomen'), [GREEN, TREES])).toEqual(of('Bomen'))
})

test('FixMyStreet alone, published figures and a folder without records need no choice', () => {
  expect(effectiveFilters([ROADS], [FMS])).toEqual([ROADS])
  expect(effectiveFilters([ROADS], [])).toEqual([ROADS])
  expect(effectiveFilters([ROADS], [FMS, GREEN], 'published')).toEqual([ROADS])
})

test('the registers that are shown are said where there is another than FixMyStreet', () => {
  expect(shownRegisters([], [FMS])).toEqual([])
  expect(shownRegisters([], [GREEN, FMS])).toEqual(['fixmystreet'])
  expect(shownRegisters([], [GREEN, FMS], 'published')).toEqual(['fixmystreet'])
  expect(shownRegisters(of('fixmystreet', 'Groen'), [GREEN, FMS])).toEqual(['Groen', 'fixmystreet'])
})

test('one register says nothing of the days of another; several are added over the days that all cover', () => {
  expect(shownCoverage([], [FMS, GREEN])).toEqual({ covers: FMS.covers, asOf: '2023-06-30', count: 100 })
  expect(shownCoverage(of('Groen'), [FMS, GREEN])).toEqual({ covers: GREEN.covers, asOf: '2023-12-31', count: 7 })
  expect(shownCoverage(of('Groen', 'fixmystreet'), [FMS, GREEN])).toEqual({
    covers: { from: '2023-03-01', to: '2023-06-30' },
    asOf: '2023-06-30',
    count: 107,
  })
  expect(shownCoverage(of('Groen', 'Bomen'), [GREEN, TREES])).toBeNull()
  expect(shownCoverage([], [])).toBeNull()
})

test('a register that nobody knows finds nothing in what there is; FixMyStreet has published figures', () => {
  expect(shownCoverage(of('no such register'), [FMS, GREEN])?.asOf).toBe('2023-06-30')
  expect(shownCoverage(of(), [GREEN])?.asOf).toBe('2023-12-31')
  expect(shownCoverage(of('fixmystreet'), [GREEN])).toBeNull()
  expect([[], of('fixmystreet'), of('Groen'), of('fixmystreet', 'Groen'), of()].map(isOfFixMyStreet)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

test('the choice of a register alone leaves nothing out of it', () => {
  expect([of('Groen'), [ROADS, ...of('Groen')], []].map(areNarrowing)).toEqual([false, true, false])
})
