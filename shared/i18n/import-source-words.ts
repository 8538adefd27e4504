import type { Dataset } from '../domain/dataset/dataset.ts'
import { isOfCounts, type Pulled } from '../domain/import/pull.ts'
import type { ReportSnapshot } from '../domain/report/tables/report-figures.ts'
import { PRINTED_HASH_LENGTH } from '../domain/report/verification/manifest.ts'
import { type Format, instantWords } from './format.ts'
import type { Translator } from './translator.ts'

/**
 * Where an import comes from, on paper: a file by its hash, for its name may be another on another computer; the counts of a
 * warehouse by its name, when they were made and the hash of the query.
 */
export function importSourceWords(
  { sha256, pull }: Pick<ReportSnapshot, 'sha256' | 'pull'>,
  t: Translator,
  format: Format,
): string {
  if (pull === undefined) return t('method.source-file', { hash: sha256.slice(0, PRINTED_HASH_LENGTH) })
  const { source, moment, queryHash } = pull
  return t('method.source-pull', {
    source,
    moment: instantWords(moment, format),
    hash: queryHash.slice(0, PRINTED_HASH_LENGTH),
  })
}

/** What an import brought: grouped counts of a warehouse are no incidents. */
export function importDatasetWords(
  { dataset, pull }: { readonly dataset: Dataset; readonly pull?: Pick<Pulled, 'grain'> | undefined },
  t: Translator,
): string {
  return t(isOfCounts(pull) ? 'vocabulary.dataset-counts' : `vocabulary.dataset-${dataset}`)
}
