import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Failure } from '../../../shared/contract/error.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { progressWords } from '../../../shared/i18n/progress-words.ts'
import { useWords } from '../../state/words.tsx'
import type { Import } from '../work/use-import.ts'
import styles from './file-bar.module.css'

/** Says that a file is being read, and how far that is. */
export function ReadingNote({ work: { progress, cancel } }: { work: Import }) {
  const words = useWords()
  const { t, format } = words
  return (
    <div className={styles.reading} role="status">
      <span>{t('data.reading-file')}</span>
      {/* Said as one: without the space the words would run together. */}
      {progress !== null && progressWords(progress, t, format).map((each) => <span key={each}> {each}</span>)}
      {progress !== null && progress.bytes !== null && (
        <progress value={progress.bytes.done} max={progress.bytes.total} aria-label={t('data.reading-file')} />
      )}
      <Button onClick={cancel}>{t('data.cancel')}</Button>
    </div>
  )
}

interface FailureNoteProps {
  readonly failure: Failure
  /** False for one of several files, to whose list one goes back. */
  readonly isAlone: boolean
  readonly redo: () => void
  readonly leave: () => void
}

/** Says why a file could not even be read. */
export function FailureNote({ failure, isAlone, redo, leave }: FailureNoteProps) {
  const { t } = useWords()
  const { what, toDo } = errorMessage(failure, t)
  return (
    <div className={styles.failure} role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <p>{what}</p>
        {toDo !== null && <p className={styles.toDo}>{toDo}</p>}
      </div>
      <Button onClick={leave}>{t(isAlone ? 'data.file-other' : 'imports.batch-back')}</Button>
      <Button onClick={redo}>{t('data.redo-trial')}</Button>
    </div>
  )
}
