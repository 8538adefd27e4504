import type { Failure } from '../../../../shared/contract/error.ts'
import { csvCell, csvText } from '../../../../shared/domain/row/csv-text.ts'
import { errorMessage } from '../../../../shared/i18n/error-words.ts'
import type { Translator } from '../../../../shared/i18n/translator.ts'
import type { CreatedReport } from '../create-report.ts'

/** One report of a batch: neither made nor failed while it waits, or where the batch was ended before. */
export interface BatchFile {
  readonly value: string
  readonly label: string
  readonly name: string
  readonly made: (Pick<CreatedReport, 'contentHash' | 'pages' | 'tables'> & { readonly sha256: string }) | null
  readonly failure: Failure | null
}

/** The list of a batch as CSV: which value is in which file, what proves each file, and what became of the others. */
export function batchIndex(files: readonly BatchFile[], t: Translator): string {
  const header = (['value', 'name', 'file', 'content', 'sha256', 'pages', 'state'] as const).map((column) =>
    t(`command.batch-${column}`),
  )
  const rows = files.map((file) => {
    const { contentHash = '', sha256 = '', pages = '' } = file.made ?? {}
    return [file.value, file.label, file.name, contentHash, sha256, String(pages), stateWords(file, t)]
  })
  return csvText([header, ...rows].map((cells) => cells.map(csvCell)))
}

function stateWords({ made, failure }: BatchFile, t: Translator): string {
  if (failure !== null) return t('command.batch-failed', { reason: errorMessage(failure, t).what })
  return t(made === null ? 'command.batch-not-made' : 'command.batch-made')
}
