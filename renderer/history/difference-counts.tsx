import { DIFFERENCE_KINDS, type DifferenceCount } from '../../shared/domain/history/difference.ts'
import { useWords } from '../state/words.tsx'
import styles from './history.module.css'

/** How many rows differ, by dataset and kind. */
export function DifferenceCounts({ counts }: { counts: readonly DifferenceCount[] }) {
  const { t, format } = useWords()
  return (
    <table className={styles.counts} aria-label={t('history.counts-table')}>
      <thead>
        <tr>
          <th scope="col">{t('history.head-dataset')}</th>
          {DIFFERENCE_KINDS.map((kind) => (
            <th key={kind} scope="col" data-figure>
              {t(`history.count-${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counts.map((each) => (
          <tr key={each.dataset}>
            <th scope="row">{t(`vocabulary.dataset-${each.dataset}`)}</th>
            {DIFFERENCE_KINDS.map((kind) => (
              <td key={kind} data-figure data-is-zero={each[kind] === 0}>
                {format.count(each[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
