import { CloseButton } from '@mantine/core'
import { useState } from 'react'
import { useFolder } from '../query/folder.tsx'
import { useWords } from '../state/words.tsx'
import styles from './link-notice.module.css'

/** Says once that an import was cut off before this start, and that the data are as they were. */
export function InterruptedNotice() {
  const { t } = useWords()
  const { interruptedImports } = useFolder()
  const [isClosed, setClosed] = useState(false)
  if (interruptedImports.length === 0 || isClosed) return null
  return (
    <div className={styles.notice} role="alert">
      <ul>
        {interruptedImports.map(({ file, stage }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may have been cut off twice.
          <li key={index}>{t(`common.interrupted-${stage}`, { file })}</li>
        ))}
      </ul>
      <CloseButton size="sm" aria-label={t('common.close')} title={t('common.close')} onClick={() => setClosed(true)} />
    </div>
  )
}
