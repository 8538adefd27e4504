import 'dayjs/locale/fr'
import 'dayjs/locale/nl'
import { DatePicker } from '@mantine/dates'
import { useState } from 'react'
import { yearOf } from '../../../shared/domain/calendar/day.ts'
import type { Period } from '../../../shared/domain/calendar/period.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { periodSentence } from '../../../shared/i18n/sentence.ts'
import { FilterChip } from '../../components/filter-chip.tsx'
import { SpanForm } from '../../components/span-form.tsx'
import { coveredSentence, upTo } from '../../findings/asked-days.ts'
import { useViewActions } from '../../state/view.tsx'
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
export function PeriodChip({ coverage, period, years, latest }: PeriodChipProps) {
  const words = useWords()
  const { t, format } = words
  const { change } = useViewActions()
  const choose = (next: Period) => change({ period: next })
  const isLatest = period.kind === 'all' && latest !== null
  return (
    <FilterChip
      name={t('incidents.period')}
      text={
        isLatest
          ? coveredSentence(period, latest, words)
          : periodSentence(upTo(period, coverage.asOf), coverage.asOf, t, format)
      }
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
}

interface PeriodChoicesProps extends PeriodSources {
  readonly choose: (period: Period) => void
}

function PeriodChoices({ coverage, period, years, choose }: PeriodChoicesProps) {
  const { t } = useWords()
  return (
    <div className={styles.sides}>
      <MonthGrid {...{ years, period, choose }} covers={coverage.covers}>
        <Choice isChosen={period.kind === 'all'} onClick={() => choose({ kind: 'all' })} isFirst>
          {t(coverage.source === 'published' ? 'incidents.period-latest' : 'incidents.period-whole')}
        </Choice>
        <Choice isChosen={period.kind === 'year-to-date'} onClick={() => choose({ kind: 'year-to-date' })}>
          {t('incidents.period-this-year')}
        </Choice>
      </MonthGrid>
      {coverage.covers !== null && <RangePicker {...{ coverage, period, choose }} />}
    </div>
  )
}

interface RangePickerProps {
  readonly coverage: Coverage
  readonly period: Period
  readonly choose: (period: Period) => void
}

function RangePicker({ coverage, period, choose }: RangePickerProps) {
  const { t, language } = useWords()
  const chosen: [string | null, string | null] = period.kind === 'range' ? [period.from, period.to] : [null, null]
  const [range, setRange] = useState(chosen)
  const last = coverage.asOf ?? undefined
  return (
    <section aria-label={t('incidents.period-range')}>
      <p className={styles.range}>{t('incidents.period-range')}</p>
      <SpanForm value={period.kind === 'range' ? period : null} apply={(span) => choose({ kind: 'range', ...span })} />
      <DatePicker
        type="range"
        size="xs"
        locale={language}
        value={range}
        defaultDate={chosen[0] ?? last ?? `${yearOf(coverage.covers?.to ?? '2023-01-01')}-01-01`}
        {...(coverage.covers === null ? {} : { minDate: coverage.covers.from })}
        {...(last === undefined ? {} : { maxDate: last })}
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
