import { Button } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCheck,
  IconDownload,
  IconEqualNot,
  IconHelp,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { type PropsWithChildren, useId } from 'react'
import { type Verdict, verdictOf } from '../../shared/domain/report/verification/verification.ts'
import type { Format } from '../../shared/i18n/format.ts'
import { signerWords } from '../../shared/i18n/signer-words.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { verdictWord, verificationWords } from '../../shared/i18n/verification-words.ts'
import { CertificateDetails } from '../components/certificate-details.tsx'
import { failureAdvice, failureMessage } from '../components/failure-message.ts'
import { FileName } from '../components/typography.tsx'
import { useFileSaving } from '../components/use-change.ts'
import { useProofWords } from '../state/proof-words.ts'
import styles from './reports.module.css'
import type { CheckedFile, CheckState } from './verification-work.ts'

const ICONS: Readonly<Record<Verdict, TablerIcon>> = {
  equal: IconCheck,
  differs: IconEqualNot,
  damaged: IconX,
  unknown: IconHelp,
}

interface AnswerCardProps {
  readonly file: CheckedFile
  readonly onSaved: () => void
  /** Ends a batch. */
  readonly cancel: () => void
}

/** A file with the one word for what was found of it, then all of it in sentences. */
export function AnswerCard({ file: { name, made, check }, onSaved, cancel }: AnswerCardProps) {
  const { t } = useProofWords()
  const id = useId()
  const isBusy = isUnderWay(check)
  return (
    <section className={styles.answer} aria-labelledby={id} aria-busy={isBusy}>
      <h2 id={id}>
        <FileName name={name} />
      </h2>
      <div role="status">
        <Word check={check} />
      </div>
      <Found check={check} />
      {check.status === 'batch' && (
        <Button className={styles.save} onClick={cancel}>
          {t('data.cancel')}
        </Button>
      )}
      {made !== null && !isBusy && <SaveButton file={made} name={name} onSaved={onSaved} />}
    </section>
  )
}

function SaveButton({ file, name, onSaved }: { file: string; name: string; onSaved: () => void }) {
  const { t } = useProofWords()
  const save = useFileSaving(async () => ({ file, name }))
  return (
    <Button
      className={styles.save}
      leftSection={<IconDownload size={16} stroke={1.5} />}
      disabled={save.isPending}
      onClick={() => save.mutate(undefined, { onSuccess: (saved) => saved !== null && onSaved() })}
    >
      {t('proof.save')}
    </Button>
  )
}

function Word({ check }: { check: CheckState }) {
  const { t, format } = useProofWords()
  switch (check.status) {
    case 'waiting':
    case 'printing':
      return <p className={styles.word}>{t(`proof.${check.status}`)}</p>
    case 'batch':
      return <p className={styles.word}>{batchWords(check, t, format)}</p>
    case 'gathered':
      return <Named icon={IconCheck} tone={check.failed === 0 ? 'equal' : 'failed'} text={gatheredWords(check, t)} />
    case 'failed':
      return <Named icon={IconAlertTriangle} tone="failed" text={t('proof.failed')} />
    case 'done': {
      const verdict = verdictOf(check.answer)
      return <Named icon={ICONS[verdict]} tone={verdict} text={t(`proof.answer-${verdictWord(check.answer)}`)} />
    }
  }
}

function isUnderWay({ status }: CheckState): boolean {
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
  readonly icon: TablerIcon
  readonly tone: Verdict | 'failed'
  readonly text: string
}

function Named({ icon: Icon, tone, text }: NamedProps) {
  return (
    <p className={styles.word} data-verdict={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      <b>{text}</b>
    </p>
  )
}

function Found({ check }: { check: CheckState }) {
  const { t, format } = useProofWords()
  if (check.status === 'failed')
    return (
      <div className={styles.failure}>
        <p>{failureMessage(check.error, t)}</p>
        <p>{failureAdvice(check.error, t)}</p>
      </div>
    )
  if (check.status !== 'done') return null
  const { found, differences, signatures } = verificationWords(check.answer, t, format)
  const named = check.answer.signatures.filter(({ subject }) => subject !== '')
  return (
    <div className={styles.parts}>
      <Part
        title={t('proof.part-found')}
        texts={check.outdated === null ? found : [...found, t(`proof.${check.outdated}-changed`)]}
      />
      <Part title={t('proof.part-signatures')} texts={signatures}>
        {named.map(({ at, ...certificate }) => (
          <CertificateDetails key={`${certificate.fingerprint} ${at}`} {...certificate} />
        ))}
      </Part>
      <Part title={t('proof.part-differences')} texts={differences} isWide />
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly texts: readonly string[]
  /** Many lines, below the others. */
  readonly isWide?: boolean
}

function Part({ title, texts, isWide = false, children }: PropsWithChildren<PartProps>) {
  if (texts.length === 0) return null
  return (
    <section data-wide={isWide}>
      <h3>{title}</h3>
      <ul>
        {texts.map((text, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two signatures may be said alike; their places tell them apart
          <li key={place}>{text}</li>
        ))}
      </ul>
      {children}
    </section>
  )
}
