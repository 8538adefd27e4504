import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nextShape, REGION } from '../../../../../renderer/charts/place/region-shape.ts'

type Ring = readonly (readonly [longitude: number, latitude: number])[]

const { features } = JSON.parse(readFileSync('data/municipalities.geo.json', 'utf8')) as {
  readonly features: readonly { readonly id: string; readonly geometry: { readonly coordinates: readonly Ring[][] } }[]
}
const RINGS = new Map(features.map(({ id, geometry }) => [id, geometry.coordinates.flat()]))
/** Degrees of longitude at this latitude as long as one of latitude. */
const EAST = Math.cos((50.84 * Math.PI) / 180)

/** In degrees. */
const STEP = 0.0005

/** The middle of all points of a fine grid that lie in an outline. */
function sampledCentre(rings: readonly Ring[]): readonly [x: number, y: number] {
  const points = rings.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  let [count, sumX, sumY] = [0, 0, 0]
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += STEP)
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += STEP) {
      const crossings = rings.flatMap((ring) =>
        ring.slice(1).filter(([x2, y2], index) => {
          const [x1 = 0, y1 = 0] = ring[index] ?? []
          return y1 > y !== y2 > y && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)
        }),
      )
      if (crossings.length % 2 === 0) continue
      count += 1
      sumX += x
      sumY += y
    }
  return [(sumX / count) * EAST, sumY / count]
}

const CENTRES = new Map([...RINGS].map(([code, rings]) => [code, sampledCentre(rings)]))
const DIRECTIONS = { east: [1, 0], west: [-1, 0], south: [0, 1], north: [0, -1] } as const
/** The bearing of each direction, in degrees from the north. */
const BEARINGS = { north: 0, east: 90, south: 180, west: 270 } as const

/** The nearest centre of those whose bearing is at most 45 degrees off. */
function neighbour(code: string, direction: keyof typeof BEARINGS): string | null {
  const [x, y] = CENTRES.get(code)!
  const others = [...CENTRES].flatMap(([other, [ox, oy]]) => {
    const bearing = (Math.atan2(ox - x, oy - y) * 180) / Math.PI
    const off = Math.abs(((bearing - BEARINGS[direction] + 540) % 360) - 180)
    return other !== code && off <= 45 ? [{ other, distance: Math.hypot(ox - x, oy - y) }] : []
  })
  return others.toSorted((one, next) => one.distance - next.distance)[0]?.other ?? null
}

describe('the Region as it is drawn', () => {
  it('has the 19 outlines of the data, each in its place and to the shape of the ground', () => {
    const longitudes = [...RINGS.values()].flat(2).map(([longitude]) => longitude)
    const latitudes = [...RINGS.values()].flat(2).map(([, latitude]) => latitude)
    const [west, north] = [Math.min(...longitudes), Math.max(...latitudes)]
    const unit = (north - Math.min(...latitudes)) / REGION.height
    expect(REGION.shapes.map(({ code }) => code)).toEqual([...RINGS.keys()])
    expect(REGION.width / REGION.height).toBeCloseTo(
      ((Math.max(...longitudes) - west) * EAST) / (unit * REGION.height),
      2,
    )
    for (const { code, rings } of REGION.shapes)
      for (const [index, [longitude, latitude]] of RINGS.get(code)!.flat().entries()) {
        const [x = 0, y = 0] = rings.flat()[index] ?? []
        expect(Math.abs(x - ((longitude - west) * EAST) / unit)).toBeLessThan(REGION.width / 200)
        expect(Math.abs(y - (north - latitude) / unit)).toBeLessThan(1)
      }
  })

  it('keeps a border that two municipalities share in both', () => {
    const shared = REGION.shapes.map(({ code, path }) => {
      const points = new Set(path.split(/[MLZ]/).filter(Boolean))
      return REGION.shapes.filter(
        (other) => other.code !== code && other.path.split(/[MLZ]/).filter((at) => points.has(at)).length > 2,
      )
    })
    expect(shared.every(({ length }) => length >= 2)).toBe(true)
  })
})

describe('arrows on the outlines', () => {
  const codes = REGION.shapes.map(({ code }) => code)

  it.each(codes)('lead from %s to the nearest centre in their direction, and nowhere where there is none', (code) => {
    for (const direction of ['east', 'west', 'south', 'north'] as const)
      expect([direction, nextShape(code, DIRECTIONS[direction])?.code ?? null]).toEqual([
        direction,
        neighbour(code, direction),
      ])
  })

  it('reach every municipality from any other', () => {
    for (const start of codes) {
      const reached = new Set([start])
      for (const code of reached)
        for (const direction of Object.values(DIRECTIONS)) reached.add(nextShape(code, direction)?.code ?? code)
      expect(reached.size).toBe(19)
    }
  })
})
