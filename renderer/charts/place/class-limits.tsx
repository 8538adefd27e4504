import { useWords } from '../../state/words.tsx'
import styles from '../map.module.css'
import { memoizedChart } from '../memoized-chart.tsx'

interface ClassLimitsProps {
  readonly limits: readonly string[]
  /** In the upper corner of what is around it, the lowest class below. */
  readonly isInCorner?: boolean
}

/** The classes of a map, lowest first, with the value at which each but the first begins: its legend. */
export const ClassLimits = memoizedChart(function ClassLimits({ limits, isInCorner = false }: ClassLimitsProps) {
  const { t } = useWords()
  const label = [
    ...limits.slice(0, 1).map((limit) => t('charts.class-first', { limit })),
    ...limits.map((limit) => t('charts.class-from', { limit })),
  ].join(', ')
  return (
    <p className={styles.limits} data-corner={isInCorner} role="img" aria-label={label}>
      <i className={styles.swatch} data-grade={1} />
      {limits.map((limit, index) => (
        <span key={limit}>
          {limit}
          <i className={styles.swatch} data-grade={index + 2} />
        </span>
      ))}
    </p>
  )
})
