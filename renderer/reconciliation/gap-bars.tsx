import type { ReconciledRow } from '../../shared/domain/incidents/reconciliation.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { useWords } from '../state/words.tsx'
import { shareWords } from './reason-words.ts'
import styles from './reconciliation.module.css'

/** The differences from zero on one scale, more records to the right and fewer to the left, with both figures. */
export function GapBars({ rows }: { rows: readonly ReconciledRow[] }) {
  const { t, format } = useWords()
  const largest = Math.max(...rows.map(({ difference }) => Math.abs(difference ?? 0)))
  return (
    <ul className={styles.gaps}>
      {rows.map(({ by, key, published, records, difference, share }) => {
        const size = (Math.abs(difference ?? 0) / (largest || 1)) * 50
        return (
          <li key={key}>
            <b>{labelOf(by, key, t, format)}</b>
            <span className={styles.gap} aria-hidden>
              <i style={{ left: `${(difference ?? 0) < 0 ? 50 - size : 50}%`, width: `${size}%` }} />
            </span>
            <span>
              {t('reconciliation.gap', {
                difference: format.signed(difference ?? 0),
                share: share === null ? t('reconciliation.difference-none') : shareWords(share, format),
              })}
            </span>
            <small>
              {t('reconciliation.gap-of', {
                published: t(`vocabulary.qualifier-${published?.qualifier ?? 'exact'}`, {
                  value: format.count(published?.value ?? 0),
                }),
                records: format.count(records ?? 0),
              })}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
