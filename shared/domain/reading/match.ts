import { almostName } from '../nearest-names.ts'
import { CATEGORIES, CATEGORY_CODES, type Category, isCategory } from '../vocabulary/category.ts'
import { MUNICIPALITIES } from '../vocabulary/municipality.ts'
import { API_STATUSES, STATUS_CODES, STATUSES, type Status } from '../vocabulary/status.ts'
import { fold } from './fold.ts'

const CATEGORY_NAMES = new Map<string, Category>(
  CATEGORY_CODES.flatMap((code) => {
    const { fr, nl, en } = CATEGORIES[code]
    return [code, fr, nl, en].map((name): [string, Category] => [squeeze(name), code])
  }),
)

function squeeze(name: string): string {
  return fold(name).replace(/[ ./-]/g, '')
}

/** The category that a name in any of the languages, or a code, stands for; no case, accents or spaces. */
export function matchCategory(name: string): Category | null {
  return isCategory(name) ? name : (CATEGORY_NAMES.get(squeeze(name)) ?? null)
}

/** The printed name nearest to an unknown one, for the message of a refusal. */
export function nearestCategory(name: string): string {
  const wanted = squeeze(name)
  const distances = [...CATEGORY_NAMES].map(([known, code]) => ({ code, distance: commonPrefix(known, wanted) }))
  const best = distances.reduce((a, b) => (b.distance > a.distance ? b : a))
  return best.distance >= 3 ? CATEGORIES[best.code].fr : ''
}

/** The category that a name not known may stand for, because one of its names is written almost so. */
export function proposeCategory(name: string): Category | null {
  const near = almostName(squeeze(name), [...CATEGORY_NAMES.keys()])
  return near === null ? null : (CATEGORY_NAMES.get(near) ?? null)
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return length
}

const MUNICIPALITY_VARIANTS = new Map([
  ['bruxellesville', '21004'],
  ['villedebruxelles', '21004'],
  ['vbx', '21004'],
  ['brusselstad', '21004'],
  ['stadbrussel', '21004'],
  ['brussels', '21004'],
])

const MUNICIPALITY_NAMES = new Map<string, string>(
  MUNICIPALITIES.flatMap((each) => [each.fr, each.nl].map((name): [string, string] => [squeezePlace(name), each.code])),
)

function squeezePlace(name: string): string {
  return squeeze(name.replace(/\bst(?:[.-] ?| )/gi, 'saint-')).replace(/^sint/, 'saint')
}

/** The municipality that a name not known may stand for, because one of its names is written almost so. */
export function proposeMunicipality(cell: string): string | null {
  const near = almostName(squeezePlace(cell.replace(/^\s*\d+/, '')), [...MUNICIPALITY_NAMES.keys()])
  return near === null ? null : (MUNICIPALITY_NAMES.get(near) ?? null)
}

const POSTAL_CODES = new Map(
  MUNICIPALITIES.flatMap((each) => each.postalCodes.map((code): [string, string] => [code, each.code])),
)

export interface MunicipalityMatch {
  readonly code: string | null
  /** True when only the postal code told, which is less certain than the name. */
  readonly isByPostalCode: boolean
}

/** Reads `1030 Schaerbeek`, a name in either language, an NIS code, or as a last resort a postal code. */
export function matchMunicipality(cell: string): MunicipalityMatch {
  const match = /^(\d{4,5})?\s*(.*)$/su.exec(cell.trim())
  const digits = match?.[1] ?? ''
  const name = squeezePlace(match?.[2] ?? '')
  const byName = MUNICIPALITY_NAMES.get(name) ?? MUNICIPALITY_VARIANTS.get(name)
  if (byName !== undefined) return { code: byName, isByPostalCode: false }
  if (MUNICIPALITIES.some((each) => each.code === digits)) return { code: digits, isByPostalCode: false }
  const byPostalCode = POSTAL_CODES.get(digits)
  return { code: byPostalCode ?? null, isByPostalCode: byPostalCode !== undefined }
}

const STATUS_NAMES = new Map<string, Status>(
  STATUS_CODES.flatMap((code) =>
    [code, STATUSES[code].fr, STATUSES[code].nl, STATUSES[code].en].map((name): [string, Status] => [
      squeeze(name),
      code,
    ]),
  ),
)

/** Reads a status; with a detail, `En traitement : Un gestionnaire est responsable`, the detail decides where known. */
export function matchStatus(cell: string): Status | null {
  const api = API_STATUSES[cell.trim()]
  if (api !== undefined && Object.hasOwn(API_STATUSES, cell.trim())) return api
  const [general = '', ...details] = cell.split(':')
  const detail = STATUS_NAMES.get(squeeze(details.join(':')))
  return detail ?? STATUS_NAMES.get(squeeze(general)) ?? null
}
