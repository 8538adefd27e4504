import type { KeyDate } from '../../shared/contract/figures.ts'
import {
  DATE_RANGES,
  type DateRange,
  documentDay,
  isAnnounced,
  precisionOf,
  rangeYears,
  sortDates,
  type Years,
} from '../../shared/domain/calendar/time-line.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { Segments } from '../components/segments.tsx'
import { startCapital } from '../findings/finding.ts'
import { announcedNote, datesFinding } from '../findings/key-dates.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import { asOfDays, documentsOf } from './cited-documents.ts'
import { dateLanes } from './date-lanes.ts'
import styles from './dates.module.css'
import { LanesChart } from './lanes-chart.tsx'

interface DatesCardProps {
  readonly dates: readonly KeyDate[]
  /** Names the programme of a date; `null` where all are of one. */
  readonly nameOf: ((programme: string) => string) | null
  readonly isStale: boolean
}

/** Key dates in lanes at their true scale, as precise as in the source; nothing where there are none. */
export function DatesCard({ dates, nameOf, isStale }: DatesCardProps) {
  const words = useWords()
  const { t, format } = words
  const { dateRange } = useView()
  const { change } = useViewActions()
  const document = documentDay(dates)
  if (document === null) return null
  const finding = datesFinding(dates, words)
  const ranges = rangeYears(dates, document)
  const first: DateRange = nameOf === null ? 'all' : 'near'
  const shown = dateRange ?? first
  const days = asOfDays(dates)
  return (
    <ChartCard
      {...finding}
      figures={dateFigures(dates, finding.title, nameOf, words)}
      asOf={days.length === 1 ? document : null}
      notes={[
        ...(days.length === 1
          ? []
          : days.map(({ day, count }) => t('programmes.dates-as-of', { count, day: format.day(day) }))),
        ...announcedNote(dates, words),
        ...documentsOf(dates).map((source) => t('common.source-of', { source })),
        t('programmes.quotes-in-table'),
      ]}
      controls={
        <Ranges ranges={ranges} shown={shown} show={(next) => change({ dateRange: next === first ? null : next })} />
      }
      isStale={isStale}
    >
      <Legend dates={dates} />
      <LanesChart
        lanes={dateLanes(dates, nameOf, words)}
        years={ranges[shown]}
        document={document}
        label={t('programmes.dates-line')}
        isOneProgramme={nameOf === null}
        {...(nameOf === null ? {} : { onOpen: (programme: string) => change({ drill: programme }) })}
      />
    </ChartCard>
  )
}

interface RangesProps {
  readonly ranges: Readonly<Record<DateRange, Years>>
  readonly shown: DateRange
  readonly show: (range: DateRange) => void
}

/** The ranges of years, each once. */
function Ranges({ ranges, shown, show }: RangesProps) {
  const { t, format } = useWords()
  const nameOf = (range: DateRange) => spanWords(`${ranges[range].from}-01-01`, `${ranges[range].to}-12-31`, t, format)
  const options = DATE_RANGES.filter(
    (range) =>
      range === shown || !DATE_RANGES.slice(0, DATE_RANGES.indexOf(range)).some((one) => nameOf(one) === nameOf(range)),
  )
  if (options.length === 1) return null
  return (
    <Segments
      label={t('programmes.dates-range')}
      options={options.map((value) => ({ value, label: nameOf(value) }))}
      value={shown}
      onChange={show}
    />
  )
}

const LEGEND = ['day', 'days', 'vague', 'announced'] as const

/** What the shapes stand for, of those that occur. */
function Legend({ dates }: { dates: readonly KeyDate[] }) {
  const { t } = useWords()
  const found = new Set<(typeof LEGEND)[number]>(
    dates.flatMap((date) => {
      const precision = precisionOf(date)
      const shape = precision === 'day' || precision === 'days' ? precision : 'vague'
      if (isAnnounced(date)) return ['announced' as const]
      return date.to > date.asOf ? [shape, 'announced' as const] : [shape]
    }),
  )
  return (
    <p className={styles.legend} aria-hidden>
      {LEGEND.filter((each) => found.has(each)).map((each) => (
        <span key={each}>
          <i className={styles.mark} data-shape={each} />
          {t(each === 'announced' ? 'programmes.announced' : `programmes.precision-${each}`)}
        </span>
      ))}
    </p>
  )
}

function dateFigures(
  dates: readonly KeyDate[],
  caption: string,
  nameOf: DatesCardProps['nameOf'],
  { t, format, language }: Words,
) {
  const columns = ['event', 'date', 'precision', 'data-as-of', 'source', 'quote'] as const
  return {
    caption,
    columns: columns.map((name) => ({ label: t(`columns.${name}`), isFigure: false })),
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
