import { candidateOptions, likelyCandidate } from '../../../shared/domain/import/candidate-options.ts'
import type { ImportOptions } from '../../../shared/domain/import/import-plan.ts'
import type { CandidateDataset, TableProfile } from '../../../shared/domain/import/table-profile.ts'
import { OR, TO_GIVE } from './mapping-file.ts'

/** What a command says of a table; where a person has to choose, all answers stand in one place. */
interface OpenAnswers {
  readonly dataset: string
  readonly mapping: object
}

/** How a table goes on that is not known; `null` where it comes near no dataset. */
export function profileAnswers(profile: TableProfile, options: ImportOptions): OpenAnswers | null {
  const { candidates, header } = profile
  if (candidates.length === 0) return null
  const likely = likelyCandidate(profile)
  if (likely !== null) return candidateAnswers(profile, likely, options)
  const dataset = candidates.map((each) => each.dataset).join(OR)
  return { dataset, mapping: { ...options.mapping, ...(header === null ? {} : { header }) } }
}

function candidateAnswers(profile: TableProfile, candidate: CandidateDataset, options: ImportOptions): OpenAnswers {
  const { mapping } = candidateOptions(profile, candidate, options)
  const values = Object.fromEntries(
    candidate.values.map(({ field, choices }) => [field, choices.length === 0 ? TO_GIVE : choices.join(OR)]),
  )
  const open = candidate.open.filter(({ field }) => !Object.hasOwn(values, field))
  const columns = Object.fromEntries(
    profile.columns.flatMap(({ header }) => {
      const decided = mapping.columns?.[header]
      const fields = open.filter(({ headers }) => headers.includes(header)).map(({ field }) => field)
      if (decided !== undefined || fields.length === 0) return decided === undefined ? [] : [[header, decided] as const]
      // That a column is none of them stands behind the last sign.
      return [[header, { field: [...fields, ''].join(OR) }] as const]
    }),
  )
  return {
    dataset: candidate.dataset,
    mapping: {
      ...mapping,
      ...(Object.keys(columns).length === 0 ? {} : { columns }),
      ...(candidate.values.length === 0 ? {} : { values: { ...mapping.values, ...values } }),
    },
  }
}
