import { type MapFrame, type MunicipalityShape, REGION, type SheetPoint } from './region-shape.ts'

/** In units of the sheet: borders are known by points so near each other that no label slips between them. */
const EDGE_STEP = 5
/** Places tried across an outline, before the best of them is moved. */
const TRIED_ACROSS = 32

interface Outline {
  readonly edges: readonly SheetPoint[]
  readonly width: number
  /** Points within, and how far apart they are. */
  readonly places: readonly SheetPoint[]
  readonly step: number
}

const OUTLINES = new Map(REGION.shapes.map((shape) => [shape.code, outlineOf(shape)]))

/** Where a small mark has the widest margin within a municipality, on the sheet of the Region. */
export function roomiestPoint(code: string, box: Mark = { width: 0, height: 0 }): SheetPoint {
  const boxes = [{ down: 0, halfWidth: box.width / 2, halfHeight: box.height / 2 }]
  return roomiestSpot(code, boxes)?.at ?? (box.width > 0 ? roomiestPoint(code) : [0, 0])
}

interface Mark {
  readonly width: number
  readonly height: number
}

interface Rectangle {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Whether a part of a municipality is drawn within a rectangle, in pixels. */
export function hasPointWithin(code: string, area: Rectangle, { scale, left, top }: MapFrame): boolean {
  const { edges = [], places = [] } = OUTLINES.get(code) ?? {}
  return [...edges, ...places].some(([sheetX, sheetY]) => {
    const [x, y] = [left + sheetX * scale, top + sheetY * scale]
    return x >= area.left && x <= area.right && y >= area.top && y <= area.bottom
  })
}

/** How far west and east the Region reaches in each row of its sheet. */
export const REACH = reachOfRows()

function reachOfRows(): readonly (readonly [west: number, east: number])[] {
  const reach = Array.from({ length: REGION.height + 1 }, (): [number, number] => [REGION.width, 0])
  for (const { edges } of OUTLINES.values())
    for (const [x, y] of edges) {
      const row = reach[Math.round(y)]
      if (row === undefined) continue
      row[0] = Math.min(row[0], x)
      row[1] = Math.max(row[1], x)
    }
  return reach
}

/** A box below or above the middle of its label. */
export interface Box {
  readonly down: number
  readonly halfWidth: number
  readonly halfHeight: number
}

interface Spot {
  readonly at: SheetPoint
  /** From the boxes to the nearest border. */
  readonly margin: number
}

/** Where boxes have the widest margin within an outline; `null` where they have no place. All in units of the sheet. */
export function roomiestSpot(code: string, boxes: readonly Box[]): Spot | null {
  const { edges = [], width = 0, places = [], step: first = 0 } = OUTLINES.get(code) ?? {}
  if (boxes.some(({ halfWidth }) => 2 * halfWidth > width)) return null
  let best: Spot | null = null
  for (const at of places) {
    const margin = marginOf(at, boxes, edges, best?.margin ?? 0)
    if (margin > (best?.margin ?? 0)) best = { at, margin }
  }
  for (let step = first / 2; best !== null && step >= 1; step /= 2)
    for (const [x, y] of DIRECTIONS) {
      const at: SheetPoint = [best.at[0] + x * step, best.at[1] + y * step]
      const margin = marginOf(at, boxes, edges, best.margin)
      if (margin > best.margin) best = { at, margin }
    }
  return best
}

const DIRECTIONS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const

/** From boxes to the nearest point of a border; 0 where it is no more than what another place has. */
function marginOf([x, y]: SheetPoint, boxes: readonly Box[], edges: readonly SheetPoint[], least: number): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const [edgeX, edgeY] of edges)
    for (const { down, halfWidth, halfHeight } of boxes) {
      const across = Math.max(0, Math.abs(edgeX - x) - halfWidth)
      const below = Math.max(0, Math.abs(edgeY - y - down) - halfHeight)
      const squared = across * across + below * below
      if (squared <= least * least) return 0
      if (squared < nearest) nearest = squared
    }
  return Math.sqrt(nearest)
}

function outlineOf({ rings }: MunicipalityShape): Outline {
  const edges = rings.flatMap((ring) => ring.slice(1).flatMap((to, index) => pointsBetween(ring[index] ?? to, to)))
  const [xs, ys] = [edges.map(([x]) => x), edges.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const step = Math.max(right - left, bottom - top) / TRIED_ACROSS
  const grid = Array.from(
    { length: TRIED_ACROSS ** 2 },
    (_, index): SheetPoint => [
      left + ((index % TRIED_ACROSS) + 0.5) * step,
      top + (Math.floor(index / TRIED_ACROSS) + 0.5) * step,
    ],
  )
  return { edges, width: right - left, step, places: grid.filter((point) => isInside(point, rings)) }
}

/** The points of a border from one to the next. */
function pointsBetween([x1, y1]: SheetPoint, [x2, y2]: SheetPoint): readonly SheetPoint[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / EDGE_STEP))
  return Array.from(
    { length: count },
    (_, index): SheetPoint => [x1 + ((x2 - x1) * index) / count, y1 + ((y2 - y1) * index) / count],
  )
}

/** True where a line to the right crosses the rings an odd number of times. */
function isInside([x, y]: SheetPoint, rings: readonly (readonly SheetPoint[])[]): boolean {
  let inside = false
  for (const ring of rings)
    for (const [index, [x2, y2]] of ring.entries()) {
      const [x1, y1] = ring[index - 1] ?? [x2, y2]
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside
    }
  return inside
}
