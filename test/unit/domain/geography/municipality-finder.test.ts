import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BelgianPoint } from '../../../../shared/domain/geography/coordinate-system.ts'
import { createMunicipalityFinder } from '../../../../shared/domain/geography/municipality-finder.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { sample } from '../../../counts.ts'

type Ring = readonly (readonly [longitude: number, latitude: number])[]
interface Feature {
  readonly id: string
  readonly geometry: { readonly coordinates: readonly (readonly Ring[])[] }
}
const { features } = JSON.parse(readFileSync('data/municipalities.geo.json', 'utf8')) as {
  readonly features: readonly Feature[]
}

const RADIANS = Math.PI / 180
/** Of a sphere that is as large as the Earth, half a per cent off here at most. */
const METRES_IN_DEGREE = (6_371_000 * Math.PI) / 180

const find = createMunicipalityFinder()
const exact = (longitude: number, latitude: number): BelgianPoint => ({
  longitude,
  latitude,
  system: 'WGS84',
  isSwapped: false,
  isRounded: false,
})

/** By the angles under which a point sees the sides of a ring: they add up to a whole turn inside, to nothing outside. */
function turnsAround(longitude: number, latitude: number, ring: Ring): number {
  let sum = 0
  for (let index = 1; index < ring.length; index += 1) {
    const [from, to] = [ring[index - 1]!, ring[index]!].map(([x, y]) => Math.atan2(y - latitude, x - longitude))
    sum += Math.atan2(Math.sin(to! - from!), Math.cos(to! - from!))
  }
  return Math.abs(Math.round(sum / (2 * Math.PI)))
}

function municipalitiesAt(longitude: number, latitude: number): readonly string[] {
  const isIn = ({ geometry }: Feature) =>
    geometry.coordinates.some(([ring = []]) => turnsAround(longitude, latitude, ring) === 1)
  return features.filter(isIn).map(({ id }) => id)
}

/** To the nearest of many points on the borders, on a sphere. */
function metresToBorder(longitude: number, latitude: number): number {
  const cosine = Math.cos(latitude * RADIANS)
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of features.flatMap(({ geometry }) => geometry.coordinates.flat()))
    for (let index = 1; index < ring.length; index += 1)
      for (let step = 0; step <= 40; step += 1) {
        const [[x1, y1], [x2, y2]] = [ring[index - 1]!, ring[index]!]
        const x = x1 + ((x2 - x1) * step) / 40 - longitude
        const y = y1 + ((y2 - y1) * step) / 40 - latitude
        nearest = Math.min(nearest, (x * cosine) ** 2 + y ** 2)
      }
  return Math.sqrt(nearest) * METRES_IN_DEGREE
}

const LONGITUDE = fc.double({ min: 4.2, max: 4.52, noNaN: true })
const LATITUDE = fc.double({ min: 50.74, max: 50.94, noNaN: true })

describe('the municipality of a point', () => {
  test('is that whose outline goes around it', () => {
    const check = fc.property(LONGITUDE, LATITUDE, (longitude, latitude) => {
      const { municipality } = find(exact(longitude, latitude))!
      expect(municipality === null ? [] : [municipality]).toEqual(municipalitiesAt(longitude, latitude))
    })
    fc.assert(check, sample('municipality-finder', 1000, 200_000))
  })

  test('is not certain within 50 m of a border', () => {
    const check = fc.property(LONGITUDE, LATITUDE, (longitude, latitude) => {
      const metres = metresToBorder(longitude, latitude)
      // What a sphere and points on the borders cannot tell is left open.
      if (Math.abs(metres - 50) > 1) expect(find(exact(longitude, latitude))?.isNearBorder).toBe(metres < 50)
    })
    fc.assert(check, sample('municipality-finder', 100, 10_000))
  })

  test.each([
    ['the Grand-Place', 4.35254, 50.84668, '21004'],
    ['the Atomium', 4.34139, 50.89492, '21004'],
    ['Place Flagey', 4.37218, 50.82763, '21009'],
    ['the hall of Schaerbeek', 4.37379, 50.86757, '21015'],
    ['the Observatory of Uccle', 4.3583, 50.798, '21016'],
    ['Brussels Airport', 4.48453, 50.90139, null],
  ])('%s', (_, longitude, latitude, municipality) => {
    expect(find(exact(longitude, latitude))?.municipality).toBe(municipality)
  })

  test('each of the 19 has an outline, and no other', () => {
    expect(features.map(({ id }) => id)).toEqual(MUNICIPALITIES.map(({ code }) => code))
  })
})

describe('a rounded point', () => {
  test.each([
    ['in the middle of Uccle', 4.36, 50.79, '21016'],
    ['between several', 4.35, 50.83, null],
    ['outside', 4.7, 50.87, undefined],
  ])('%s', (_, longitude, latitude, municipality) => {
    const found = find({ ...exact(longitude, latitude), isRounded: true })
    if (municipality === null) expect(found).toBeNull()
    else expect(found?.municipality ?? undefined).toBe(municipality)
  })
})
