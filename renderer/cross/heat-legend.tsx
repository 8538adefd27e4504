import type { AnyMeasure } from '../../shared/domain/incidents/measure.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { useWords } from '../state/words.tsx'
import styles from './cross.module.css'
import type { CrossHeat } from './cross-heat.ts'

interface HeatLegendProps {
  readonly heat: CrossHeat
  readonly measure: AnyMeasure
  readonly isShare: boolean
}

/** The limits between the tints of a table; the figure itself is in each cell. */
export function HeatLegend({ heat: { limits, isRatio }, measure, isShare }: HeatLegendProps) {
  const { t, format } = useWords()
  const write = (limit: number): string => {
    if (isRatio) return t('cross.times', { value: format.number(limit, 2) })
    return isShare ? format.share(limit) : measureWriter(measure, format)(limit)
  }
  if (limits.length === 0) return null
  return (
    <p className={styles.legend} title={t(isRatio ? 'cross.legend-ratio' : 'cross.legend')}>
      {[null, ...limits].map((limit, at) => (
        <span key={limit}>
          {limit !== null && <em>{write(limit)}</em>}
          <i data-grade={at + 1} aria-hidden />
        </span>
      ))}
    </p>
  )
}
