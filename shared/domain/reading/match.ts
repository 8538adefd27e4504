import {
  CATEGORIES,
  CATEGORY_CODES,
  CATEGORY_SYNONYMS,
  type Category,
  isCategory,
  UNCLASSIFIED,
  UNCLASSIFIED_NAMES,
} from '../vocabulary/category.ts'
import { CHANNEL_CODES, CHANNELS, type Channel } from '../vocabulary/channel.ts'
import type { Translated } from '../vocabulary/language.ts'
import { MUNICIPALITIES } from '../vocabulary/municipality.ts'
import { ORGANISATIONS } from '../vocabulary/organisation.ts'
import { API_STATUSES, isSameGroup, STATUS_CODES, STATUSES, type Status } from '../vocabulary/status.ts'
import { readDay } from './day-reading.ts'
import { almostNames } from './nearest-names.ts'
import { normaliseText } from './normalise-text.ts'

const CATEGORY_NAMES = new Map([
  ...codesByName(CATEGORY_CODES, (code) => CATEGORIES[code]),
  ...CATEGORY_CODES.flatMap((code) => (CATEGORY_SYNONYMS[code] ?? []).map((name) => [squeeze(name), code] as const)),
])

function codesByName<Code extends string>(
  codes: Iterable<Code>,
  wordsOf: (code: Code) => Translated | undefined,
): ReadonlyMap<string, Code> {
  return new Map(
    [...codes].flatMap((code) =>
      [code, ...Object.values(wordsOf(code) ?? {})].map((name): [string, Code] => [squeeze(name), code]),
    ),
  )
}

function squeeze(name: string): string {
  return normaliseText(name).replace(/[ ./-]/g, '')
}

/** Between the names of a bilingual cell, `Voirie / Openbare weg`; spaces tell it from a slash in a name. */
const BETWEEN_NAMES = /\s[-–—|/]\s|\r?\n/

/** `1. Divers` */
const NUMBERING = /^\s*\d{1,2}\s?[.)]\s*/

/** The category of a code or a name in any language; case, accents, spaces and numbering do not matter. */
export function matchCategory(numbered: string): Category | null {
  const name = numbered.replace(NUMBERING, '')
  if (isCategory(name)) return name
  const known = CATEGORY_NAMES.get(squeeze(name))
  if (known !== undefined || !BETWEEN_NAMES.test(name)) return known ?? null
  const [first, ...others] = name.split(BETWEEN_NAMES).map((part) => CATEGORY_NAMES.get(squeeze(part)))
  return first !== undefined && others.every((code) => code === first) ? first : null
}

const NAMES_OF_NONE = codesByName([UNCLASSIFIED], () => UNCLASSIFIED_NAMES)

/** True for what our own exports write for a record in none of the 13. */
export function isUnclassifiedName(name: string): boolean {
  return NAMES_OF_NONE.has(squeeze(name))
}

/** The category with the longest common beginning, for the message of a refusal; `null` for none. */
export function nearestCategory(name: string): Category | null {
  const wanted = squeeze(name)
  const distances = [...CATEGORY_NAMES].map(([known, code]) => ({ code, distance: commonPrefix(known, wanted) }))
  const best = distances.reduce((a, b) => (b.distance > a.distance ? b : a))
  return best.distance >= 3 ? best.code : null
}

const MOST_PROPOSED = 3

/** Categories that a misspelt name may mean, nearest first. */
export function proposeCategories(name: string): readonly Category[] {
  return proposed(almostNames(squeeze(name), [...CATEGORY_NAMES.keys()]), CATEGORY_NAMES)
}

function proposed<Code>(names: readonly string[], codes: ReadonlyMap<string, Code>): readonly Code[] {
  return [...new Set(names.flatMap((name) => codes.get(name) ?? []))].slice(0, MOST_PROPOSED)
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
  ['laeken', '21004'],
  ['laken', '21004'],
  ['haren', '21004'],
  ['nederoverheembeek', '21004'],
  ['molenbeek', '21012'],
  ['saintjosse', '21014'],
  ['saintjoost', '21014'],
])

const MUNICIPALITY_NAMES = new Map<string, string>(
  MUNICIPALITIES.flatMap((each) => [each.fr, each.nl].map((name): [string, string] => [squeezePlace(name), each.code])),
)

function squeezePlace(name: string): string {
  return squeeze(name.replace(/\bst(?:[.-] ?| )/gi, 'saint-')).replace(/^sint/, 'saint')
}

/** Municipalities that a misspelt name may mean, nearest first. */
export function proposeMunicipalities(cell: string): readonly string[] {
  return proposed(
    almostNames(squeezePlace(cell.replace(/^\s*\d+/, '')), [...MUNICIPALITY_NAMES.keys()]),
    MUNICIPALITY_NAMES,
  )
}

const CITY = '21004'

const POSTAL_CODES = new Map(
  MUNICIPALITIES.flatMap((each) => each.postalCodes.map((code): [string, string] => [code, each.code])),
)

export interface MunicipalityMatch {
  readonly code: string | null
  /** Less certain than a name. */
  readonly isByPostalCode: boolean
}

/** Reads `1030 Schaerbeek`, `B-1030`, a name in either language, an NIS code, or as a last resort a postal code. */
export function matchMunicipality(cell: string): MunicipalityMatch {
  const match = /^(?:B ?- ?(?=\d))?(\d{4,5})?\s*(.*)$/su.exec(cell.trim())
  const digits = match?.[1] ?? ''
  if (isOfElsewhere(digits)) return { code: null, isByPostalCode: false }
  const byName = municipalityNamed(match?.[2] ?? '')
  if (byName !== null) return { code: byName, isByPostalCode: false }
  if (MUNICIPALITIES.some((each) => each.code === digits)) return { code: digits, isByPostalCode: false }
  const byPostalCode = POSTAL_CODES.get(digits)
  return { code: byPostalCode ?? null, isByPostalCode: byPostalCode !== undefined }
}

/** Those of large bodies, such as 1035 for the Region, are in no list of municipalities. */
const POSTAL_CODE_OF_REGION = /^1[0-2]\d\d$/

/** True for a code of a place outside the Region that may have the name of a municipality: `4000 Saint-Gilles`. */
function isOfElsewhere(digits: string): boolean {
  return digits !== '' && !POSTAL_CODE_OF_REGION.test(digits) && !MUNICIPALITIES.some(({ code }) => code === digits)
}

/** True for `1030 Ixelles`, whose code is of another municipality; the City of Brussels shares codes. */
export function hasOtherPostalCode(cell: string, code: string | null): boolean {
  const digits = /^\s*(?:B ?- ?)?(\d{4})\s+\S/.exec(cell)?.[1] ?? ''
  const postalCodes = MUNICIPALITIES.find((each) => each.code === code)?.postalCodes ?? []
  return code !== null && code !== CITY && POSTAL_CODES.has(digits) && !postalCodes.includes(digits)
}

const IN_BRACKETS = /^(.*\S)\s*\(([^()]*)\)\s*$/su

/** What may stand in brackets behind any of the 19: `Saint-Gilles (Bruxelles)`. */
const OF_THE_REGION =
  /^(?:commune|gemeente|ville|stad|be|bxl|brux|bru|bruxelles|brussel|brussels|belgique|belgie|rbc|bhg|(?:.*region.*|.*gewest.*)|1[0-2]\d\d)$/

/**
 * The municipality of a name or of both, `Ixelles - Elsene`; `Bruxelles (Laeken)` is Bruxelles, and
 * `Saint-Gilles (Waes)` none of the 19.
 */
function municipalityNamed(text: string): string | null {
  const [, name = text, place = ''] = IN_BRACKETS.exec(text) ?? []
  const names = name.split(/\s*\/\s*|\s+[-–]\s+/)
  const [code, ...others] = new Set(names.map(municipalityOf))
  if (code === undefined || others.length > 0) return null
  const isSame = OF_THE_REGION.test(normaliseText(place).trim()) || municipalityOf(place) === code
  return place.trim() === '' || isSame ? code : null
}

function municipalityOf(name: string): string | undefined {
  const squeezed = squeezePlace(name)
  return MUNICIPALITY_NAMES.get(squeezed) ?? MUNICIPALITY_VARIANTS.get(squeezed)
}

/** Lists of tickets know only a beginning and an end. */
const TICKET_WORDS = new Map<string, Status>([
  ['ouvert', 'created'],
  ['open', 'created'],
  ['ferme', 'closed'],
  ['gesloten', 'closed'],
])

const STATUS_NAMES = new Map([...TICKET_WORDS, ...codesByName(STATUS_CODES, (code) => STATUSES[code])])

/** A status, and whether its cell says more, which is lost. */
export interface StatusMatch {
  readonly code: Status | null
  readonly isShortened: boolean
}

/** Reads a status; a known detail that fits the first word decides: `Clôturé : Résolu` is closed. */
export function matchStatus(cell: string): StatusMatch {
  const [, status = '', day = ''] = IN_BRACKETS.exec(cell) ?? []
  const isDated = readDay(day, 'dmy').ok
  const { code, isShortened } = wholeStatus(isDated ? status : cell)
  return { code, isShortened: code !== null && (isShortened || isDated) }
}

function wholeStatus(cell: string): StatusMatch {
  const api = API_STATUSES[cell.trim()]
  if (api !== undefined && Object.hasOwn(API_STATUSES, cell.trim())) return { code: api, isShortened: false }
  const [first = '', ...details] = cell.split(':')
  const general = STATUS_NAMES.get(squeeze(first)) ?? null
  const detail = STATUS_NAMES.get(squeeze(details.join(':'))) ?? null
  const isShortened = general !== null && detail !== null && !isSameGroup(general, detail)
  return { code: isShortened ? general : (detail ?? general), isShortened }
}

const CHANNEL_NAMES = codesByName(CHANNEL_CODES, (code) => CHANNELS[code])

/** The channel of a code or a name in any language. */
export function matchChannel(cell: string): Channel | null {
  return CHANNEL_NAMES.get(squeeze(cell)) ?? null
}

const ORGANISATION_NAMES = codesByName(ORGANISATIONS.keys(), (code) => ORGANISATIONS.get(code))

/** The code of the organisation of that name, in any language. */
export function matchOrganisation(cell: string): string | null {
  return ORGANISATION_NAMES.get(squeeze(cell)) ?? null
}
