import { JOURNAL_VIEW } from '../../../shared/domain/report/tables/journal-table.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { brokenJournalEntry } from '../../backend/store/journal.ts'
import { type PdfOptions, printReport } from '../report/print-report.ts'
import { EXIT, type Terminal } from '../terminal.ts'

/** Prints the journal as PDF; where its chain is broken the PDF says so, and the exit code is 4. */
export async function journalReport(terminal: Terminal, options: PdfOptions, parts: HostParts): Promise<number> {
  let broken: number | null = null
  const code = await printReport(terminal, options, parts, async (client) => {
    broken = brokenJournalEntry((await client.call('journal.list', {})).rows)
    const report = { ...JOURNAL_VIEW.report, language: terminal.t.language }
    return { view: { ...JOURNAL_VIEW, report }, registers: [] }
  })
  return broken === null ? code : EXIT.damaged
}
