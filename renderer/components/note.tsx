import { Button } from '@mantine/core'
import { type PropsWithChildren, type ReactNode, useId } from 'react'
import { useWords } from '../state/words.tsx'
import { failureAdvice, failureMessage, failureTitle } from './failure-message.ts'
import styles from './note.module.css'
import { Unbroken } from './typography.tsx'

interface EmptyNoteProps {
  /** What is missing. */
  readonly title: string
  /** What needs it. */
  readonly text?: string
  /** The next action, a button or a link. */
  readonly action?: ReactNode
}

/** Where there is nothing to show: what is missing, and what to do next. */
export function EmptyNote({ title, text, action }: EmptyNoteProps) {
  return (
    <div className={styles.empty} data-empty>
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p>{text}</p>}
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </div>
  )
}

/** A strip that offers the next action, on the soft background of the accent. */
export function OfferNote({ title, text, children }: PropsWithChildren<{ title: string; text: string }>) {
  const id = useId()
  return (
    <section className={styles.offer} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p>
          <Unbroken text={text} />
        </p>
      </div>
      <div className={styles.offered}>{children}</div>
    </section>
  )
}

interface ErrorNoteProps {
  readonly error: unknown
  readonly retry?: () => void
}

/** A failure in words, where it happened, with one action. */
export function ErrorNote({ error, retry }: ErrorNoteProps) {
  const { t } = useWords()
  const advice = failureAdvice(error, t)
  return (
    <div className={styles.error} role="alert">
      <p className={styles.title}>{failureTitle(error, t)}</p>
      <p>{failureMessage(error, t)}</p>
      {advice !== null && <p>{advice}</p>}
      {retry !== undefined && (
        <div className={styles.actions}>
          <Button onClick={retry}>{t('common.retry')}</Button>
        </div>
      )}
    </div>
  )
}
