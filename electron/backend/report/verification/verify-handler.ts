import { homedir } from 'node:os'
import type { Client } from '../../../../shared/contract/client.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import type { Handlers } from '../../../../shared/contract/methods.ts'
import type { Verification } from '../../../../shared/domain/report/verification/verification.ts'
import { configurationFolder } from '../../platform/data-folder.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import type { Print } from '../printed.ts'
import type { Place } from './compare-report.ts'
import type { WholeReport } from './examine-report.ts'

interface VerifySources {
  readonly fileOf: (token: string) => OfferedFile | null
  /** Asked when a file is verified: the host that answers may begin later. */
  readonly client: () => Client
  readonly print: Print
}

/** Verifies a report against the folder that is open; where none could be opened, its data remain unknown. */
export function createVerifyHandler({ fileOf, client, print }: VerifySources): Pick<Handlers, 'report.verify'> {
  return {
    'report.verify': async ({ file }) => {
      const offered = fileOf(file)
      if (offered === null) throw new AppError('file-unknown')
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
async function compareWithOpened(report: WholeReport, place: Place): Promise<Verification> {
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
