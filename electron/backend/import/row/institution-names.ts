import type { Place } from '../../../../shared/domain/import/problem.ts'
import {
  institutionKey,
  isKnownInstitution,
  proposeInstitutions,
} from '../../../../shared/domain/reading/institution.ts'
import { detach } from '../../platform/detach.ts'
import type { MappedNames } from '../value/mapped-names.ts'

const INSTITUTION = 'institution'

/**
 * Gives each institution one name, the first it was known by: lines of `Gemeente Elsene` beside those of `Commune d'Ixelles`
 * would count the same money twice. `note` hears of each other name; one that is only almost known is asked about.
 */
export function createInstitutionFinder(
  known: readonly string[],
  mapped: MappedNames,
  note: (name: string, known: string) => void,
): (name: string, place: Place) => string {
  const exact = new Set(known)
  const names = new Map(known.toReversed().map((name) => [institutionKey(name), name]))
  return (written, place) => {
    const name = mapped.of(INSTITUTION, written) ?? written
    if (exact.has(name)) return name
    const key = institutionKey(name)
    const found = names.get(key)
    if (found === undefined) {
      if (mapped.of(INSTITUTION, written) === null && !isKnownInstitution(name))
        mapped.ask(INSTITUTION, name, proposeInstitutions(name, known), place)
      names.set(key, detach(name))
      return name
    }
    mapped.see(INSTITUTION, name, place)
    if (found !== written) note(written, found)
    return found
  }
}
