import type { Dataset } from '../../shared/domain/dataset/dataset.ts'
import { mayReject } from '../../shared/domain/import/rejected-rows.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'

/** What a refused file is told; where rows were to be left out, a dataset that is all or nothing says so. */
export function refusedKey(dataset: Dataset | null, allowRejects: boolean): MessageKey {
  return allowRejects && dataset !== null && !mayReject(dataset)
    ? 'command.result-refused-whole'
    : 'command.result-refused'
}
