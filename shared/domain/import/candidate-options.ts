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
  const mapping = { header, ...(ofLook.length === 0 ? {} : { columns }) }
  return withAnswer({ ...options, dataset }, { kind: 'mapping', mapping })
}
