import { Button } from '@mantine/core'
import { yearOf } from '../../shared/domain/day.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { Card } from '../components/card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import { Ready } from '../components/ready.tsx'
import { CategoryCard, MunicipalityCard, StatusCard } from '../incidents/cards.tsx'
import { DelayCard } from '../incidents/delay-card.tsx'
import { Filters } from '../incidents/filters.tsx'
import { NeedsRecordsCard } from '../incidents/needs-records-card.tsx'
import { type Ground, groundOf, incidentQuestions, type QuestionName } from '../incidents/questions.ts'
import { Selection } from '../incidents/selection.tsx'
import { TrendCard } from '../incidents/trend-card.tsx'
import { type Answers, useAnswers } from '../query/answers.ts'
import { useFolder } from '../query/folder.tsx'
import { useList } from '../query/list.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Incidents by time, category, municipality and status, each chart filtering the others. */
export function IncidentsPage() {
  const { t } = useWords()
  const view = useView()
  const ground = groundOf(view, useFolder())
  const questions = incidentQuestions(view, ground)
  const answers = useAnswers(questions)
  return (
    <>
      <Filters ground={ground} years={useYears(ground)} question={questions.total} />
      <Ready of={answers} title={t('incidents.title')}>
        {(data, isStale) => <Charts {...{ answers: data, ground, isStale }} />}
      </Ready>
    </>
  )
}

/** The years that can be chosen: those that records cover, or those that the source gives. */
function useYears({ covers }: Ground): readonly number[] {
  const published = useList('years.list', {})
  const { asOf } = useFolder()
  if (covers !== null) {
    const first = yearOf(covers.from)
    return Array.from({ length: yearOf(covers.to) - first + 1 }, (_, index) => first + index)
  }
  const years = published.status === 'ready' ? published.data.map(({ to }) => yearOf(to)) : []
  return [...new Set([...years, ...(asOf.published === null ? [] : [yearOf(asOf.published)])])].toSorted()
}

interface ChartsProps {
  readonly answers: Answers<QuestionName>
  readonly ground: Ground
  readonly isStale: boolean
}

function Charts({ answers, ground, isStale }: ChartsProps) {
  const { t } = useWords()
  const { filters } = useView()
  const hasNoMatch = answers.total.total === null || answers.total.total === 0
  const isPublished = ground.source === 'published'
  return (
    <>
      {!hasNoMatch && <Selection {...{ answers, isStale }} isFiltered={filters.length > 0} />}
      <div className="grid">
        {hasNoMatch && <NoMatch answer={answers.total} />}
        <TrendCard {...{ ground, isStale }} answer={answers.trend} />
        {isPublished ? (
          <>
            <CategoryCard answer={answers.categories} isStale={isStale} />
            <NeedsRecordsCard title={t('incidents.municipalities')} columns={4} />
            <NeedsRecordsCard title={t('incidents.statuses')} columns={4} />
            <NeedsRecordsCard title={t('incidents.delays')} columns={4} />
          </>
        ) : (
          <>
            <StatusCard answer={answers.statuses} isStale={isStale} />
            <CategoryCard answer={answers.categories} isStale={isStale} />
            <MunicipalityCard answer={answers.municipalities} isStale={isStale} />
            <DelayCard answers={answers} isStale={isStale} />
          </>
        )}
      </div>
    </>
  )
}

/** What stands in the place of the number when the filters let nothing through. */
function NoMatch({ answer }: { answer: Answer }) {
  const { t } = useWords()
  const { filters, period } = useView()
  const { change } = useViewActions()
  const removeLast = () => change(filters.length > 0 ? { filters: filters.slice(0, -1) } : { period: { kind: 'all' } })
  const canRemove = filters.length > 0 || period.kind !== 'all'
  return (
    <Card title={t('incidents.no-match')}>
      <EmptyNote
        title={answer.reason === undefined ? t('incidents.no-match-text') : t(`vocabulary.answer-${answer.reason}`)}
        action={canRemove && <Button onClick={removeLast}>{t('incidents.remove-last')}</Button>}
      />
    </Card>
  )
}
