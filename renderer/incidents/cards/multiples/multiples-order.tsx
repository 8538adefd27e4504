import { Segments } from '../../../components/segments.tsx'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import styles from './multiples-card.module.css'

interface MultiplesOrderProps {
  /** They stand as on the map: no order moves them. */
  readonly isPlaced: boolean
  readonly isCompared: boolean
  /** False where all share one axis. */
  readonly hasScales?: boolean
}

/** In which order and on which scale. */
export function MultiplesOrder({ isPlaced, isCompared, hasScales = true }: MultiplesOrderProps) {
  const { t } = useWords()
  const { sort, multiplesScale } = useView()
  const { change } = useViewActions()
  return (
    <div className={styles.order}>
      {!isPlaced && (
        <Segments
          label={t('charts.multiples-sort')}
          isLabelShown
          value={sort.by}
          onChange={(by) => change({ sort: { by, descending: by !== 'label' } })}
          options={[
            { value: 'value', label: t('charts.multiples-by-value') },
            ...(isCompared ? [{ value: 'change' as const, label: t('charts.multiples-by-change') }] : []),
            { value: 'label', label: t('charts.multiples-by-label') },
          ]}
        />
      )}
      {hasScales && (
        <Segments
          label={t('charts.multiples-scale')}
          isLabelShown
          value={multiplesScale}
          onChange={(scale) => change({ multiplesScale: scale })}
          options={[
            { value: 'same', label: t('charts.multiples-scale-same') },
            { value: 'own', label: t('charts.multiples-scale-own') },
          ]}
        />
      )}
    </div>
  )
}
