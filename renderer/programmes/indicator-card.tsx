import { IconAlertTriangle } from '@tabler/icons-react'
import type { Indicator, Programme } from '../../shared/contract/figures.ts'
import { indicatorValue, qualifiedIndicator } from '../../shared/i18n/indicator-words.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { Card } from '../components/card.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { Citation, QualifiedValue } from '../components/provenance.tsx'
import { Lowered } from '../components/typography.tsx'
import { startCapital } from '../findings/finding.ts'
import { useView } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { figuresSpan, latestDay } from './figures-span.ts'
import styles from './programmes.module.css'

interface IndicatorCardProps {
  readonly programme: Programme
  readonly indicators: readonly Indicator[]
  readonly isStale: boolean
}

/** The indicators of a programme as printed, with qualifier, period, note and quote. */
export function IndicatorCard({ programme, indicators, isStale }: IndicatorCardProps) {
  const words = useWords()
  const { t, format, language } = words
  const { asOf } = useView()
  const span = figuresSpan(indicators)
  if (span === null && asOf !== null) return <Card title={t('programmes.figures-none-then')} isStale={isStale} />
  if (span === null) return <Card title={t('programmes.figures-none')} sentence={t('programmes.figures-none-text')} />
  const inconsistent = indicators.filter(({ isInconsistent }) => isInconsistent).length
  return (
    <ChartCard
      title={t('programmes.figures-title', { count: indicators.length })}
      sentence={t('programmes.figures-sentence', {
        programme: programme.name[language],
        period: spanWords(span.from, span.to, t, format),
      })}
      figures={indicatorFigures(programme, indicators, words)}
      asOf={latestDay(indicators)}
      notes={[t('programmes.as-printed')]}
      exceptions={inconsistent === 0 ? [] : [t('programmes.inconsistent-count', { count: inconsistent })]}
      isStale={isStale}
    >
      <ul className={styles.indicators}>
        {indicators.map((indicator) => (
          <IndicatorRow key={indicator.code} indicator={indicator} />
        ))}
      </ul>
    </ChartCard>
  )
}

function IndicatorRow({ indicator }: { indicator: Indicator }) {
  const { t, format, language } = useWords()
  const { label, qualifier, from, to, note, isInconsistent, source, quote } = indicator
  return (
    <li>
      <h3>
        <Lowered text={label[language]} />
      </h3>
      <p className={styles.figure}>
        <QualifiedValue value={indicatorValue(indicator, t, format)} qualifier={qualifier} />
        <span className={styles.period}>{spanWords(from, to, t, format)}</span>
      </p>
      <div className={styles.remarks}>
        {isInconsistent && (
          <p className={styles.inconsistent}>
            <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
            {t('programmes.inconsistent')}
          </p>
        )}
        {note !== null && (
          <p>
            <Lowered text={note[language]} />
          </p>
        )}
        <Citation source={source} quote={quote} />
      </div>
    </li>
  )
}

function indicatorFigures(
  programme: Programme,
  indicators: readonly Indicator[],
  { t, format, language }: Words,
): Figures {
  return {
    caption: t('programmes.figures-table', { programme: programme.name[language] }),
    columns: [
      { label: t('programmes.column-figure'), isFigure: false },
      { label: t('programmes.column-value'), isFigure: true },
      { label: t('programmes.column-period'), isFigure: false },
      { label: t('programmes.column-note'), isFigure: false },
      { label: t('programmes.column-source'), isFigure: false },
      { label: t('programmes.column-quote'), isFigure: false },
    ],
    rows: indicators.map((indicator) => [
      startCapital(indicator.label[language]),
      qualifiedIndicator(indicator, t, format),
      spanWords(indicator.from, indicator.to, t, format),
      indicator.note?.[language] ?? '',
      indicator.source,
      indicator.quote ?? '',
    ]),
  }
}
