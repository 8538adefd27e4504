import { expect, test } from 'vitest'
import { locate } from '../../../../shared/domain/geography/coordinate-system.ts'

test.each([
  [4.3525, 50.8467, 'WGS84'],
  [148_858.2, 170_697.5, 'Lambert 72'],
  [648_857.9, 670_697.7, 'Lambert 2008'],
])('%d and %d are told by their size: %s', (x, y, system) => {
  const point = locate(x, y)
  expect(point).toMatchObject({ system, isSwapped: false, isRounded: false })
  expect(point?.longitude).toBeCloseTo(4.3525, 3)
  expect(point?.latitude).toBeCloseTo(50.8467, 3)
})

test('a latitude in the place of the longitude is seen', () => {
  expect(locate(50.8467, 4.3525)).toMatchObject({ longitude: 4.3525, latitude: 50.8467, isSwapped: true })
})

test.each([
  ['nothing', 0, 0],
  ['not a number', Number.NaN, 50.8467],
  ['Paris', 2.3522, 48.8566],
  ['Web Mercator', 484_500, 6_594_000],
  ['UTM 31 N', 595_100, 5_633_400],
  ['a degree and metres', 4.3525, 170_697.5],
  ['metres of two systems', 148_858.2, 670_697.7],
  ['no decimal but one', 4.4, 50.8],
  ['tens of kilometres', 150_000, 170_000],
])('%s is no place in Belgium', (_, x, y) => {
  expect(locate(x, y)).toBeNull()
})

test.each([
  [4.35, 50.85, true],
  [4.35, 50.8467, false],
  [149_000, 171_000, true],
  [149_000, 170_697, false],
])('%d and %d are rounded: %s', (x, y, isRounded) => {
  expect(locate(x, y)?.isRounded).toBe(isRounded)
})
