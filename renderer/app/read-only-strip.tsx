import { useFolder } from '../query/folder.tsx'
import { useWords } from '../state/words.tsx'
import styles from './demonstration-strip.module.css'

/** Says on every screen that the data folder can only be read, and that what is shown is a copy of it. */
export function ReadOnlyStrip() {
  const { t } = useWords()
  const { readOnlyCopyOf } = useFolder()
  if (readOnlyCopyOf === undefined) return null
  return (
    <p className={styles.strip} role="note">
      <span>{t('common.read-only-copy', { folder: readOnlyCopyOf })}</span>
    </p>
  )
}
