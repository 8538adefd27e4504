import 'dayjs/locale/fr'
import 'dayjs/locale/nl'
import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { monthCode, monthNumber, monthSpan } from '../../../shared/domain/calendar/month.ts'
import { overlaps, type Period, resolvePeriod, type Span } from '../../../shared/domain/calendar/period.ts'
import { PERIOD_PRESETS, presetPeriod } from '../../../shared/domain/calendar/period-presets.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { periodSentence } from '../../../shared/i18n/sentence.ts'
import { spanWords } from '../../../shared/i18n/span-words.ts'
import { memoizedChart } from '../../charts/memoized-chart.tsx'
import { FilterChip } from '../../components/filter-chip.tsx'
import { SpanForm } from '../../components/span-form.tsx'
import { coveredSentence, upTo } from '../../findings/asked-days.ts'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { Coverage } from '../figures/questions.ts'
import { Choice } from './choice.tsx'
import styles from './filters.module.css'
import { MonthGrid } from './month-grid.tsx'

interface PeriodSources {
  readonly coverage: Coverage
  readonly period: Period
  /** The years that the figures have. */
  readonly years: readonly number[]
}

interface PeriodChipProps extends PeriodSources {
  /** The answer that published figures give for their latest period, `null` while it is not known. */
  readonly latest: Answer | null
}

/** The period as a piece of the sentence: all of it, this year so far, a year, a month, or from day to day. */
export const PeriodChip = memoizedChart(function PeriodChip({ coverage, period, years, latest }: PeriodChipProps) {
  const words = useWords()
  const { t, format } = words
  const { change } = useViewActions()
  const choose = (next: Period) => change({ period: next })
  const isAlone = useViewPart(({ filters }) => filters.length < 2)
  const isLatest = period.kind === 'all' && latest !== null
  return (
    <FilterChip
      name={t('columns.period')}
      {...chipWords()}
      isChosen={period.kind !== 'all'}
      onRemove={() => choose({ kind: 'all' })}
      isWide
    >
      {(close) => (
        <PeriodChoices
          {...{ coverage, period, years }}
          choose={(next) => {
            choose(next)
            close()
          }}
        />
      )}
    </FilterChip>
  )

  function chipWords(): { readonly text: string; readonly detail?: string; readonly isDetailShown?: boolean } {
    if (isLatest) return { text: coveredSentence(period, latest, words) }
    const span = resolvePeriod(period, coverage.asOf)
    if (period.kind === 'year-to-date' && span !== null)
      return {
        text: t('filter.since-new-year'),
        detail: spanWords(span.from, span.to, t, format),
        isDetailShown: isAlone,
      }
    return { text: periodSentence(upTo(period, coverage.asOf), coverage.asOf, t, format) }
  }
})

interface PeriodChoicesProps extends PeriodSources {
  readonly choose: (period: Period) => void
}

function PeriodChoices({ coverage, period, years, choose }: PeriodChoicesProps) {
  const { t } = useWords()
  const { source, asOf, covers } = coverage
  if (source === 'published' || asOf === null || covers === null)
    return (
      <MonthGrid {...{ years, period, choose }} covers={null}>
        <Choice isChosen={period.kind === 'all'} onClick={() => choose({ kind: 'all' })} isFirst>
          {t('incidents.period-latest')}
        </Choice>
        <Choice isChosen={period.kind === 'year-to-date'} onClick={() => choose({ kind: 'year-to-date' })}>
          {t('incidents.period-year-to-date')}
        </Choice>
      </MonthGrid>
    )
  return (
    <div className={styles.sides}>
      <Presets {...{ period, asOf, covers, choose }} />
      <MonthGrid {...{ years, period, choose, covers }} />
      <RangePicker {...{ period, asOf, covers, choose }} />
    </div>
  )
}

interface RecordDays extends Pick<PeriodChoicesProps, 'period' | 'choose'> {
  readonly asOf: Day
  readonly covers: Span
}

/** The periods that are asked for most, each with its days. */
function Presets({ period, asOf, covers, choose }: RecordDays) {
  const { t, format } = useWords()
  const daysOf = (each: Period) => resolvePeriod(each, asOf) ?? covers
  const presets = PERIOD_PRESETS.map((name) => ({ name, preset: presetPeriod(name, asOf) })).filter(({ preset }) =>
    overlaps(daysOf(preset), covers),
  )
  const chosen = presets.find(({ preset }) => isSamePeriod(preset, period)) ?? null
  return (
    <section className={styles.presets} aria-label={t('incidents.period-presets')}>
      {presets.map(({ name, preset }, index) => {
        const { from, to } = daysOf(preset)
        const isChosen = chosen?.name === name
        return (
          <button
            key={name}
            type="button"
            aria-pressed={isChosen}
            data-autofocus={(chosen === null ? index === 0 : isChosen) || undefined}
            onClick={() => choose(preset)}
          >
            {t(`incidents.period-${name}`)}
            <span>{spanWords(from, to, t, format)}</span>
          </button>
        )
      })}
    </section>
  )
}

function isSamePeriod(one: Period, other: Period): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Any days, typed or clicked; those of the present period are marked. */
function RangePicker({ period, asOf, covers, choose }: RecordDays) {
  const { t, language } = useWords()
  const shown = resolvePeriod(upTo(period, asOf), asOf) ?? covers
  const [range, setRange] = useState<[string | null, string | null]>([shown.from, shown.to > asOf ? asOf : shown.to])
  const last = range[1] ?? asOf
  return (
    <section aria-label={t('incidents.period-range')}>
      <SpanForm value={shown} apply={(span) => choose({ kind: 'range', ...span })} />
      <DatePicker
        type="range"
        size="xs"
        locale={language}
        value={range}
        numberOfColumns={2}
        columnsToScroll={1}
        defaultDate={monthSpan(monthCode(monthNumber(last) - 1)).from}
        minDate={covers.from}
        maxDate={asOf}
        allowSingleDateInRange
        hideOutsideDates
        weekendDays={[]}
        ariaLabels={{ previousMonth: t('incidents.calendar-previous'), nextMonth: t('incidents.calendar-next') }}
        onChange={([from, to]) => {
          setRange([from, to])
          if (from !== null && to !== null) choose({ kind: 'range', from, to })
        }}
      />
    </section>
  )
}
