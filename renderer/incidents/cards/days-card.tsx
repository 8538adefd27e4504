import { useContext, useState } from 'react'
import { withFilter } from '../../../shared/domain/incidents/filter.ts'
import { incidentQuestion } from '../../../shared/domain/incidents/incident-questions.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import { Segments } from '../../components/segments.tsx'
import { monthWithin } from '../../findings/month-calendar.ts'
import { useAnswers } from '../../host/answers.ts'
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

const CHARTS = ['calendar', 'weekdays'] as const

/** When incidents are reported: the days of the month that is chosen, else weekdays by months. */
export function DaysCard({ heat, question, ...card }: DaysCardProps) {
  const { t } = useWords()
  const [chart, choose] = useState<(typeof CHARTS)[number]>('calendar')
  // Two calendars of other months would have no classes in common.
  const isPaired = useContext(PairScaleContext) !== null
  const month = isPaired ? null : monthWithin(card.answer.period)
  const isCalendar = month !== null && chart === 'calendar'
  const days = useAnswers({ days: daysQuestion(question) }, { isAsked: isCalendar })
  const controls =
    month === null ? undefined : (
      <Segments
        label={t('charts.weekdays')}
        value={chart}
        onChange={choose}
        options={CHARTS.map((value) => ({ value, label: t(`charts.days-${value}`) }))}
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
