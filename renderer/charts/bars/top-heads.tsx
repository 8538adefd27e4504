import { useWords } from '../../state/words.tsx'
import styles from './top-bars.module.css'

export type RowOrder = 'value' | 'label' | 'change'

/** What stands above the columns; a head that sorts is a button. */
export interface Heads {
  readonly label: string
  readonly value: string
  readonly share: string
  readonly months: string
  readonly before: string
  readonly change: string
  readonly order: RowOrder
}

interface HeadRowProps {
  readonly heads: Heads
  readonly hasMonths: boolean
  readonly hasChanges: boolean
  readonly onSort: ((order: RowOrder) => void) | undefined
}

/** The heads above the columns of a ranking. */
export function HeadRow({ heads, hasMonths, hasChanges, onSort }: HeadRowProps) {
  const { t } = useWords()
  const head = (order: RowOrder) =>
    onSort === undefined ? (
      heads[order]
    ) : (
      <button
        type="button"
        aria-pressed={heads.order === order}
        title={t('common.sort-by', { column: heads[order] })}
        onClick={() => onSort(order)}
      >
        {heads[order]}
      </button>
    )
  return (
    <div className={styles.heads}>
      <span className={styles.name}>{head('label')}</span>
      <span className={styles.bar}>{head('value')}</span>
      <span className={styles.share}>{heads.share}</span>
      {hasMonths && <span className={styles.months}>{heads.months}</span>}
      {hasChanges && (
        <>
          <span className={styles.before}>{heads.before}</span>
          <span className={styles.change}>{head('change')}</span>
        </>
      )}
    </div>
  )
}
