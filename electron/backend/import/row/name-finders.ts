import type { Place, Problem, ProblemOf } from '../../../../shared/domain/import/problem.ts'
import {
  institutionKey,
  isKnownInstitution,
  proposeInstitutions,
} from '../../../../shared/domain/reading/institution.ts'
import { almostName } from '../../../../shared/domain/reading/nearest-names.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { detach } from '../../platform/detach.ts'
import type { MappedNames } from '../value/mapped-names.ts'
import { createNameQuestions } from '../value/name-questions.ts'

/** Programmes as stored: the code, then the name in each language. */
export type ProgrammeNames = readonly (readonly (string | null)[])[]

/** Finds the programmes that a file names, in any language, and collects those that are not known. */
export interface ProgrammeFinder {
  /** The code of a programme; a name not known stays as it is, in the spelling in which it came first. */
  codeOf(name: string, place: Place): string
  /** The same of a programme that a file brings, which need not be known. */
  spellingOf(name: string): string
  /** A question for each name that is written almost like a known one. */
  readonly questions: () => readonly Problem[]
}

/** `mapped` are the codes that a person gave to names; `note` hears of each name that is like no other. */
export function createProgrammeFinder(
  programmes: ProgrammeNames,
  mapped: Readonly<Record<string, string>>,
  note: (name: string) => void,
): ProgrammeFinder {
  const codes = new Map<string, string>()
  for (const names of programmes) for (const name of names) codes.set(normaliseText(name ?? ''), names[0] ?? '')
  // Of a name and a code that are alike the name is proposed, as it is printed.
  const names = programmes
    .flatMap(([code = null, ...printed]) => [...printed, code])
    .filter((name) => name !== null)
    .filter((name) => name !== '')
  for (const [name, code] of Object.entries(mapped)) codes.set(normaliseText(name), code)
  codes.delete('')
  const asked = createNameQuestions<ProblemOf<'question-programme'>>(Number.POSITIVE_INFINITY)
  /** What is proposed for each name that is not known. */
  const proposals = new Map<string, string | null>()
  const spellings = new Map<string, string>()
  const spellingOf = (written: string): string => {
    const normalised = normaliseText(written)
    const known = codes.get(normalised) ?? spellings.get(normalised)
    if (known !== undefined) return known
    const name = detach(written)
    spellings.set(normalised, name)
    return name
  }
  return {
    spellingOf,
    codeOf(written, place) {
      const name = spellingOf(written)
      if (codes.has(normaliseText(written)) || names.length === 0) return name
      const proposal = proposals.has(name) ? (proposals.get(name) ?? null) : almostName(name, names)
      proposals.set(name, proposal)
      if (proposal === null) note(name)
      else asked.ask(name, place, () => questionOf(name, proposal, place))
      return name
    },
    questions: asked.questions,
  }

  function questionOf(name: string, proposal: string, place: Place): ProblemOf<'question-programme'> {
    const details = { proposal, proposedProgramme: codes.get(normaliseText(proposal)) ?? proposal }
    return { code: 'question-programme', place, raw: name, details }
  }
}

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
