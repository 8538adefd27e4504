import type { Indicator } from '../../shared/contract/figures.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { QualifiedValue } from '../components/qualified-value.tsx'
import { gapWords } from '../findings/series.ts'
import { useWords } from '../state/words.tsx'
import { indicatorValue } from './indicator-words.ts'
import styles from './series.module.css'
import { areAlike, seriesSlots, yearOfPoint } from './series.ts'

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
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
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
    </section>
  )

  /** The year where all figures stand for one alike, else the whole period. */
  function periodOf(point: Indicator, isAlike: boolean): string {
    const year = isAlike && point.from !== null ? yearOfPoint(point) : null
    return year === null ? spanWords(point.from, point.to, t, format) : String(year)
  }
}
