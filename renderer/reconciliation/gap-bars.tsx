import type { ReconciledRow, Reconciliation } from '../../shared/domain/incidents/reconciliation.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { MissingFigure } from '../charts/missing-figure.tsx'
import { useWords } from '../state/words.tsx'
import { missingDifference, shareWords } from './reason-words.ts'
import styles from './reconciliation.module.css'

interface GapBarsProps {
  readonly rows: readonly ReconciledRow[]
  readonly reconciliation: Reconciliation
}

/** The differences from zero on one scale, more records to the right and fewer to the left, with both figures. */
export function GapBars({ rows, reconciliation }: GapBarsProps) {
  const words = useWords()
  const { t, format } = words
  const largest = Math.max(...rows.map(({ difference }) => Math.abs(difference ?? 0)))
  return (
    <ul className={styles.gaps}>
      {rows.map((row) => {
        const { by, key, published, records, difference, share } = row
        const size = (Math.abs(difference ?? 0) / (largest || 1)) * 50
        return (
          <li key={key}>
            <b>{labelOf(by, key, t, format)}</b>
            <span className={styles.gap} aria-hidden>
              <i style={{ left: `${(difference ?? 0) < 0 ? 50 - size : 50}%`, width: `${size}%` }} />
            </span>
            <span>
              {share === null ? (
                <>
                  {format.signed(difference ?? 0)} <MissingFigure {...missingDifference(row, reconciliation, words)} />
                </>
              ) : (
                t('reconciliation.gap', {
                  difference: format.signed(difference ?? 0),
                  share: shareWords(share, format),
                })
              )}
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
