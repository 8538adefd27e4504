import type { KeyDate, Programme } from '../../shared/contract/figures.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { Card } from '../components/card.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import { useWords } from '../state/words.tsx'
import { sortDates } from './grouping.ts'
import styles from './programmes.module.css'

interface DateCardProps {
  readonly programme: Programme
  readonly dates: readonly KeyDate[]
  readonly isStale: boolean
}

/** The key dates of a programme down a line, the earliest first. */
export function DateCard({ programme, dates, isStale }: DateCardProps) {
  const { t, format, language } = useWords()
  if (dates.length === 0) return <Card title={t('programmes.dates-none')} columns={12} isStale={isStale} />
  const sorted = sortDates(dates)
  const figures = {
    caption: t('programmes.dates-table', { programme: programme.name[language] }),
    columns: [
      { label: t('programmes.column-what'), isFigure: false },
      { label: t('programmes.column-date'), isFigure: false },
      { label: t('programmes.column-source'), isFigure: false },
      { label: t('programmes.column-quote'), isFigure: false },
    ],
    rows: sorted.map(({ label, from, to, source, quote }) => [
      label[language],
      spanWords(from, to, t, format),
      source,
      quote ?? '',
    ]),
  }
  return (
    <ChartCard
      title={t('programmes.dates-title', { count: dates.length })}
      sentence={t('programmes.dates-sentence')}
      figures={figures}
      asOf={null}
      notes={[...new Set(sorted.map(({ source }) => source))]}
      isStale={isStale}
    >
      <ol className={styles.dates}>
        {sorted.map(({ code, from, to, label }) => (
          <li key={code}>
            <time dateTime={from}>{spanWords(from, to, t, format)}</time>
            <span>{label[language]}</span>
          </li>
        ))}
      </ol>
    </ChartCard>
  )
}
