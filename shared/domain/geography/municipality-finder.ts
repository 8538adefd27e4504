import type { BelgianPoint } from './coordinate-system.ts'
import type { GeographicPoint } from './lambert.ts'
import { METRES_EAST, METRES_NORTH, municipalityOutlines } from './municipality-outlines.ts'

/** In which municipality a point lies, and whether the outlines, drawn on a grid of 27 m, may be wrong about it. */
interface Whereabouts {
  /** `null` outside the Region. */
  readonly municipality: string | null
  readonly isNearBorder: boolean
}

/** In metres: so near a border, of the Region too, the municipality is not certain. */
const NEAR = 50
/** In metres: the side of a cell of the grid by which borders are found. */
const CELL = 100

/** A piece of a border, in metres on the plane. */
interface Border {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

interface Outline {
  readonly municipality: string
  readonly borders: readonly Border[]
  readonly left: number
  readonly right: number
  readonly below: number
  readonly above: number
}

/** What lies in a cell or near it. */
interface Cell {
  readonly borders: Border[]
  readonly outlines: Set<Outline>
}

const NOWHERE: Whereabouts = { municipality: null, isNearBorder: false }

type MunicipalityFinder = (point: BelgianPoint) => Whereabouts | null

/** Finds the municipality of points; `null` for a rounded one that may lie in several. */
export function createMunicipalityFinder(): MunicipalityFinder {
  const find = searchOutlines()
  return (point) => (point.isRounded ? agreed(squareAround(point).map(find)) : find(point))
}

function agreed([first = NOWHERE, ...others]: readonly Whereabouts[]): Whereabouts | null {
  return others.every(({ municipality }) => municipality === first.municipality) ? first : null
}

/** In degrees: half a kilometre and some. */
const REACH = { longitude: 0.0072, latitude: 0.005 } as const

/** A point with the corners and the sides of the square in which a rounded one may be. */
function squareAround({ longitude, latitude }: GeographicPoint): readonly GeographicPoint[] {
  return [0, -1, 1].flatMap((east) =>
    [0, -1, 1].map((north) => ({
      longitude: longitude + east * REACH.longitude,
      latitude: latitude + north * REACH.latitude,
    })),
  )
}

/** Where no border is near, all of a cell of the grid lies in the same municipality. */
function searchOutlines(): (point: GeographicPoint) => Whereabouts {
  const all = outlinesOnPlane()
  const cells = cellsOf(all)
  const whole = new Map<number, Whereabouts>()
  return ({ longitude, latitude }) => {
    const [x, y] = [longitude * METRES_EAST, latitude * METRES_NORTH]
    const key = cellKey(x, y)
    const cell = cells.get(key)
    if (cell !== undefined)
      return { municipality: municipalityAt(x, y, cell.outlines), isNearBorder: isNear(x, y, cell.borders) }
    const known = whole.get(key)
    if (known !== undefined) return known
    if (!all.some((outline) => isInBox(x, y, outline))) return NOWHERE
    const found = { municipality: municipalityAt(x, y, all), isNearBorder: false }
    whole.set(key, found)
    return found
  }
}

function outlinesOnPlane(): readonly Outline[] {
  return municipalityOutlines().map(({ municipality, rings }) => {
    const borders = rings.flatMap(bordersOf)
    const [xs, ys] = [borders.map(({ x1 }) => x1), borders.map(({ y1 }) => y1)]
    const [left, right, below, above] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    return { municipality, borders, left, right, below, above }
  })
}

/** The borders of a ring, whose last point is its first. */
function bordersOf(ring: readonly (readonly [x: number, y: number])[]): readonly Border[] {
  return ring.slice(1).map(([x2, y2], index) => {
    const [x1 = x2, y1 = y2] = ring[index] ?? []
    return { x1, y1, x2, y2 }
  })
}

function cellsOf(all: readonly Outline[]): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>()
  for (const outline of all)
    for (const border of outline.borders)
      for (const key of keysNear(border)) {
        const cell = cells.get(key) ?? { borders: [], outlines: new Set() }
        cells.set(key, cell)
        cell.borders.push(border)
        cell.outlines.add(outline)
      }
  return cells
}

/** The cells in which a point may be near a border. */
function* keysNear({ x1, y1, x2, y2 }: Border): Iterable<number> {
  const [left, right] = [Math.min(x1, x2) - NEAR, Math.max(x1, x2) + NEAR]
  const [below, above] = [Math.min(y1, y2) - NEAR, Math.max(y1, y2) + NEAR]
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
    for (let row = Math.floor(below / CELL); row <= Math.floor(above / CELL); row += 1) yield keyOf(column, row)
}

function cellKey(x: number, y: number): number {
  return keyOf(Math.floor(x / CELL), Math.floor(y / CELL))
}

const MOST_ROWS = 100_000

function keyOf(column: number, row: number): number {
  return column * MOST_ROWS + row
}

function municipalityAt(x: number, y: number, candidates: Iterable<Outline>): string | null {
  for (const outline of candidates) if (isInside(x, y, outline)) return outline.municipality
  return null
}

function isInBox(x: number, y: number, { left, right, below, above }: Outline): boolean {
  return x >= left && x <= right && y >= below && y <= above
}

/** True where a line from the point to the east crosses the outline an odd number of times. */
function isInside(x: number, y: number, outline: Outline): boolean {
  if (!isInBox(x, y, outline)) return false
  let inside = false
  for (const { x1, y1, x2, y2 } of outline.borders)
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
  return inside
}

function isNear(x: number, y: number, borders: readonly Border[]): boolean {
  return borders.some((border) => squaredDistance(x, y, border) <= NEAR * NEAR)
}

/** To the nearest point of the border. */
function squaredDistance(x: number, y: number, { x1, y1, x2, y2 }: Border): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / length))
  return (x - x1 - share * dx) ** 2 + (y - y1 - share * dy) ** 2
}
