import { matchMunicipality } from '../../shared/domain/reading/match.ts'

/** What stands before the name of a municipality where an institution is one: "Commune d'Ixelles", "Gemeente Elsene". */
const TITLE =
  /^(?:(?:administration communale|commune) (?:de la |de |d['’])|(?:gemeentebestuur|gemeente)(?: van)? |municipality of )/i

/** The code of the municipality that an institution is, by its name; `null` for any other body, a CPAS too. */
export function communeOf(institution: string): string | null {
  const { code, isByPostalCode } = matchMunicipality(institution.trim().replace(TITLE, ''))
  return isByPostalCode ? null : code
}
