import { expect, test } from 'vitest'
import { fromLambert72, fromLambert2008 } from '../../../../shared/domain/geography/lambert.ts'

/** A hundred-millionth of a degree is a millimetre. */
const DECIMALS = 8

test.each([
  ['the sample of the Flemish service of addresses', 219_009.14, 187_317.72, 5.3517046535166282, 50.991974017459327],
  [
    'Ghent, by the Flemish service of addresses',
    103_657.078099938,
    194_604.105800153,
    3.707712199534464,
    51.05973284541117,
  ],
  ['the south-west of Brussels, by PROJ', 141_165.57110043, 161_854.48597374, 4.24352, 50.76712],
  ['the north-east of Brussels, by PROJ', 157_290.22218379, 177_791.92958806, 4.47241, 50.91041],
])('Lambert 72: %s', (_, x, y, longitude, latitude) => {
  const found = fromLambert72(x, y)
  expect(found.longitude).toBeCloseTo(longitude, DECIMALS - 1)
  expect(found.latitude).toBeCloseTo(latitude, DECIMALS - 1)
})

test('Lambert 72: the point to which the test of DotSpatial gives six decimals', () => {
  const found = fromLambert72(156_117.21, 133_860.06)
  expect(found.longitude).toBeCloseTo(4.455, 6)
  expect(found.latitude).toBeCloseTo(50.515485, 6)
})

test.each([
  ['its origin, by definition', 649_328, 665_262, 4.35921583333333, 50.797815],
  ['the Grand-Place, by PROJ', 648_857.85245189, 670_697.72003761, 4.35254, 50.84668],
  ['the north-east of Brussels, by PROJ', 657_288.92227332, 677_793.14655966, 4.47241, 50.91041],
])('Lambert 2008: %s', (_, x, y, longitude, latitude) => {
  const found = fromLambert2008(x, y)
  expect(found.longitude).toBeCloseTo(longitude, DECIMALS)
  expect(found.latitude).toBeCloseTo(latitude, DECIMALS)
})
