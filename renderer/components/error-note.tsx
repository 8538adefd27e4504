import { Button } from '@mantine/core'
import { useWords } from '../state/words.tsx'
import { failureAdvice, failureMessage, failureTitle } from './failure-message.ts'
import styles from './note.module.css'

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
