/** A place in degrees of WGS84. */
export interface GeographicPoint {
  readonly longitude: number
  readonly latitude: number
}

interface Ellipsoid {
  readonly semiMajorAxis: number
  readonly flattening: number
}

const INTERNATIONAL_1924: Ellipsoid = { semiMajorAxis: 6_378_388, flattening: 1 / 297 }
/** That of WGS84 differs by a tenth of a millimetre. */
const GRS80: Ellipsoid = { semiMajorAxis: 6_378_137, flattening: 1 / 298.257222101 }

/** The defining parameters of a Lambert conformal conic projection with two standard parallels; degrees and metres. */
interface ConicProjection {
  readonly ellipsoid: Ellipsoid
  readonly originLatitude: number
  readonly originLongitude: number
  readonly standardParallels: readonly [number, number]
  readonly falseEasting: number
  readonly falseNorthing: number
}

/** EPSG:31370 */
const LAMBERT_72: ConicProjection = {
  ellipsoid: INTERNATIONAL_1924,
  originLatitude: 90,
  originLongitude: 4.36748666666667,
  standardParallels: [51.1666672333333, 49.8333339],
  falseEasting: 150_000.013,
  falseNorthing: 5_400_088.438,
}

/** EPSG:3812 */
const LAMBERT_2008: ConicProjection = {
  ellipsoid: GRS80,
  originLatitude: 50.797815,
  originLongitude: 4.35921583333333,
  standardParallels: [49.8333333333333, 51.1666666666667],
  falseEasting: 649_328,
  falseNorthing: 665_262,
}

const RADIANS = Math.PI / 180
const ARC_SECONDS = RADIANS / 3600

/** From Belgian Datum 72 to ETRS89, which is WGS84 within a metre, by position vector (EPSG:15928, after the NGI). */
const BELGIAN_DATUM_72 = {
  shift: [-106.8686, 52.2978, -103.7239],
  rotation: [0.3366 * ARC_SECONDS, -0.457 * ARC_SECONDS, 1.8422 * ARC_SECONDS],
  scale: 1 - 1.2747e-6,
} as const

const ofLambert72 = inverseConic(LAMBERT_72)

/**
 * A place of EPSG:31370, good to a metre: the inverse of the conic projection (IOGP Guidance Note 373-7-2, method 9802),
 * then the shift of the datum by seven parameters (method 1033).
 */
export function fromLambert72(x: number, y: number): GeographicPoint {
  return fromBelgianDatum72(ofLambert72(x, y))
}

/** A place of EPSG:3812, whose datum is ETRS89. */
export const fromLambert2008 = inverseConic(LAMBERT_2008)

/** Each round takes the error of a latitude to a three-hundredth: after three it is below a millimetre. */
const ROUNDS = 3

function inverseConic(projection: ConicProjection): (x: number, y: number) => GeographicPoint {
  const { ellipsoid, originLatitude, originLongitude, standardParallels, falseEasting, falseNorthing } = projection
  const { semiMajorAxis } = ellipsoid
  const eccentricity = Math.sqrt(squaredEccentricity(ellipsoid))
  const stretch = (sine: number): number =>
    ((1 - eccentricity * sine) / (1 + eccentricity * sine)) ** (eccentricity / 2)
  const isometric = (latitude: number): number => Math.tan(Math.PI / 4 - latitude / 2) / stretch(Math.sin(latitude))
  const parallelRadius = (latitude: number): number =>
    Math.cos(latitude) / Math.sqrt(1 - (eccentricity * Math.sin(latitude)) ** 2)
  const [first, second] = [standardParallels[0] * RADIANS, standardParallels[1] * RADIANS]
  const cone = Math.log(parallelRadius(first) / parallelRadius(second)) / Math.log(isometric(first) / isometric(second))
  const factor = (semiMajorAxis * parallelRadius(first)) / (cone * isometric(first) ** cone)
  const originRadius = originLatitude === 90 ? 0 : factor * isometric(originLatitude * RADIANS) ** cone
  return (x, y) => {
    const [east, south] = [x - falseEasting, originRadius - (y - falseNorthing)]
    const t = (Math.sqrt(east * east + south * south) / factor) ** (1 / cone)
    let latitude = Math.PI / 2 - 2 * Math.atan(t)
    for (let round = 0; round < ROUNDS; round += 1)
      latitude = Math.PI / 2 - 2 * Math.atan(t * stretch(Math.sin(latitude)))
    return {
      longitude: originLongitude + Math.atan2(east, south) / cone / RADIANS,
      latitude: latitude / RADIANS,
    }
  }
}

function fromBelgianDatum72({ longitude, latitude }: GeographicPoint): GeographicPoint {
  const { shift, rotation, scale } = BELGIAN_DATUM_72
  const [x, y, z] = geocentric(longitude * RADIANS, latitude * RADIANS, INTERNATIONAL_1924)
  return geographic(
    shift[0] + scale * (x - rotation[2] * y + rotation[1] * z),
    shift[1] + scale * (rotation[2] * x + y - rotation[0] * z),
    shift[2] + scale * (-rotation[1] * x + rotation[0] * y + z),
  )
}

function geocentric(
  longitude: number,
  latitude: number,
  ellipsoid: Ellipsoid,
): readonly [x: number, y: number, z: number] {
  const squared = squaredEccentricity(ellipsoid)
  const radius = ellipsoid.semiMajorAxis / Math.sqrt(1 - squared * Math.sin(latitude) ** 2)
  const fromAxis = radius * Math.cos(latitude)
  return [fromAxis * Math.cos(longitude), fromAxis * Math.sin(longitude), radius * (1 - squared) * Math.sin(latitude)]
}

/** On GRS80, by the formula of Bowring, which is exact on the ground. */
function geographic(x: number, y: number, z: number): GeographicPoint {
  const { semiMajorAxis, flattening } = GRS80
  const squared = squaredEccentricity(GRS80)
  const semiMinorAxis = semiMajorAxis * (1 - flattening)
  const fromAxis = Math.sqrt(x * x + y * y)
  const parametric = Math.atan2(z * semiMajorAxis, fromAxis * semiMinorAxis)
  const latitude = Math.atan2(
    z + (squared / (1 - squared)) * semiMinorAxis * Math.sin(parametric) ** 3,
    fromAxis - squared * semiMajorAxis * Math.cos(parametric) ** 3,
  )
  return { longitude: Math.atan2(y, x) / RADIANS, latitude: latitude / RADIANS }
}

function squaredEccentricity({ flattening }: Ellipsoid): number {
  return flattening * (2 - flattening)
}
