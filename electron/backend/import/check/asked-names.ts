import type { AskedName } from '../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { proposeCategories, proposeMunicipalities } from '../../../../shared/domain/reading/match.ts'

/** A note with how many rows have each of the names that it is about. */
interface CountedNames {
  readonly code: ProblemCode
  readonly names?: ReadonlyMap<string, number>
}

/** The names of which a person may say what they stand for, those that must be answered first, each time the commonest first. */
export function askedNames(problems: readonly Problem[], notes: readonly CountedNames[]): readonly AskedName[] {
  const ofProblems = problems.flatMap((problem) => requiredName(problem) ?? [])
  const required = [...Map.groupBy(ofProblems, ({ field, name }) => `${field} ${name}`).values()].flatMap(
    ([first, ...others]) =>
      first === undefined ? [] : [{ ...first, rows: others.reduce((sum, { rows }) => sum + rows, first.rows) }],
  )
  const ofNotes = notes.flatMap(({ code, names }) => {
    const unknown = NAME_NOTES.find((each) => each.code === code)
    return unknown === undefined ? [] : [...(names ?? [])].map(([name, rows]) => freeName(unknown, name, rows))
  })
  const byRows = (one: AskedName, other: AskedName): number => other.rows - one.rows
  return [...required.toSorted(byRows), ...ofNotes.toSorted(byRows)]
}

/** A name that records may have as it is written: it may then stay what it is. */
function freeName({ field, propose, isStored }: (typeof NAME_NOTES)[number], name: string, rows: number): AskedName {
  const readings = [...(isStored ? [name] : []), ...propose(name)]
  return { field, name, rows, readings, isRequired: false }
}

/** The name that a problem is about, `null` for any other problem. */
function requiredName({ code, raw, details }: Problem): AskedName | null {
  const name = raw ?? ''
  const asked = (field: string, readings: readonly string[]): AskedName => ({
    field,
    name,
    rows: details.count ?? 1,
    readings,
    isRequired: true,
  })
  switch (code) {
    case 'question-name':
      // The categories are a closed list; any body may be a new one.
      return asked(details.field, details.field === 'category' ? details.proposed : [name, ...details.proposed])
    case 'question-choice':
      return asked(details.field, details.allowed)
    case 'question-programme':
      return asked('programme', [name, details.proposedProgramme])
    case 'category-unknown':
      return asked('category', details.proposedCategory === undefined ? [] : [details.proposedCategory])
    default:
      return null
  }
}

/** True for a name of which a person said that it stays what it is. */
export function isToStay({ field, name }: AskedName, { choices = {} }: Mapping): boolean {
  return new Map(Object.entries(choices[field] ?? {})).get(name) === name
}

/**
 * The notes on names of records that stand for nothing known, of which a person can say what they do: `near` tells what a
 * name almost is, `isStored` that records have it as it is written.
 */
export const NAME_NOTES = [
  {
    code: 'note-category-unclassified',
    field: 'category',
    near: 'note-category-nearest',
    propose: proposeCategories,
    isStored: false,
  },
  {
    code: 'note-municipality-unknown',
    field: 'municipality',
    near: 'note-municipality-nearest',
    propose: proposeMunicipalities,
    isStored: true,
  },
  { code: 'note-status-unknown', field: 'status', near: null, propose: () => [], isStored: true },
] as const

/** True for a note on names that stand for nothing known. */
export function isNameNote(code: ProblemCode): boolean {
  return NAME_NOTES.some((each) => each.code === code)
}
