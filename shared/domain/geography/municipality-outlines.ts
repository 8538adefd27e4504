import outlines from '../../../data/municipalities.geo.json' with { type: 'json' }

/** Metres in a degree of WGS84 at 50.84° north: the Region is so small that no other projection is needed. */
export const METRES_EAST = 70_439
export const METRES_NORTH = 111_245

/** Metres to the east and to the north. */
type PlanePoint = readonly [x: number, y: number]

interface MunicipalityOutline {
  readonly municipality: string
  /** Of each ring the last point is its first; where municipalities meet they have the same points. */
  readonly rings: readonly (readonly PlanePoint[])[]
}

/** The outlines of the 19 municipalities on a plane. */
export function municipalityOutlines(): readonly MunicipalityOutline[] {
  return outlines.features.map(({ id, geometry }) => ({
    municipality: id,
    rings: geometry.coordinates
      .flat()
      .map((ring) =>
        ring.map(([longitude = 0, latitude = 0]): PlanePoint => [longitude * METRES_EAST, latitude * METRES_NORTH]),
      ),
  }))
}
