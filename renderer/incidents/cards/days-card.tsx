import { type ReactNode, useContext } from 'react'
import { calendarWeeks, monthWithin } from '../../../shared/domain/calendar/month-calendar.ts'
import { WEEKDAYS } from '../../../shared/domain/calendar/weekday-month.ts'
import { filterValues, withFilter } from '../../../shared/domain/incidents/filter.ts'
import { incidentQuestion } from '../../../shared/domain/incidents/incident-questions.ts'
import { classLimits, classOf } from '../../../shared/domain/incidents/quantile-classes.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import { weekOf } from '../../../shared/domain/incidents/week.ts'
import { DAY_DRAWINGS } from '../../../shared/domain/view/view-state.ts'
import { HeatMap } from '../../charts/time/heat-map.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../../components/figures.ts'
import { EmptyNote } from '../../components/note.tsx'
import { Segments } from '../../components/segments.tsx'
import { useAnswers } from '../../host/answers.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { usePeriodWords, useSourceNote } from './card-words.ts'
import { HeatCard } from './heat-card.tsx'
import { PairScaleContext } from './pair-scale.ts'
import { useShowRowsOf } from './value-actions.ts'

interface DaysCardProps extends CardFigures {
  readonly heat: readonly number[]
  /** Counts the selection. */
  readonly question: Question
}

/** When incidents are reported: the days of the month that is chosen, else weekdays by months. */
export function DaysCard({ heat, question, ...card }: DaysCardProps) {
  const { t } = useWords()
  const drawing = useView().days ?? 'calendar'
  const { change } = useViewActions()
  // Two calendars of other months would have no classes in common.
  const isPaired = useContext(PairScaleContext) !== null
  const month = isPaired ? null : monthWithin(card.answer.period)
  const isCalendar = month !== null && drawing === 'calendar'
  const days = useAnswers({ days: daysQuestion(question) }, { isAsked: isCalendar })
  const controls =
    month === null ? undefined : (
      <Segments
        label={t('report.section-weekdays')}
        value={drawing}
        onChange={(days) => change({ days })}
        options={DAY_DRAWINGS.map((value) => ({ value, label: t(`charts.days-${value}`) }))}
      />
    )
  if (!isCalendar || days.status !== 'ready') return <HeatCard {...card} {...{ heat, controls }} />
  return <CalendarCard {...card} answer={days.data.days} isStale={card.isStale || days.isStale} controls={controls} />
}

/** The days of a selection, without the filters that are chosen among them. */
function daysQuestion(total: Question): Question {
  const filters = (['day', 'weekday', 'weekday-month'] as const).reduce(
    (others, kind) => withFilter(others, kind, null),
    total.filters,
  )
  return incidentQuestion('trend', { ...total, by: ['day'], filters, comparison: 'none' })
}

interface CalendarCardProps extends CardFigures {
  readonly controls: ReactNode | undefined
}

/** The days of one month, in weeks from Monday to Sunday; a click filters on the day. */
function CalendarCard({ answer, rows: request, isStale, controls }: CalendarCardProps) {
  const { t, format } = useWords()
  const { toggle, filter } = useViewActions()
  const chosen = filterValues(useView().filters, 'day') ?? []
  const source = useSourceNote(answer)
  const showDays = useShowRowsOf(request, 'day')
  const { period } = answer
  const counts = new Map(answer.rows.map(({ key: [day = ''], value }) => [day, value ?? 0]))
  const month = monthWithin(period)
  const isCounted = (day: string) => period !== null && day >= period.from && day <= period.to
  const countOf = (day: string) => (isCounted(day) ? (counts.get(day) ?? 0) : null)
  const weeks = month === null ? [] : calendarWeeks(month, countOf)
  const days = weeks.flat().filter((cell) => cell !== null)
  const values = days.flatMap(({ value }) => (value === null || value === 0 ? [] : [value]))
  const limits = classLimits(values)
  const largest = Math.max(0, ...values)
  const peaks = days.filter(({ value }) => value === largest)
  const caption = t('incidents.trend-sentence-day', { period: usePeriodWords(answer) })
  const isChosen = (codes: readonly string[]) => codes.length > 0 && codes.every((day) => chosen.includes(day))
  const headOf = (name: string, shortName: string, cells: readonly ((typeof days)[number] | null)[]) => {
    const codes = cells.flatMap((cell) => (cell === null || cell.value === null ? [] : cell.day))
    return { name, shortName, codes, isSelected: isChosen(codes) }
  }
  const onToggle = (codes: readonly string[], isAdding: boolean) => {
    const [only] = codes
    if (only === undefined) return
    if (codes.length === 1) return toggle('day', only, isAdding)
    const others = isAdding ? chosen.filter((day) => !codes.includes(day)) : []
    filter('day', isChosen(codes) ? others : [...others, ...codes].toSorted())
  }
  const title = (): string => {
    const [peak, tied] = peaks
    if (peak === undefined || values.length === 0) return t('incidents.nothing-counted')
    if (tied !== undefined) return t('incidents.trend-tied', { value: format.count(largest) })
    return t('incidents.trend-peak-day', { label: format.longDay(peak.day), value: format.count(largest) })
  }
  const figures: Figures = {
    caption,
    columns: figureColumns(t('columns.weekday'), t('columns.incidents')),
    rows: days.flatMap(({ day, value }) => (value === null ? [] : [[format.longDay(day), format.count(value)]])),
    total: [t('common.total'), format.count(answer.total ?? 0)],
  }
  return (
    <ChartCard {...{ figures, controls, isStale }} title={title()} rows={request} asOf={answer.asOf} notes={[source]}>
      {values.length === 0 ? (
        <EmptyNote title={t('incidents.nothing-counted')} />
      ) : (
        <HeatMap
          heads={WEEKDAYS.map((weekday) =>
            headOf(
              format.weekday(weekday),
              format.shortWeekday(weekday),
              weeks.map((week) => week[weekday - 1] ?? null),
            ),
          )}
          rows={weeks.map((week) => {
            const [first] = week.flatMap((cell) => cell?.day ?? [])
            const number = String(Number(weekOf(first ?? '').slice(6)))
            const name = t('charts.week-short', { week: number })
            return {
              head: headOf(name, name, week),
              cells: week.map(
                (cell) =>
                  cell && {
                    code: cell.day,
                    day: String(Number(cell.day.slice(8))),
                    isSelected: chosen.includes(cell.day),
                    text: cell.value === null ? '' : format.count(cell.value),
                    sentence:
                      cell.value === null
                        ? t('charts.day-outside', { day: format.longDay(cell.day) })
                        : t('charts.day-count', { day: format.longDay(cell.day), value: format.count(cell.value) }),
                    grade: cell.value === null || cell.value === 0 ? null : classOf(cell.value, limits),
                    isOutside: cell.value === null,
                    isPartial: false,
                  },
              ),
            }
          })}
          label={caption}
          outside={t('incidents.trend-outside')}
          partial=""
          onToggle={onToggle}
          onClear={() => filter('day', null)}
          onList={showDays}
        />
      )}
    </ChartCard>
  )
}
