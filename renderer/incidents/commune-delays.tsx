import { closedQuestion } from '../../shared/domain/delay.ts'
import { withFilter } from '../../shared/domain/filter.ts'
import type { Question } from '../../shared/domain/question.ts'
import { Ready } from '../components/ready.tsx'
import { type Answers, type Questions, useAnswers } from '../query/answers.ts'
import { rowsOf } from '../rows/rows-request.ts'
import { useWords } from '../state/words.tsx'
import { DelayCard } from './delay-card.tsx'
import type { QuestionName } from './questions.ts'

interface CommuneDelaysProps {
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
  readonly isStale: boolean
}

/** Days to closing by municipality: not among the linked charts, so asked when they are looked at. */
export function CommuneDelays({ questions, answers, isStale }: CommuneDelaysProps) {
  const { t } = useWords()
  const { total } = questions
  const base: Question = {
    ...total,
    by: ['municipality'],
    filters: withFilter(total.filters, 'municipality', null),
    comparison: 'none',
  }
  const closed = closedQuestion(base)
  const delays = useAnswers({
    median: { ...base, measure: 'median-days' },
    p90: { ...base, measure: 'p90-days' },
    closed,
  })
  return (
    <Ready of={delays} title={t('incidents.delays')} columns={4}>
      {(own, isOld) => (
        <DelayCard
          by="municipality"
          answers={{ ...answers, ...own }}
          rows={rowsOf(closed, own.closed)}
          isStale={isStale || isOld}
        />
      )}
    </Ready>
  )
}
