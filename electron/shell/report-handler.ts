import { join } from 'node:path'
import type { Client } from '../../shared/contract/client.ts'
import type { Handlers } from '../../shared/contract/methods.ts'
import { createReport } from '../backend/report/create-report.ts'

interface ReportOptions {
  /** A temporary folder of this run. */
  readonly folder: string
  readonly client: () => Client
  readonly print: (fragment: string) => Promise<Uint8Array>
  readonly offerFile: (path: string, name: string) => string
}

/** Answers `report.create`: the PDF waits in the temporary folder until the user says where it should go. */
export function createReportHandler({ folder, client, print, offerFile }: ReportOptions): Handlers['report.create'] {
  let count = 0
  return async ({ view, language }) => {
    count += 1
    const outFile = join(folder, `report-${count}.pdf`)
    const report = await createReport({ view, language, print, client: client(), outFile })
    return { ...report, file: offerFile(outFile, report.name) }
  }
}
