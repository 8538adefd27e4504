import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Failure } from '../../shared/contract/error.ts'
import { errorMessage } from '../../shared/i18n/error-words.ts'
import { useWords } from '../state/words.tsx'
import styles from './file-bar.module.css'
import type { Import } from './use-import.ts'

/** Says that a file is being read, and how far that is. */
export function ReadingNote({ work: { progress, cancel } }: { work: Import }) {
  const { t, format } = useWords()
  return (
    <div className={styles.reading} role="status">
      <span>{t('data.reading-file')}</span>
      {progress !== null && (
        <span>{t('data.reading-rows', { count: progress.done, n: format.count(progress.done) })}</span>
      )}
      <Button onClick={cancel}>{t('data.cancel')}</Button>
    </div>
  )
}

interface FailureNoteProps {
  readonly failure: Failure
  readonly redo: () => void
  readonly leave: () => void
}

/** Says why a file could not even be read. */
export function FailureNote({ failure, redo, leave }: FailureNoteProps) {
  const { t } = useWords()
  const { what, toDo } = errorMessage(failure, t)
  return (
    <div className={styles.failure} role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <p>{what}</p>
        {toDo !== null && <p className={styles.toDo}>{toDo}</p>}
      </div>
      <Button onClick={leave}>{t('data.file-other')}</Button>
      <Button onClick={redo}>{t('data.redo-trial')}</Button>
    </div>
  )
}
