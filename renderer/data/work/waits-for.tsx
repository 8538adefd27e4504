import { useWords } from '../../state/words.tsx'
import styles from './drop.module.css'
import { useFileAtWork } from './use-import.ts'

/** Where a change of the data is asked for while a file is read or written: that it comes after that. */
export function WaitsFor() {
  const { t } = useWords()
  const file = useFileAtWork()
  return (
    <p className={styles.waitsFor} role="status">
      {file !== null && t('data.waits-for', { file })}
    </p>
  )
}
