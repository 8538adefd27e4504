import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import {
  type Verdict,
  type Verification,
  verdictOf,
  worstVerdict,
} from '../../../shared/domain/report/verification/verification.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { verdictWord, verificationWords } from '../../../shared/i18n/verification-words.ts'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import type { OfferedFile } from '../../backend/platform/offered-file.ts'
import { openTemporaryFolder } from '../../backend/platform/temporary-folder.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { compareReport } from '../../backend/report/verification/compare-report.ts'
import { examineFile, isWhole } from '../../backend/report/verification/examine-file.ts'
import { cannotTell, type WholeReport } from '../../backend/report/verification/examine-report.ts'
import { isPackage, unpackReports } from '../../backend/report/verification/report-package.ts'
import { trustedCertificates } from '../../backend/signing/trusted-certificates.ts'
import { withReportHost } from '../report/report-host.ts'
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

type Examined = Verification | WholeReport

/** A file that cannot be opened has no answer. */
type Answer = Verification | AppError

/** Verifies reports, and those in packages: 0 equal, 3 differs, 4 damaged, 5 cannot tell. */
export async function verify(
  terminal: Terminal,
  given: readonly string[],
  { against }: VerifyOptions,
  parts: HostParts,
): Promise<number> {
  const trusted = await trustedCertificates(configurationFolder(process.env, process.platform, homedir()))
  const examined: (Examined | AppError)[] = []
  const files: string[] = []
  const unpacked = openTemporaryFolder()
  try {
    // One after another: a file may be large.
    for (const name of given)
      for (const found of await filesIn({ path: resolve(name), name }, unpacked.path)) {
        files.push(found instanceof AppError ? name : found.name)
        examined.push(found instanceof AppError ? found : await examineOne(found, trusted))
      }
  } finally {
    unpacked.close()
  }
  const answers = examined.some(isReport)
    ? await compare(terminal, examined, against, parts)
    : examined.filter(isAnswer)
  const unread = answers.find((answer) => answer instanceof AppError)
  const [alone] = answers
  // A package is told as a list, whatever it holds.
  const isAlone = answers.length === 1 && files[0] === given[0]
  if (unread !== undefined && isAlone) throw unread
  const rows = answers.map((answer, index) => rowOf(files[index] ?? '', answer, terminal))
  const failed = unread === undefined ? {} : { error: failureOf(unread, terminal) }
  terminal.print(
    alone !== undefined && isAlone ? alone : { rows, ...failed },
    answers.flatMap((answer, index) => linesOf(files[index] ?? '', answer, terminal)),
  )
  if (answers.some((answer) => answer instanceof AppError && answer.code !== 'package-damaged')) return EXIT.refused
  const verdicts = answers.map((answer) => (answer instanceof AppError ? 'damaged' : verdictOf(answer)))
  return EXIT_CODES[worstVerdict(verdicts)]
}

/** The reports in a package, by both names; of any other file itself, and of an archive without a report. */
async function filesIn(file: OfferedFile, folder: string): Promise<readonly (OfferedFile | AppError)[]> {
  if (!isPackage(file)) return [file]
  const reports = await orFailure(() => unpackReports(file, folder))
  if (reports instanceof AppError) return [reports]
  return reports.length === 0 ? [file] : reports.map(({ path, name }) => ({ path, name: `${file.name}/${name}` }))
}

function examineOne(file: OfferedFile, trusted: Parameters<typeof examineFile>[1]): Promise<Examined | AppError> {
  return orFailure(() => examineFile(file, trusted))
}

/** One name that cannot be read must not keep the others from being told. */
async function orFailure<Result>(read: () => Promise<Result>): Promise<Result | AppError> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof AppError && ['file-unreadable', 'package-damaged', 'too-large'].includes(error.code))
      return error
    throw error
  }
}

function isReport(examined: Examined | AppError): examined is WholeReport {
  return !(examined instanceof AppError) && isWhole(examined)
}

function isAnswer(examined: Examined | AppError): examined is Answer {
  return !isReport(examined)
}

function failureOf({ code, details }: AppError, { t }: Terminal) {
  const { what, toDo } = errorMessage({ code, details }, t)
  return { code, message: toDo === null ? what : `${what} ${toDo}` }
}

function rowOf(file: string, answer: Answer, terminal: Terminal) {
  return answer instanceof AppError ? { file, error: failureOf(answer, terminal) } : { file, ...answer }
}

function linesOf(file: string, answer: Answer, terminal: Terminal): readonly string[] {
  if (answer instanceof AppError) return [failureOf(answer, terminal).message]
  const { t, format } = terminal
  const { found, differences, signatures } = verificationWords(answer, t, format)
  return [t(`proof.verdict-${verdictWord(answer)}`, { file }), ...found, ...differences, ...signatures]
}

async function compare(
  terminal: Terminal,
  examined: readonly (Examined | AppError)[],
  against: string | undefined,
  parts: HostParts,
): Promise<readonly Answer[]> {
  const copy = await copyOfData(terminal.dataFolder, against)
  if (copy === null) return examined.map((each) => (isReport(each) ? cannotTell('snapshot-unknown', each) : each))
  try {
    return await withReportHost({ ...terminal, dataFolder: copy.path }, parts, async (place) => {
      const answers: Answer[] = []
      for (const each of examined) answers.push(isReport(each) ? await compareReport(each, place) : each)
      return answers
    })
  } finally {
    copy.close()
  }
}
