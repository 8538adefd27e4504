import { IconAlertTriangle, IconCheck, IconEqualNot, IconHelp, IconX, type TablerIcon } from '@tabler/icons-react'
import { type Verdict, verdictOf, worstVerdict } from '../../shared/domain/report/verification/verification.ts'
import type { Format } from '../../shared/i18n/format.ts'
import { signerWords } from '../../shared/i18n/signer-words.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { verdictWord } from '../../shared/i18n/verification-words.ts'
import { useProofWords } from '../state/proof-words.ts'
import styles from './reports.module.css'
import type { CheckedFile, CheckState } from './verification-work.ts'

const ICONS: Readonly<Record<Verdict | 'failed', TablerIcon>> = {
  equal: IconCheck,
  differs: IconEqualNot,
  damaged: IconX,
  unknown: IconHelp,
  failed: IconAlertTriangle,
}

interface AnswerWordProps {
  readonly check: CheckState
  /** Those that were in it, where it is a package. */
  readonly reports: readonly CheckedFile[]
}

/** How far the check of a file is, then the one word for what was found. */
export function AnswerWord({ check, reports }: AnswerWordProps) {
  const { t, format } = useProofWords()
  switch (check.status) {
    case 'waiting':
    case 'printing':
      return <p className={styles.word}>{t(`proof.${check.status}`)}</p>
    case 'batch':
      return <p className={styles.word}>{batchWords(check, t, format)}</p>
    case 'gathered':
      return <Named tone={check.failed === 0 ? 'equal' : 'failed'} text={gatheredWords(check, t)} />
    case 'unpacked':
      return <PackageWord reports={reports} />
    case 'failed':
      return <Named tone="failed" text={t('proof.failed')} />
    case 'done':
      return <Named tone={verdictOf(check.answer)} text={t(`proof.answer-${verdictWord(check.answer)}`)} />
  }
}

/** How many of its reports have which answer; the worst decides how it looks. */
function PackageWord({ reports }: { reports: readonly CheckedFile[] }) {
  const { t, format } = useProofWords()
  const done = reports.filter(({ check }) => !isUnderWay(check))
  if (done.length < reports.length) {
    const counts = { number: format.count(done.length), count: format.count(reports.length) }
    return <p className={styles.word}>{t('proof.package-progress', counts)}</p>
  }
  const answers = reports.flatMap(({ check }) => (check.status === 'done' ? [check.answer] : []))
  const words = reports.map(({ check }) =>
    check.status === 'done' ? t(`proof.answer-${verdictWord(check.answer)}`) : t('proof.failed'),
  )
  const counted = [...new Set(words)].map((answer) =>
    t('proof.package-count', { answer, figure: format.count(words.filter((word) => word === answer).length) }),
  )
  const worst = worstVerdict(answers.map(verdictOf))
  const tone = worst === 'equal' && answers.length < reports.length ? 'failed' : worst
  const text = t('common.with-detail', {
    text: t('proof.package-reports', { count: reports.length }),
    detail: counted.join(' · '),
  })
  return <Named tone={tone} text={text} />
}

/** True while there is no answer yet. */
export function isUnderWay({ status }: CheckState): boolean {
  return status === 'waiting' || status === 'printing' || status === 'batch'
}

function batchWords({ done, total }: { done: number; total: number | null }, t: Translator, format: Format): string {
  if (total === null) return t('proof.printing')
  return t('proof.printing-of', { number: format.count(done + 1), count: format.count(total) })
}

interface Gathered {
  readonly reports: number
  readonly failed: number
  readonly signedBy: string | null
}

function gatheredWords({ reports, failed, signedBy }: Gathered, t: Translator): string {
  const made =
    signedBy === null
      ? t('proof.gathered', { count: reports })
      : t('proof.gathered-signed', { count: reports, subject: signerWords(signedBy, t) })
  return failed === 0
    ? made
    : t('common.with-detail', { text: made, detail: t('proof.gathered-failed', { count: failed }) })
}

interface NamedProps {
  readonly tone: Verdict | 'failed'
  readonly text: string
}

function Named({ tone, text }: NamedProps) {
  const Icon = ICONS[tone]
  return (
    <p className={styles.word} data-verdict={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      <b>{text}</b>
    </p>
  )
}
