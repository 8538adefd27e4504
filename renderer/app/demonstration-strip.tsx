import { useFolder } from '../query/folder.tsx'
import { useWords } from '../state/words.tsx'
import styles from './demonstration-strip.module.css'

/** Marks every screen of a folder that holds synthetic records. */
export function DemonstrationStrip() {
  const { t, format } = useWords()
  const { isDemonstration, recordCount } = useFolder()
  if (!isDemonstration) return null
  return (
    <p className={styles.strip} role="note">
      <b>{t('common.demonstration')}</b>
      <span>
        {recordCount === 0
          ? t('common.demonstration-none')
          : t('common.demonstration-text', { count: recordCount, records: format.count(recordCount) })}
      </span>
    </p>
  )
}
