import { extname } from 'node:path'
import type { Client } from '../../../shared/contract/client.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { limitWords } from '../../../shared/i18n/report-words.ts'
import { signerWords } from '../../../shared/i18n/signer-words.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { createReport } from '../../backend/report/create-report.ts'
import { registerDocument, registerLines } from '../register-lines.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'
import { withReportHost } from './report-host.ts'

/** Where a PDF goes, and what it is signed with. */
export interface PdfOptions extends TargetOptions {
  readonly out: string
  /** A PKCS#12 file, or `own`. */
  readonly sign?: string
}

/** A view to be printed, with the registers whose incidents it counts. */
interface Printed {
  readonly view: ViewState
  readonly registers: readonly string[]
}

/** Prints one report into a file, signed where a key is given, and says so. */
export async function printReport(
  terminal: Terminal,
  options: PdfOptions,
  parts: HostParts,
  viewOn: (client: Client) => Promise<Printed>,
): Promise<number> {
  if (extname(options.out).toLowerCase() !== '.pdf')
    throw new UsageError('command.usage-report-format', { value: options.out })
  const outFile = targetFile(options.out, options)
  const { sign, ...signed } =
    options.sign === undefined ? {} : await (await import('./given-key.ts')).signerOf(options.sign)
  return withReportHost(terminal, parts, async ({ client, print }) => {
    const { view, registers } = await viewOn(client)
    const { language } = terminal.t
    const { contentHash, pages, tables, limits } = await createReport({ view, language, print, client, outFile, sign })
    const document = { file: outFile, contentHash, pages, tables, ...signed, ...registerDocument(registers) }
    terminal.print(document, [
      terminal.t('command.result-written', { file: outFile }),
      ...Object.values(signed).map((subject) =>
        terminal.t('command.result-signed', { subject: signerWords(subject, terminal.t) }),
      ),
      ...registerLines(registers, terminal),
      ...limits.map((limit) => limitWords(limit, terminal.t, terminal.format)),
    ])
    return EXIT.done
  })
}
