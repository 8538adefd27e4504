import { normaliseText } from './normalise-text.ts'

const SIGNS = /[_().:,;-]+/g
/** The systems that offices and open data name beside an axis. */
const SYSTEM =
  /(?<![a-z\d])(?:(?:belgian |belge )?lambert ?(?:19)?(?:72|2008|08)?|(?:lb|bd|l) ?(?:72|2008|08)|(?:epsg ?)?(?:31370|3812|4326)|wgs ?84|etrs ?89|gps)(?![a-z\d])/g

/** The name of an axis without the system of its coordinates: `X (Lambert 72)`, `x_31370`, `Lambert X` -> `x`. */
export function withoutSystem(header: string): string {
  return normaliseText(header).replace(SIGNS, ' ').replace(SYSTEM, ' ').replace(/ +/g, ' ').trim()
}
