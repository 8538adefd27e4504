import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { BATCH_GROUPINGS } from '../../../shared/domain/report/recipe/batch-grouping.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { readChoice } from '../question-options.ts'
import { askedView, type PrintOptions, readAskedReport } from '../report/asked-report.ts'
import { openedIn } from '../report/asked-sections.ts'
import { printReport } from '../report/print-report.ts'
import type { Terminal } from '../terminal.ts'

export interface ReportOptions extends PrintOptions {
  /** One report for each value of it. */
  readonly each?: string
}

/** Prints a view as PDF, the same pages that the window exports: a host of its own serves them and draws them. */
export async function report(terminal: Terminal, options: ReportOptions, parts: HostParts): Promise<number> {
  const given = readChoice('--each', options.each, BATCH_GROUPINGS)
  const asked = await readAskedReport(terminal, options)
  const grouping = given ?? asked.recipe?.each ?? null
  if (grouping !== null)
    return (await import('./report-batch.ts')).reportBatch(terminal, grouping, asked, options, parts)
  return printReport(terminal, options, parts, async (client) => {
    const { view, folder } = await askedView(asked, client)
    const registers = shownRegisters(view.filters, folder.registers, view.source)
    return { view: { ...view, drill: openedIn(view, asked.given.by) }, registers }
  })
}
