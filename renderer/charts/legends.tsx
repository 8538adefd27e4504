import { useWords } from '../state/words.tsx'
import styles from './map.module.css'
import { memoizedChart } from './memoized-chart.tsx'

interface HatchLegendProps {
  /** The words of what was not counted, where there is any. */
  readonly outside: string | null
  /** The words of what lacks days, where there is any. */
  readonly partial?: string | null
}

/** What the hatches of a chart mean. */
export const HatchLegend = memoizedChart(function HatchLegend({ outside, partial = null }: HatchLegendProps) {
  return (
    <ul className={styles.hatches}>
      {outside !== null && (
        <li>
          <i className={styles.mark} data-outside aria-hidden />
          {outside}
        </li>
      )}
      {partial !== null && (
        <li>
          <i className={styles.partial} aria-hidden />
          {partial}
        </li>
      )}
    </ul>
  )
})

interface ClassLegendProps {
  readonly limits: readonly string[]
  /** In the upper corner of what is around it, the lowest class below. */
  readonly isInCorner?: boolean
}

/** The classes of a map, lowest first, with the value at which each but the first begins: its legend. */
export const ClassLegend = memoizedChart(function ClassLegend({ limits, isInCorner = false }: ClassLegendProps) {
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
