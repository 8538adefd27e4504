import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { Qualifier } from '../../../shared/domain/dataset/dataset.ts'
import { useWords } from '../../state/words.tsx'
import { Emphasis } from '../typography.tsx'
import styles from './provenance.module.css'

/** "Data up to 15/11/2023": what no figure is shown without. */
export function AsOf({ day }: { day: Day }) {
  const { t, format } = useWords()
  return (
    <span className={styles.asOf}>
      <Emphasis message={(mark) => t('common.data-as-of', { day: mark })}>
        <b>{format.day(day)}</b>
      </Emphasis>
    </span>
  )
}

interface QualifiedValueProps {
  /** The figure in words of the language, with its unit. */
  readonly value: string
  readonly qualifier: Qualifier
}

/** A figure with the reserve that the source prints with it, smaller: "more than 719 000". */
export function QualifiedValue({ value, qualifier }: QualifiedValueProps) {
  const { t } = useWords()
  return (
    <span className={styles.value}>
      <Emphasis message={(mark) => t(`vocabulary.qualifier-${qualifier}`, { value: mark })}>
        <b>{value}</b>
      </Emphasis>
    </span>
  )
}

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
