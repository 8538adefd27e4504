import { municipalityOutlines } from '../../../shared/domain/geography/municipality-outlines.ts'

/** On the sheet on which the Region is drawn: to the right and down, in units of ten metres. */
export type SheetPoint = readonly [x: number, y: number]

/** A municipality as it is drawn. */
export interface MunicipalityShape {
  readonly code: string
  /** The `d` of its outline; borders are those of its neighbours to the point. */
  readonly path: string
  readonly rings: readonly (readonly SheetPoint[])[]
  /** Of its area. */
  readonly centre: SheetPoint
}

const METRES_A_UNIT = 10

/** The Region on its sheet. */
export interface Region {
  readonly width: number
  readonly height: number
  readonly shapes: readonly MunicipalityShape[]
}

/** Where the Region is drawn: pixels per unit of its sheet, its corner, and how wide and high the whole drawing is. */
export interface MapFrame {
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The 19 municipalities, north above, on a sheet as large as the Region. */
export const REGION: Region = drawnRegion()

function drawnRegion(): Region {
  const outlines = municipalityOutlines()
  const points = outlines.flatMap(({ rings }) => rings.flat())
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [west, north] = [Math.min(...xs), Math.max(...ys)]
  const onSheet = ([x, y]: SheetPoint): SheetPoint => [
    Math.round((x - west) / METRES_A_UNIT),
    Math.round((north - y) / METRES_A_UNIT),
  ]
  const [width, height] = onSheet([Math.max(...xs), Math.min(...ys)])
  const shapes = outlines.map(({ municipality, rings }): MunicipalityShape => {
    const drawn = rings.map((ring) => ring.map(onSheet))
    return { code: municipality, rings: drawn, path: drawn.map(pathOf).join(''), centre: centreOf(drawn) }
  })
  return { width, height, shapes }
}

function pathOf(ring: readonly SheetPoint[]): string {
  return `M${ring
    .slice(1)
    .map(([x, y]) => `${x} ${y}`)
    .join('L')}Z`
}

/** The centre of gravity, of all rings together. */
function centreOf(rings: readonly (readonly SheetPoint[])[]): SheetPoint {
  let [area, x, y] = [0, 0, 0]
  for (const ring of rings)
    for (const [index, [x2, y2]] of ring.entries()) {
      const [x1, y1] = ring[index - 1] ?? [x2, y2]
      const twice = x1 * y2 - x2 * y1
      area += twice
      x += (x1 + x2) * twice
      y += (y1 + y2) * twice
    }
  return [x / (3 * area), y / (3 * area)]
}

/** The municipality whose centre is the nearest of those at most 45 degrees beside a direction; `null` for none. */
export function nextShape(
  code: string,
  [right, down]: readonly [number, number],
  { shapes }: Region = REGION,
): MunicipalityShape | null {
  const from = shapes.find((shape) => shape.code === code)
  if (from === undefined) return null
  const ahead = shapes.flatMap((shape) => {
    const [x, y] = [shape.centre[0] - from.centre[0], shape.centre[1] - from.centre[1]]
    const [forward, aside] = [x * right + y * down, Math.abs(x * down - y * right)]
    return forward > 0 && aside <= forward ? [{ shape, distance: Math.hypot(x, y) }] : []
  })
  return ahead.toSorted((one, other) => one.distance - other.distance)[0]?.shape ?? null
}
