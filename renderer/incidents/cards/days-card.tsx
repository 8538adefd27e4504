import { useContext } from 'react'
import { monthWithin } from '../../../shared/domain/calendar/month-calendar.ts'
import { withFilter } from '../../../shared/domain/incidents/filter.ts'
import { incidentQuestion } from '../../../shared/domain/incidents/incident-questions.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import { DAY_DRAWINGS } from '../../../shared/domain/view/view-state.ts'
import { Segments } from '../../components/segments.tsx'
import { useAnswers } from '../../host/answers.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { CalendarCard } from './calendar-card.tsx'
import { HeatCard } from './heat-card.tsx'
import { PairScaleContext } from './pair-scale.ts'

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
        label={t('charts.weekdays')}
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
