import { DEFAULT_VIEW, type ViewState } from '../../view/view-state.ts'
import type { ReportFigures, ReportJournalEntry } from './report-figures.ts'
import { listOf, type ReportTable } from './table.ts'

/** What is printed for the journal alone. */
export const JOURNAL_VIEW: ViewState = { ...DEFAULT_VIEW, report: { language: null, sections: ['journal', 'method'] } }

export type JournalRow = Omit<ReportJournalEntry, 'kind'> & { readonly entry: string }

/** The journal, oldest first, with all that the hashes of its chain are computed of. */
export function journalTable({ journal }: ReportFigures): ReportTable<JournalRow> {
  const rows = (journal?.entries ?? []).map(({ kind, ...entry }): JournalRow => ({ ...entry, entry: kind }))
  return listOf('journal', rows, ['sequence', 'at', 'entry', 'snapshot', 'detail', 'previous', 'hash'])
}
