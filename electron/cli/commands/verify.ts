import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { type Verdict, type Verification, verdictOf } from '../../../shared/domain/report/verification/verification.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { verdictWord, verificationWords } from '../../../shared/i18n/verification-words.ts'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { compareReport } from '../../backend/report/verification/compare-report.ts'
import { examineFile, isWhole } from '../../backend/report/verification/examine-file.ts'
import { cannotTell, type WholeReport } from '../../backend/report/verification/examine-report.ts'
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

/** Of several files, the first of these that occurs. */
const WORST_FIRST = ['damaged', 'differs', 'unknown', 'equal'] as const satisfies readonly Verdict[]

type Examined = Verification | WholeReport

/** A file that cannot be opened has no answer. */
type Answer = Verification | AppError

/** Verifies reports: 0 equal, 3 differs, 4 damaged, 5 cannot tell. */
export async function verify(
  terminal: Terminal,
  files: readonly string[],
  { against }: VerifyOptions,
  parts: HostParts,
): Promise<number> {
  const trusted = await trustedCertificates(configurationFolder(process.env, process.platform, homedir()))
  const examined: (Examined | AppError)[] = []
  // One after another: a file may be large.
  for (const file of files) examined.push(await examineOne(file, trusted))
  const answers = examined.some(isReport)
    ? await compare(terminal, examined, against, parts)
    : examined.filter(isAnswer)
  const unread = answers.find((answer) => answer instanceof AppError)
  const [alone] = answers
  if (unread !== undefined && answers.length === 1) throw unread
  const rows = answers.map((answer, index) => rowOf(files[index] ?? '', answer, terminal))
  const failed = unread === undefined ? {} : { error: failureOf(unread, terminal) }
  terminal.print(
    alone !== undefined && answers.length === 1 ? alone : { rows, ...failed },
    answers.flatMap((answer, index) => linesOf(files[index] ?? '', answer, terminal)),
  )
  if (unread !== undefined) return EXIT.refused
  const verdicts = answers.flatMap((answer) => (answer instanceof AppError ? [] : [verdictOf(answer)]))
  return EXIT_CODES[WORST_FIRST.find((each) => verdicts.includes(each)) ?? 'equal']
}

/** One name that cannot be read must not keep the others from being told. */
async function examineOne(file: string, trusted: Parameters<typeof examineFile>[1]): Promise<Examined | AppError> {
  try {
    return await examineFile({ path: resolve(file), name: file }, trusted)
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-unreadable') return error
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
