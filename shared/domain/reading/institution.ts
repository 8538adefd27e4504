import { fold } from './fold.ts'
import { matchMunicipality, matchOrganisation } from './match.ts'

/** What stands before the name of a municipality where an institution is one: "Commune d'Ixelles", "Gemeente Elsene". */
const COMMUNE =
  /^(?:(?:administration communale|commune) (?:de la |de |d['’])|(?:gemeentebestuur|gemeente)(?: van)? |municipality of )/i
const WELFARE_CENTRE = /^(?:c\.?p\.?a\.?s\.?|o\.?c\.?m\.?w\.?) (?:(?:de la |de |van )|d['’])?/i

/** The names of the one body that does the computing of the Region, old and new, in each language. */
const PARADIGM: ReadonlySet<string> = new Set([
  ...['paradigm', 'paradigm.brussels', 'cirb', 'cibg', 'bric'],
  "centre d'informatique pour la region bruxelloise",
  'centrum voor informatica voor het brusselse gewest',
  'brussels regional informatics centre',
])

/** True for any of its names, or several of them: `Paradigm (CIRB)`, `CIRB-CIBG`. */
function isParadigm(name: string): boolean {
  const names = fold(name)
    .split(/ ?[/(),–-] ?/)
    .filter((each) => each !== '')
  return names.length > 0 && names.every((each) => PARADIGM.has(each))
}

/** The code of the municipality that an institution is, by its name; `null` for any other body, a CPAS too. */
export function communeOf(institution: string): string | null {
  const { code, isByPostalCode } = matchMunicipality(institution.trim().replace(COMMUNE, ''))
  return isByPostalCode ? null : code
}

/** The same text for all names of one body, in any language: a body that is not known has its name. */
export function institutionKey(name: string): string {
  if (isParadigm(name)) return 'paradigm'
  const commune = communeOf(name)
  if (commune !== null) return `municipality-${commune}`
  const centre = WELFARE_CENTRE.test(name) ? communeOf(name.replace(WELFARE_CENTRE, '')) : null
  return centre === null ? (matchOrganisation(name) ?? fold(name)) : `cpas-${centre}`
}
