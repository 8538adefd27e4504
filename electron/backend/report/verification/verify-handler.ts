import { homedir } from 'node:os'
import type { Client } from '../../../../shared/contract/client.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import type { Handlers } from '../../../../shared/contract/methods.ts'
import type { Verification } from '../../../../shared/domain/report/verification/verification.ts'
import { configurationFolder } from '../../platform/data-folder.ts'
import type { KeptFiles } from '../../platform/kept-files.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import type { Print } from '../printed.ts'
import type { ComparisonPlace } from './compare-report.ts'
import type { WholeReport } from './examine-report.ts'

interface VerifySources extends Pick<KeptFiles, 'client' | 'folder' | 'offerFile'> {
  readonly fileOf: (token: string) => OfferedFile | null
  readonly print: Print
}

/**
 * Verifies a report against the folder that is open; where none could be opened, its data remain unknown. What is unpacked of
 * an archive is kept like a report that was made here.
 */
export function createVerifyHandler(sources: VerifySources): Pick<Handlers, 'report.verify' | 'report.unpack'> {
  const { fileOf, client, print, folder, offerFile } = sources
  function offeredFile(token: string): OfferedFile {
    const offered = fileOf(token)
    if (offered === null) throw new AppError('file-unknown')
    return offered
  }
  return {
    'report.unpack': async ({ file }) => {
      const offered = offeredFile(file)
      const { isPackage, unpackReports } = await import('./report-package.ts')
      const reports = isPackage(offered) ? await unpackReports(offered, folder) : []
      return { rows: reports.map(({ path, name }) => ({ file: offerFile(path, name), name })) }
    },
    'report.verify': async ({ file }) => {
      const offered = offeredFile(file)
      // Most runs of a host verify nothing, and start sooner without what reads signatures.
      const { examineFile, isWhole } = await import('./examine-file.ts')
      const { trustedCertificates } = await import('../../signing/trusted-certificates.ts')
      const trusted = await trustedCertificates(configurationFolder(process.env, process.platform, homedir()))
      const examined = await examineFile(offered, trusted)
      return isWhole(examined) ? compareWithOpened(examined, { client: client(), print }) : examined
    },
  }
}

/** An import meanwhile would mix two states of the data: the report is then compared once more. */
async function compareWithOpened(report: WholeReport, place: ComparisonPlace): Promise<Verification> {
  const { cannotTell } = await import('./examine-report.ts')
  const { compareReport } = await import('./compare-report.ts')
  const before = await openedVersion(place.client)
  if (before === null) return cannotTell('snapshot-unknown', report)
  const answer = await compareReport(report, place)
  return (await openedVersion(place.client)) === before ? answer : compareWithOpened(report, place)
}

/** The version of the data; `null` where the folder could not be opened. */
async function openedVersion(client: Client): Promise<number | null> {
  try {
    return (await client.call('folder.state', {})).dataVersion
  } catch (error) {
    if (error instanceof AppError && error.code.startsWith('folder-')) return null
    throw error
  }
}
