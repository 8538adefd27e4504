import { CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useFolder } from '../query/folder.tsx'
import { useWords } from '../state/words.tsx'
import styles from './link-notice.module.css'

/** Says once that an import was cut off before this start, and that the data are as they were. */
export function InterruptedNotice() {
  const { t } = useWords()
  const { interruptedImport: file } = useFolder()
  const [isClosed, setClosed] = useState(false)
  if (file === null || isClosed) return null
  return (
    <div className={styles.notice} role="alert">
      <span>{t('common.import-interrupted', { file })}</span>
      <CloseButton size="sm" aria-label={t('common.close')} title={t('common.close')} onClick={() => setClosed(true)} />
    </div>
  )
}
