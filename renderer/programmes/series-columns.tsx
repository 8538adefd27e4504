import type { Indicator } from '../../shared/contract/figures.ts'
import { areAlike, seriesSlots, yearOfPoint } from '../../shared/domain/dataset/indicator-series.ts'
import { indicatorValue } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { QualifiedValue } from '../components/qualified-value.tsx'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { gapWords } from '../findings/series.ts'
import { useWords } from '../state/words.tsx'
import styles from './series.module.css'

interface SeriesColumnsProps {
  readonly points: readonly Indicator[]
  /** The whole chart in a sentence. */
  readonly label: string
}

/** A column per figure from zero: exact ones solid, others dashed; years without a figure are a gap, never a zero. */
export function SeriesColumns({ points, label }: SeriesColumnsProps) {
  const { t, format } = useWords()
  const values = points.map(({ value }) => value)
  const top = Math.max(0, ...values)
  const reach = top - Math.min(0, ...values)
  const part = (amount: number): string => `${reach === 0 ? 0 : (amount / reach) * 100}%`
  const isAlikeThroughout = areAlike(points)
  return (
    <ScrollRegion label={label}>
      <ol className={styles.columns}>
        {seriesSlots(points).map((slot) =>
          slot.kind === 'gap' ? (
            <li key={slot.from} className={styles.gap}>
              {gapWords(slot, t)}
            </li>
          ) : (
            <li key={`${slot.point.from} ${slot.point.to}`}>
              <p className={styles.value}>
                <QualifiedValue value={indicatorValue(slot.point, t, format)} qualifier={slot.point.qualifier} />
              </p>
              <div className={styles.plot} aria-hidden>
                <i
                  data-exact={slot.point.qualifier === 'exact'}
                  style={{ height: part(Math.abs(slot.point.value)), top: part(top - Math.max(0, slot.point.value)) }}
                />
              </div>
              <p className={styles.year}>{periodOf(slot.point, isAlikeThroughout)}</p>
            </li>
          ),
        )}
      </ol>
    </ScrollRegion>
  )

  /** The year where all figures stand for one alike, else the whole period. */
  function periodOf(point: Indicator, isAlike: boolean): string {
    const year = isAlike && point.from !== null ? yearOfPoint(point) : null
    return year === null ? spanWords(point.from, point.to, t, format) : String(year)
  }
}
