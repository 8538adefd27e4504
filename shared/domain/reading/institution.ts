import { MUNICIPALITIES } from '../vocabulary/municipality.ts'
import { ORGANISATIONS } from '../vocabulary/organisation.ts'
import { matchMunicipality, matchOrganisation } from './match.ts'
import { almostNames } from './nearest-names.ts'
import { normaliseText } from './normalise-text.ts'

/** "Commune d'Ixelles", "Gemeente Elsene". */
const COMMUNE =
  /^(?:(?:administration communale|commune) (?:de la |de |d['’])|(?:gemeentebestuur|gemeente)(?: van)? |municipality of )/i
const WELFARE_CENTRE = /^(?:c\.?p\.?a\.?s\.?|o\.?c\.?m\.?w\.?) (?:(?:de la |de |van )|d['’])?/i

/** The IT body of the Region, by old and new names. */
const PARADIGM: ReadonlySet<string> = new Set([
  ...['paradigm', 'paradigm.brussels', 'cirb', 'cibg', 'bric'],
  "centre d'informatique pour la region bruxelloise",
  'centrum voor informatica voor het brusselse gewest',
  'brussels regional informatics centre',
])

/** True for one or several of its names: `Paradigm (CIRB)`, `CIRB-CIBG`. */
function isParadigm(name: string): boolean {
  const names = normaliseText(name)
    .split(/ ?[/(),–-] ?/)
    .filter((each) => each !== '')
  return names.length > 0 && names.every((each) => PARADIGM.has(each))
}

/** The code of the municipality of that name; `null` for any other body, also a CPAS. */
export function communeOf(institution: string): string | null {
  const { code, isByPostalCode } = matchMunicipality(institution.trim().replace(COMMUNE, ''))
  return isByPostalCode ? null : code
}

/** One key for all names of a body, in any language; an unknown body has its name. */
export function institutionKey(name: string): string {
  return knownKey(name) ?? normaliseText(name)
}

/** True for a body that the program knows, however written. */
export function isKnownInstitution(name: string): boolean {
  return knownKey(name) !== null
}

function knownKey(name: string): string | null {
  if (isParadigm(name)) return 'paradigm'
  const commune = communeOf(name)
  if (commune !== null) return `municipality-${commune}`
  const centre = WELFARE_CENTRE.test(name) ? communeOf(name.replace(WELFARE_CENTRE, '')) : null
  return centre === null ? matchOrganisation(name) : `cpas-${centre}`
}

const MOST_PROPOSED = 3
const PLACES = MUNICIPALITIES.flatMap(({ fr, nl }) => [fr, nl])
const BODIES = [...[...ORGANISATIONS.values()].flatMap((names) => Object.values(names)), 'Paradigm', 'CIRB', 'CIBG']

/** Known bodies that a misspelt name may mean, nearest first: `Commune de Scharbeek` -> `Commune de Schaerbeek`. */
export function proposeInstitutions(name: string, known: readonly string[]): readonly string[] {
  const [before = ''] = COMMUNE.exec(name) ?? WELFARE_CENTRE.exec(name) ?? []
  const communes = almostNames(name.slice(before.length), PLACES).map((place) => `${before}${place}`)
  const all = [...almostNames(name, known), ...communes, ...almostNames(name, BODIES)]
  return [...new Map(all.toReversed().map((each) => [institutionKey(each), each])).values()]
    .toReversed()
    .slice(0, MOST_PROPOSED)
}
