import { join } from 'node:path'
import type { Client } from '../../../shared/contract/client.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'

interface ReportHandlerOptions {
  /** A temporary folder of this run. */
  readonly folder: string
  readonly client: () => Client
  /** Prints the page at a fragment, `#/print?v=...`, and gives its PDF. */
  readonly print: (fragment: string) => Promise<Uint8Array>
  readonly offerFile: (path: string, name: string) => string
}

/** Answers `report.create`: the PDF waits in the temporary folder until the user says where it should go. */
export function createReportHandler(options: ReportHandlerOptions): Handlers['report.create'] {
  const { folder, client, print, offerFile } = options
  let count = 0
  return async ({ view, language }) => {
    // Most runs of a host print nothing, and start sooner without what prints.
    const { createReport } = await import('./create-report.ts')
    count += 1
    const outFile = join(folder, `report-${count}.pdf`)
    const report = await createReport({ view, language, print, client: client(), outFile })
    return { ...report, file: offerFile(outFile, report.name) }
  }
}
