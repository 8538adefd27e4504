import type { Indicator } from '../../shared/contract/figures.ts'
import type { Series } from '../../shared/domain/dataset/indicator-series.ts'
import { qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/chart-card.tsx'
import { Citation } from '../components/citation.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { startCapital } from '../findings/capital.ts'
import { seriesExtremes, seriesFinding, seriesGaps } from '../findings/series.ts'
import { useWords, type Words } from '../state/words.tsx'
import { latestDay } from './figures-span.ts'
import styles from './series.module.css'
import { SeriesColumns } from './series-columns.tsx'

/** One figure over the periods that were imported, each with its reserve and where it stands. */
export function SeriesCard({ series: { points }, isStale }: { series: Series<Indicator>; isStale: boolean }) {
  const words = useWords()
  const { t, format } = words
  const finding = seriesFinding(points, words)
  return (
    <ChartCard
      {...finding}
      figures={seriesFigures(points, finding.title, words)}
      asOf={latestDay(points)}
      notes={[
        t('programmes.as-printed'),
        ...seriesExtremes(points, words),
        ...seriesGaps(points, words).map(startCapital),
      ]}
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
    columns: [
      { label: t('programmes.column-period'), isFigure: false },
      { label: t('programmes.column-value'), isFigure: true },
      { label: t('programmes.column-note'), isFigure: false },
      { label: t('programmes.column-source'), isFigure: false },
      { label: t('programmes.column-quote'), isFigure: false },
    ],
    rows: points.map((point) => [
      spanWords(point.from, point.to, t, format),
      qualifiedIndicator(point, t, format),
      point.note?.[language] ?? '',
      point.source,
      point.quote ?? '',
    ]),
  }
}
