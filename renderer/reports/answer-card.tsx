import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type PropsWithChildren, useId } from 'react'
import { PACKAGE_EXTENSION } from '../../shared/contract/own-files.ts'
import { verificationWords } from '../../shared/i18n/verification-words.ts'
import { CertificateDetails } from '../components/certificate-details.tsx'
import { failureAdvice, failureMessage } from '../components/failure-message.ts'
import { FileName } from '../components/typography.tsx'
import { useFileSaving } from '../components/use-change.ts'
import { useProofWords } from '../state/proof-words.ts'
import { AnswerWord, isUnderWay } from './answer-word.tsx'
import styles from './reports.module.css'
import type { CheckedFile, CheckState } from './verification-work.ts'

interface AnswerCardProps {
  readonly file: CheckedFile
  /** Those that were in it, where it is a package. */
  readonly reports: readonly CheckedFile[]
  readonly onSaved: () => void
  /** Ends a batch, or the check of a package. */
  readonly cancel: () => void
}

/** A file with the one word for what was found of it, then all of it in sentences. */
export function AnswerCard({ file: { name, made, packed, check }, reports, onSaved, cancel }: AnswerCardProps) {
  const { t } = useProofWords()
  const id = useId()
  const isBusy = isUnderWay(check) || reports.some((report) => isUnderWay(report.check))
  return (
    <section className={styles.answer} aria-labelledby={id} aria-busy={isBusy} data-packed={packed !== null}>
      <h2 id={id}>
        <FileName name={name} />
      </h2>
      <div role="status">
        <AnswerWord check={check} reports={reports} />
      </div>
      <Found check={check} />
      {(check.status === 'batch' || (check.status === 'unpacked' && isBusy)) && (
        <div className={styles.save}>
          <Button onClick={cancel}>{t('common.cancel')}</Button>
        </div>
      )}
      {made !== null && !isBusy && <SaveButtons made={made} name={name} onSaved={onSaved} />}
    </section>
  )
}

/** A package is an ordinary archive: whoever has no program for the one takes the other. */
function SaveButtons({ made: file, name, onSaved }: { made: string; name: string; onSaved: () => void }) {
  const { t } = useProofWords()
  const save = useFileSaving(async (_client, chosen: string) => ({ file, name: chosen }))
  const stem = name.endsWith(`.${PACKAGE_EXTENSION}`) ? name.slice(0, -PACKAGE_EXTENSION.length) : null
  const button = (label: 'save' | 'save-package' | 'save-zip', chosen: string) => (
    <Button
      leftSection={<IconDownload size={16} stroke={1.5} />}
      disabled={save.isPending}
      onClick={() => save.mutate(chosen, { onSuccess: (saved) => saved !== null && onSaved() })}
    >
      {t(`proof.${label}`)}
    </Button>
  )
  if (stem === null) return <div className={styles.save}>{button('save', name)}</div>
  return (
    <div className={styles.save}>
      {button('save-package', name)}
      {button('save-zip', `${stem}zip`)}
      <p>{t('proof.package-about')}</p>
    </div>
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
