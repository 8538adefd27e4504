import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import { errorCode } from '../../backend/platform/error-code.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { compareReport } from '../../backend/report/compare-report.ts'
import { cannotTell, examineReport, type WholeReport } from '../../backend/report/examine-report.ts'
import { checkSignatures } from '../../backend/report/signature-check.ts'
import { type Verdict, type Verification, verdictOf } from '../../backend/report/verification.ts'
import { trustedCertificates } from '../../backend/signing/trusted-certificates.ts'
import { withReportHost } from '../report/report-host.ts'
import { verificationLines } from '../report/verification-lines.ts'
import { copyOfData } from '../report/verified-data.ts'
import { EXIT, type Terminal } from '../terminal.ts'

export interface VerifyOptions {
  readonly against?: string
}

const EXIT_CODES = {
  damaged: EXIT.damaged,
  differs: EXIT.differs,
  unknown: EXIT.unknown,
  equal: EXIT.done,
} as const satisfies Record<Verdict, number>

/** Of several files, the first of these that occurs. */
const WORST_FIRST = ['damaged', 'differs', 'unknown', 'equal'] as const satisfies readonly Verdict[]

type Examined = Verification | WholeReport

/** Verifies reports: 0 equal, 3 differs, 4 damaged, 5 cannot tell. */
export async function verify(
  terminal: Terminal,
  files: readonly string[],
  { against }: VerifyOptions,
  parts: HostParts,
): Promise<number> {
  const trusted = await trustedCertificates(configurationFolder(process.env, process.platform, homedir()))
  const read = await Promise.all(files.map(readReport))
  const examined: Examined[] = []
  // One after another: a file may be large, and what is damaged is told before anything is opened.
  for (const bytes of read)
    examined.push(await examineReport(bytes, (file, first) => checkSignatures(file, first, trusted)))
  const answers = examined.some(isWhole) ? await compare(terminal, examined, against, parts) : examined.filter(isAnswer)
  const rows = answers.map((answer, index) => ({ file: files[index] ?? '', ...answer }))
  const [alone] = answers
  terminal.print(
    alone !== undefined && answers.length === 1 ? alone : { rows },
    rows.flatMap((row) => verificationLines(row, terminal)),
  )
  const verdicts = answers.map(verdictOf)
  return EXIT_CODES[WORST_FIRST.find((each) => verdicts.includes(each)) ?? 'equal']
}

function isWhole(examined: Examined): examined is WholeReport {
  return 'manifest' in examined
}

function isAnswer(examined: Examined): examined is Verification {
  return !isWhole(examined)
}

async function readReport(file: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(file))
  } catch (cause) {
    throw new AppError('file-unreadable', { file, reason: errorCode(cause) ?? '' }, { cause })
  }
}

async function compare(
  terminal: Terminal,
  examined: readonly Examined[],
  against: string | undefined,
  parts: HostParts,
): Promise<readonly Verification[]> {
  const copy = await copyOfData(terminal.dataFolder, against)
  if (copy === null) return examined.map((each) => (isWhole(each) ? cannotTell('snapshot-unknown', each) : each))
  try {
    return await withReportHost({ ...terminal, dataFolder: copy.path }, parts, async (place) => {
      const answers: Verification[] = []
      for (const each of examined) answers.push(isWhole(each) ? await compareReport(each, place) : each)
      return answers
    })
  } finally {
    copy.close()
  }
}
