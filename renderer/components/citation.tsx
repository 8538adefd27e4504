import { useWords } from '../state/words.tsx'
import styles from './citation.module.css'

interface CitationProps {
  readonly source: string
  readonly quote: string | null
}

/** Where a statement stands, and its words as printed. The source is French whatever the language of the screen. */
export function Citation({ source, quote }: CitationProps) {
  const { t } = useWords()
  return (
    <p className={styles.citation}>
      {t('programmes.source')} <span lang="fr">{source}</span>
      {quote !== null && (
        <>
          {' '}
          <q lang="fr">{quote}</q>
        </>
      )}
    </p>
  )
}
