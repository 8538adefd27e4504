import type { ImportOptions } from './import-plan.ts'
import { withAnswer } from './question-answers.ts'
import type { CandidateDataset, TableProfile } from './table-profile.ts'

/** The options by which a table is read as a dataset, as far as nothing is left for a person to choose. */
export function candidateOptions(
  { header }: Pick<TableProfile, 'header'>,
  { dataset, fields }: Pick<CandidateDataset, 'dataset' | 'fields'>,
  options: ImportOptions,
): ImportOptions {
  const ofLook = fields.filter(({ by }) => by === 'look')
  const columns = Object.fromEntries(ofLook.map((each) => [each.header, { field: each.field }] as const))
  const mapping = { ...(header === null ? {} : { header }), ...(ofLook.length === 0 ? {} : { columns }) }
  return withAnswer({ ...options, dataset }, { kind: 'mapping', mapping })
}

/** So many more columns make the first of two datasets the likelier one beyond doubt. */
const CLEAR_LEAD = 2

/** The dataset that a table is beyond doubt, `null` where a person must say which of several. */
export function likelyCandidate({
  candidates: [first, second],
}: Pick<TableProfile, 'candidates'>): CandidateDataset | null {
  if (first === undefined || second === undefined) return first ?? null
  return first.fields.length >= second.fields.length + CLEAR_LEAD ? first : null
}
