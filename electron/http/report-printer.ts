import { join } from 'node:path'
import type { Client } from '../../shared/contract/client.ts'
import type { Handlers } from '../../shared/contract/methods.ts'
import type { Log } from '../backend/log.ts'
import type { createPrinter } from './printer.ts'

interface ReportPrinterOptions {
  readonly folder: string
  readonly log: Log
  readonly address: () => string
  readonly client: () => Client
  readonly offerFile: (path: string, name: string) => string
}

export interface ReportPrinter {
  readonly createReport: Handlers['report.create']
  close(): Promise<void>
}

/** Prints reports with the host's Chromium, which is looked for and started by the first of them. */
export function createReportPrinter({ folder, log, address, client, offerFile }: ReportPrinterOptions): ReportPrinter {
  let printer: ReturnType<typeof createPrinter> | null = null
  let count = 0
  return {
    async createReport({ view, language }) {
      const [{ createPrinter }, { createReport }] = await Promise.all([
        import('./printer.ts'),
        import('../backend/report/create-report.ts'),
      ])
      printer ??= createPrinter({ address: address(), log })
      count += 1
      const outFile = join(folder, `report-${count}.pdf`)
      const report = await createReport({ view, language, print: printer.print, client: client(), outFile })
      return { ...report, file: offerFile(outFile, report.name) }
    },
    async close() {
      await printer?.close()
    },
  }
}
