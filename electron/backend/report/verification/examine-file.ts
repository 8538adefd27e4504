import type { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { AppError } from '../../../../shared/contract/error.ts'
import type { Verification } from '../../../../shared/domain/report/verification/verification.ts'
import { errorCode } from '../../platform/error-code.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import { examineReport, type WholeReport } from './examine-report.ts'
import { checkSignatures } from './signature-check.ts'

/** Judges a file by itself, as `examineReport` does. Throws `file-unreadable`. */
export async function examineFile(
  { path, name }: OfferedFile,
  trusted: readonly X509Certificate[],
): Promise<Verification | WholeReport> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('file-unreadable', { file: name, reason: errorCode(cause) ?? '' }, { cause })
  })
  return examineReport(bytes, (file, first) => checkSignatures(file, first, trusted))
}

/** True for a report whose data are still to be compared. */
export function isWhole(examined: Verification | WholeReport): examined is WholeReport {
  return 'manifest' in examined
}
