import type { ExportFormat, RowQuestion } from '../../shared/contract/rows.ts'
import { useFileSaving } from '../components/use-file-saving.ts'

/** Writes the rows of a question into a file and lets the host save it. */
export function useExport(question: RowQuestion) {
  return useFileSaving((client, format: ExportFormat) => client.call('rows.export', { question, format }))
}
