import { type MapFrame, type MunicipalityShape, REGION, type SheetPoint } from './region-shape.ts'

/** In units of the sheet: borders are known by points so near each other that no label slips between them. */
const EDGE_STEP = 3
/** Cells in which these points are counted. */
const CELL = 2
/** Between the places within an outline that are tried. */
const PLACE_STEP = 5
/** So much wider a margin is worth another place. */
const MARGIN_STEP = 2

interface Outline {
  readonly edges: readonly SheetPoint[]
  /** Points within. */
  readonly places: readonly SheetPoint[]
  /** How many points of its border lie in a rectangle. */
  readonly borderWithin: (area: Rectangle) => number
}

const OUTLINES = new Map(REGION.shapes.map((shape) => [shape.code, outlineOf(shape)]))

interface Mark {
  readonly width: number
  readonly height: number
}

/** Where a small mark has the widest margin within a municipality, on the sheet of the Region. */
export function roomiestPoint(code: string, { width, height }: Mark = { width: 0, height: 0 }): SheetPoint {
  const spot = roomiestSpot(code, [{ down: 0, halfWidth: width / 2, halfHeight: height / 2 }], 0)
  return spot ?? (width > 0 ? roomiestPoint(code) : [0, 0])
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
export interface LabelBox {
  readonly down: number
  readonly halfWidth: number
  readonly halfHeight: number
}

/** Where boxes have the widest margin within an outline; `null` where they have not the least. All in units of the sheet. */
export function roomiestSpot(code: string, boxes: readonly LabelBox[], least: number): SheetPoint | null {
  const outline = OUTLINES.get(code)
  let [best, margin]: [SheetPoint | null, number] = [null, least]
  for (const place of outline?.places ?? [])
    while (outline !== undefined && boxes.every((box) => outline.borderWithin(areaOf(box, place, margin)) === 0)) {
      best = place
      margin += MARGIN_STEP
    }
  return best
}

function areaOf({ down, halfWidth, halfHeight }: LabelBox, [x, y]: SheetPoint, margin: number): Rectangle {
  return {
    left: x - halfWidth - margin,
    top: y + down - halfHeight - margin,
    right: x + halfWidth + margin,
    bottom: y + down + halfHeight + margin,
  }
}

function outlineOf({ rings }: MunicipalityShape): Outline {
  const edges = rings.flatMap((ring) => ring.slice(1).flatMap((to, index) => pointsBetween(ring[index] ?? to, to)))
  return { edges, places: placesWithin(rings), borderWithin: counterOf(edges) }
}

/** The points of a border from one to the next. */
function pointsBetween([x1, y1]: SheetPoint, [x2, y2]: SheetPoint): readonly SheetPoint[] {
  const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / EDGE_STEP))
  return Array.from(
    { length: count },
    (_, index): SheetPoint => [x1 + ((x2 - x1) * index) / count, y1 + ((y2 - y1) * index) / count],
  )
}

/** Row by row the points between each border that is crossed from the left and the next. */
function placesWithin(rings: readonly (readonly SheetPoint[])[]): readonly SheetPoint[] {
  const places: SheetPoint[] = []
  for (let y = PLACE_STEP / 2; y < REGION.height; y += PLACE_STEP) {
    const crossings = rings.flatMap((ring) => crossingsOf(ring, y)).toSorted((one, other) => one - other)
    for (let at = 0; at < crossings.length; at += 2)
      for (let x = (crossings[at] ?? 0) + PLACE_STEP / 2; x < (crossings[at + 1] ?? 0); x += PLACE_STEP)
        places.push([x, y])
  }
  return places
}

/** Where a ring crosses a row. */
function crossingsOf(ring: readonly SheetPoint[], y: number): readonly number[] {
  return ring.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = ring[index] ?? [x2, y2]
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)]
  })
}

/** Counts points in rectangles, in cells of a sheet: how many lie left of and above each is known beforehand. */
function counterOf(points: readonly SheetPoint[]): (area: Rectangle) => number {
  const cellOf = (at: number) => Math.floor(at / CELL)
  const [xs, ys] = [points.map(([x]) => cellOf(x)), points.map(([, y]) => cellOf(y))]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [columns, rows] = [Math.max(...xs) - left + 2, Math.max(...ys) - top + 2]
  const counts = new Uint16Array(columns * rows)
  const columnOf = (column: number) => Math.min(Math.max(column - left, 0), columns - 1)
  const rowOf = (row: number) => Math.min(Math.max(row - top, 0), rows - 1) * columns
  const before = (column: number, row: number) => counts[rowOf(row) + columnOf(column)] ?? 0
  for (const [x, y] of points) {
    const at = rowOf(cellOf(y) + 1) + columnOf(cellOf(x) + 1)
    counts[at] = (counts[at] ?? 0) + 1
  }
  for (let at = columns, inRow = 0; at < counts.length; at += 1) {
    inRow = at % columns === 0 ? 0 : inRow + (counts[at] ?? 0)
    counts[at] = inRow + (counts[at - columns] ?? 0)
  }
  return (area) => {
    const [from, to] = [cellOf(area.left), cellOf(area.right) + 1]
    const [above, below] = [cellOf(area.top), cellOf(area.bottom) + 1]
    return before(to, below) - before(to, above) - before(from, below) + before(from, above)
  }
}
