import { useWords } from '../state/words.tsx'
import styles from './invented-tag.module.css'

/** Marks what the program made up for a demonstration. */
export function InventedTag() {
  const { t } = useWords()
  return <span className={styles.tag}>{t('budgets.invented')}</span>
}
