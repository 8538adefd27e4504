import type { KeyDate } from '../../shared/contract/figures.ts'
import { isAnnounced, precisionOf, sortDates } from '../../shared/domain/calendar/time-line.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { Card } from '../components/card.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import { startCapital } from '../findings/finding.ts'
import { announcedNote, datesFinding } from '../findings/key-dates.ts'
import { useView } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { asOfDays, documentsOf } from './cited-documents.ts'
import { TimeLineStrip } from './time-line-strip.tsx'

interface TimeLineCardProps {
  readonly dates: readonly KeyDate[]
  /** Names the programme of a date; `null` where all are of one. */
  readonly nameOf: ((programme: string) => string) | null
  readonly isStale: boolean
}

/** Key dates by year, as precise as in the source. */
export function TimeLineCard({ dates, nameOf, isStale }: TimeLineCardProps) {
  const words = useWords()
  const { t, format } = words
  const { asOf } = useView()
  const finding = datesFinding(dates, words)
  if (dates.length === 0)
    return <Card title={asOf === null ? finding.title : t('programmes.dates-none-then')} isStale={isStale} />
  const days = asOfDays(dates)
  const [only, ...others] = days
  return (
    <ChartCard
      {...finding}
      figures={dateFigures(dates, finding.title, nameOf, words)}
      asOf={others.length === 0 ? (only?.day ?? null) : null}
      notes={[
        ...(others.length === 0
          ? []
          : days.map(({ day, count }) => t('programmes.dates-as-of', { count, day: format.day(day) }))),
        ...announcedNote(dates, words),
        ...documentsOf(dates).map((source) => t('common.source-of', { source })),
        t('programmes.quotes-in-table'),
      ]}
      isStale={isStale}
    >
      <TimeLineStrip dates={dates} nameOf={nameOf} />
    </ChartCard>
  )
}

function dateFigures(
  dates: readonly KeyDate[],
  caption: string,
  nameOf: TimeLineCardProps['nameOf'],
  { t, format, language }: Words,
) {
  const columns = ['what', 'date', 'precision', 'as-of', 'source', 'quote'] as const
  return {
    caption,
    columns: columns.map((name) => ({ label: t(`programmes.column-${name}`), isFigure: false })),
    rows: sortDates(dates).map((date) => [
      nameOf === null
        ? startCapital(date.label[language])
        : t('common.series-value', { series: nameOf(date.programme), value: date.label[language] }),
      spanWords(date.from, date.to, t, format),
      t(isAnnounced(date) ? 'programmes.precision-announced' : 'programmes.precision-given', {
        precision: t(`programmes.precision-${precisionOf(date)}`),
      }),
      format.day(date.asOf),
      date.source,
      date.quote ?? '',
    ]),
  }
}
