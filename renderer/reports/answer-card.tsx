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
import { useId } from 'react'
import { type Verdict, verdictOf } from '../../shared/domain/report/verification.ts'
import { verificationWords } from '../../shared/i18n/verification-words.ts'
import { failureMessage } from '../components/failure-message.ts'
import { FileName } from '../components/typography.tsx'
import { useFileSaving } from '../components/use-change.ts'
import { useProofWords } from './proof-words.ts'
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
}

/** A file with the one word for what was found of it, then all of it in sentences. */
export function AnswerCard({ file: { name, made, check }, onSaved }: AnswerCardProps) {
  const id = useId()
  const isBusy = check.status === 'waiting' || check.status === 'printing'
  return (
    <section className={styles.answer} aria-labelledby={id} aria-busy={isBusy}>
      <h2 id={id}>
        <FileName name={name} />
      </h2>
      <div role="status">
        <Word check={check} />
      </div>
      <Found check={check} />
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
  const { t } = useProofWords()
  if (check.status === 'waiting' || check.status === 'printing')
    return <p className={styles.word}>{t(`proof.${check.status}`)}</p>
  const verdict = check.status === 'done' ? verdictOf(check.answer) : null
  const Icon = verdict === null ? IconAlertTriangle : ICONS[verdict]
  return (
    <p className={styles.word} data-verdict={verdict ?? 'failed'}>
      <Icon size={16} stroke={2} aria-hidden />
      <b>{t(verdict === null ? 'proof.failed' : `proof.answer-${verdict}`)}</b>
    </p>
  )
}

function Found({ check }: { check: CheckState }) {
  const { t, format } = useProofWords()
  if (check.status === 'waiting' || check.status === 'printing') return null
  if (check.status === 'failed') return <p className={styles.failure}>{failureMessage(check.error, t)}</p>
  const { found, differences, signatures } = verificationWords(check.answer, t, format)
  return (
    <div className={styles.parts}>
      <Part title={t('proof.part-found')} texts={check.isOld ? [...found, t('proof.data-changed')] : found} />
      <Part title={t('proof.part-signatures')} texts={signatures} />
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

function Part({ title, texts, isWide = false }: PartProps) {
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
    </section>
  )
}
