import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { proposeCategories, proposeMunicipalities } from '../../../../shared/domain/reading/match.ts'

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
