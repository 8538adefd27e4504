import type { Indicator } from '../../shared/contract/figures.ts'
import { areAlike, type Series, seriesSlots, yearOfPoint } from '../../shared/domain/dataset/indicator-series.ts'
import { indicatorValue, qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { Citation, QualifiedValue } from '../components/card/provenance.tsx'
import type { Figures } from '../components/figures.ts'
import { ScrollRegion } from '../components/scroll-region.tsx'
import { startCapital } from '../findings/finding.ts'
import { gapWords, seriesExtremes, seriesFinding, seriesGaps } from '../findings/series.ts'
import { useWords, type Words } from '../state/words.tsx'
import { latestDay } from './figures-span.ts'
import styles from './series.module.css'

/** One figure over the imported periods, each with qualifier and source. */
export function SeriesCard({ series: { points }, isStale }: { series: Series<Indicator>; isStale: boolean }) {
  const words = useWords()
  const { t, format } = words
  const finding = seriesFinding(points, words)
  return (
    <ChartCard
      {...finding}
      figures={seriesFigures(points, finding.title, words)}
      asOf={latestDay(points)}
      notes={[t('programmes.as-printed'), ...seriesExtremes(points, words)]}
      exceptions={seriesGaps(points, words).map(startCapital)}
      isStale={isStale}
    >
      <SeriesColumns points={points} label={finding.sentence} />
      <ul className={styles.sources}>
        {points.map(({ from, to, source, quote, note, isInconsistent }) => (
          <li key={`${from} ${to}`}>
            <b>{spanWords(from, to, t, format)}</b>
            <div>
              {isInconsistent && <p>{t('programmes.inconsistent')}</p>}
              {note !== null && <p>{note[t.language]}</p>}
              <Citation source={source} quote={quote} />
            </div>
          </li>
        ))}
      </ul>
    </ChartCard>
  )
}

function seriesFigures(points: readonly Indicator[], caption: string, { t, format, language }: Words): Figures {
  return {
    caption,
    columns: (['period', 'value', 'remark', 'source', 'quote'] as const).map((name) => ({
      label: t(`columns.${name}`),
      isFigure: name === 'value',
    })),
    rows: points.map((point) => [
      spanWords(point.from, point.to, t, format),
      qualifiedIndicator(point, t, format),
      point.note?.[language] ?? '',
      point.source,
      point.quote ?? '',
    ]),
  }
}

interface SeriesColumnsProps {
  readonly points: readonly Indicator[]
  readonly label: string
}

/** A column per figure from zero: exact ones solid, others dashed; years without a figure are a gap, never a zero. */
function SeriesColumns({ points, label }: SeriesColumnsProps) {
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

  /** The year where all figures are of comparable years, else the period in full. */
  function periodOf(point: Indicator, isAlike: boolean): string {
    const year = isAlike && point.from !== null ? yearOfPoint(point) : null
    return year === null ? spanWords(point.from, point.to, t, format) : String(year)
  }
}
