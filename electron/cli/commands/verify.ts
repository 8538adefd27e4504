import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { type Verdict, type Verification, verdictOf } from '../../../shared/domain/report/verification.ts'
import { verificationWords } from '../../../shared/i18n/verification-words.ts'
import { configurationFolder } from '../../backend/platform/data-folder.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import { compareReport } from '../../backend/report/compare-report.ts'
import { examineFile, isWhole } from '../../backend/report/examine-file.ts'
import { cannotTell, type WholeReport } from '../../backend/report/examine-report.ts'
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

/** Verifies reports: 0 equal, 3 differs, 4 damaged, 5 cannot tell. */
export async function verify(
  terminal: Terminal,
  files: readonly string[],
  { against }: VerifyOptions,
  parts: HostParts,
): Promise<number> {
  const trusted = await trustedCertificates(configurationFolder(process.env, process.platform, homedir()))
  const examined: Examined[] = []
  // One after another: a file may be large.
  for (const file of files) examined.push(await examineFile({ path: resolve(file), name: file }, trusted))
  const answers = examined.some(isWhole) ? await compare(terminal, examined, against, parts) : examined.filter(isAnswer)
  const rows = answers.map((answer, index) => ({ file: files[index] ?? '', ...answer }))
  const [alone] = answers
  terminal.print(
    alone !== undefined && answers.length === 1 ? alone : { rows },
    rows.flatMap((row) => linesOf(row, terminal)),
  )
  const verdicts = answers.map(verdictOf)
  return EXIT_CODES[WORST_FIRST.find((each) => verdicts.includes(each)) ?? 'equal']
}

function isAnswer(examined: Examined): examined is Verification {
  return !isWhole(examined)
}

function linesOf(
  { file, ...answer }: Verification & { readonly file: string },
  { t, format }: Terminal,
): readonly string[] {
  const { found, differences, signatures } = verificationWords(answer, t, format)
  return [t(`proof.verdict-${verdictOf(answer)}`, { file }), ...found, ...differences, ...signatures]
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
