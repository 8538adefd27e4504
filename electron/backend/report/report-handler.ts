import { join } from 'node:path'
import { AppError, ERROR_CODES } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import type { KeptFiles } from '../platform/kept-files.ts'

/** Answers `report.create`: the PDF waits in the temporary folder until the user says where it should go. */
export function createReportHandler(
  { folder, client, offerFile }: KeptFiles,
  print: (fragment: string) => Promise<Uint8Array>,
): Handlers['report.create'] {
  let count = 0
  return async ({ view, language }) => {
    // Most runs of a host print nothing, and start sooner without what prints.
    const { createReport } = await import('./create-report.ts')
    count += 1
    const outFile = join(folder, `report-${count}.pdf`)
    const { limits: _onPaper, ...report } = await createReport({ view, language, print, client: client(), outFile })
    return { ...report, file: offerFile(outFile, report.name) }
  }
}

/** What a print page says of itself by the code in its `data-failure`, as a failure of the report. */
export function pageFailure(code: string): AppError {
  return new AppError(ERROR_CODES.find((known) => known === code) ?? 'internal', { method: 'report.create' })
}
