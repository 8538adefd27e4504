import { extname } from 'node:path'
import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { BATCH_GROUPINGS } from '../../../shared/domain/report/batch-grouping.ts'
import { limitWords } from '../../../shared/i18n/report-words.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { createReport } from '../../backend/report/create-report.ts'
import { readChoice } from '../question-options.ts'
import { registerDocument, registerLines } from '../register-lines.ts'
import { askedView, type PrintOptions, readAskedReport } from '../report/asked-report.ts'
import { openedIn } from '../report/asked-sections.ts'
import { withReportHost } from '../report/report-host.ts'
import { targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

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
  if (extname(options.out).toLowerCase() !== '.pdf')
    throw new UsageError('command.usage-report-format', { value: options.out })
  const outFile = targetFile(options.out, options)
  const { sign, ...signed } =
    options.sign === undefined ? {} : await (await import('../report/given-key.ts')).signerOf(options.sign)
  return withReportHost(terminal, parts, async ({ client, print }) => {
    const { view: closed, folder } = await askedView(asked, client)
    const view = { ...closed, drill: openedIn(closed, asked.given.by) }
    const { language } = terminal.t
    const { contentHash, pages, tables, limits } = await createReport({ view, language, print, client, outFile, sign })
    const registers = shownRegisters(view.filters, folder.registers, view.source)
    const document = { file: outFile, contentHash, pages, tables, ...signed, ...registerDocument(registers) }
    terminal.print(document, [
      terminal.t('command.result-written', { file: outFile }),
      ...Object.values(signed).map((subject) => terminal.t('command.result-signed', { subject })),
      ...registerLines(registers, terminal),
      ...limits.map((limit) => limitWords(limit, terminal.t, terminal.format)),
    ])
    return EXIT.done
  })
}
