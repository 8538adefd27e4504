import type { ValueDifference } from '../domain/report/verification/table-differences.ts'
import { type Verdict, type Verification, verdictOf } from '../domain/report/verification/verification.ts'
import { type Format, instantWords } from './format.ts'
import type { Translator } from './translator.ts'

/** More differences are counted: the document that a program reads has all. */
const MOST_DIFFERENCES = 20

/** What the check of a file found, in sentences. */
export interface VerificationWords {
  /** The file, its tables and its pages, and why no more is said of them. */
  readonly found: readonly string[]
  readonly differences: readonly string[]
  readonly signatures: readonly string[]
}

/** The one word for an answer as a person reads it: equal tables must not alarm where the pages alone were not compared. */
export function verdictWord(answer: Verification): Verdict | 'tables-equal' {
  return answer.reason === 'pages-not-compared' ? 'tables-equal' : verdictOf(answer)
}

/** Puts into words what the check of a file found. */
export function verificationWords(answer: Verification, t: Translator, format: Format): VerificationWords {
  const { integrity, data, pages, reason, differences } = answer
  const left = differences.length - MOST_DIFFERENCES
  return {
    found: [
      t(`proof.integrity-${integrity}`),
      ...(integrity === 'damaged' ? [] : [t(`proof.data-${data}`), t(`proof.pages-${pages}`)]),
      ...(reason === undefined ? [] : [t(`proof.reason-${reason}`)]),
    ],
    differences: [
      ...differences.slice(0, MOST_DIFFERENCES).map((each) => differenceWords(each, t)),
      ...(left > 0 ? [t('proof.more-differences', { count: left, figure: format.count(left) })] : []),
    ],
    signatures: signatureWords(answer, t, format),
  }
}

function signatureWords({ integrity, signatures }: Verification, t: Translator, format: Format): readonly string[] {
  if (signatures.length === 0) return integrity === 'whole' ? [t('proof.signature-none')] : []
  const each = signatures.flatMap(({ state, subject, at, remark }) => [
    t(`proof.signature-${state}`, { subject, at: at === null ? '?' : instantWords(at, format) }),
    ...(remark === null ? [] : [t(`proof.remark-${remark}`)]),
  ])
  return [...each, t('proof.signature-limit')]
}

function differenceWords({ page, table, key, column, printed, now }: ValueDifference, t: Translator): string {
  const values = { printed: String(printed ?? '–'), now: String(now ?? '–') }
  if (page !== undefined) return t('proof.difference-page', { page, ...values })
  if (table === undefined && key === undefined) return t('proof.difference-file', values)
  const place = [table, ...(key ?? []), column].filter((part) => part !== undefined).join(' · ')
  return t('proof.difference-value', { place, ...values })
}
