import { fromLambert72, fromLambert2008, type GeographicPoint } from './lambert.ts'

type CoordinateSystem = 'WGS84' | 'Lambert 72' | 'Lambert 2008'

/** A place in Belgium, and how its two numbers tell it. */
export interface BelgianPoint extends GeographicPoint {
  readonly system: CoordinateSystem
  /** True where the latitude stood in the place of the longitude. */
  readonly isSwapped: boolean
  /** True for a place that is only known to about a kilometre. */
  readonly isRounded: boolean
}

type Range = readonly [least: number, most: number]

/** Where Belgium lies in each system, with some room: no number is in two of these ranges. */
const LONGITUDES: Range = [2, 7]
const LATITUDES: Range = [49, 52]
const LAMBERT_72: Range = [10_000, 310_000]
const LAMBERT_2008: Range = [490_000, 810_000]

/** Two decimals of a degree, and kilometres: so rounded, a place is a square in which several municipalities may lie. */
const ROUNDED_DEGREES = 0.01
const ROUNDED_METRES = 1000
/** Rounded further, it may be any of them. */
const FURTHER = 10

/**
 * The place of an x and a y, or of a longitude and a latitude, by the size of both numbers; `null` where they are no place
 * in Belgium in any of the systems, or one that is rounded to more than a kilometre.
 */
export function locate(x: number, y: number): BelgianPoint | null {
  if (isWithin(x, LONGITUDES) && isWithin(y, LATITUDES)) return inDegrees(x, y, false)
  if (isWithin(x, LATITUDES) && isWithin(y, LONGITUDES)) return inDegrees(y, x, true)
  if (isWithin(x, LAMBERT_72) && isWithin(y, LAMBERT_72)) return inMetres(x, y, 'Lambert 72', fromLambert72)
  if (isWithin(x, LAMBERT_2008) && isWithin(y, LAMBERT_2008)) return inMetres(x, y, 'Lambert 2008', fromLambert2008)
  return null
}

function inDegrees(longitude: number, latitude: number, isSwapped: boolean): BelgianPoint | null {
  if (areMultiples(longitude, latitude, ROUNDED_DEGREES * FURTHER)) return null
  const isRounded = areMultiples(longitude, latitude, ROUNDED_DEGREES)
  return { longitude, latitude, system: 'WGS84', isSwapped, isRounded }
}

function inMetres(
  x: number,
  y: number,
  system: CoordinateSystem,
  placeOf: (x: number, y: number) => GeographicPoint,
): BelgianPoint | null {
  if (areMultiples(x, y, ROUNDED_METRES * FURTHER)) return null
  return { ...placeOf(x, y), system, isSwapped: false, isRounded: areMultiples(x, y, ROUNDED_METRES) }
}

function isWithin(value: number, [least, most]: Range): boolean {
  return value >= least && value <= most
}

/** Far less than the last digit of any coordinate. */
const ALMOST_NOTHING = 1e-7

function areMultiples(x: number, y: number, step: number): boolean {
  return isMultiple(x / step) && isMultiple(y / step)
}

function isMultiple(steps: number): boolean {
  return Math.abs(steps - Math.round(steps)) < ALMOST_NOTHING
}
