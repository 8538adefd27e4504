import { delayQuestions, withoutOwnFilter } from '../../../shared/domain/incidents/incident-questions.ts'
import type { Question } from '../../../shared/domain/incidents/question.ts'
import { type Answers, type Questions, useAnswers } from '../../host/answers.ts'
import type { Loaded } from '../../host/loaded.ts'

type DelayName = 'median' | 'p90' | 'closed'

/** Days to closing by municipality, of the incidents that another question counts. */
export function communeDelayQuestions(total: Question): Questions<DelayName> {
  return delayQuestions(withoutOwnFilter({ ...total, by: ['municipality'] }))
}

/** They are not among the linked charts, and are asked when they are looked at. */
export function useCommuneDelays(total: Question, isAsked: boolean): Loaded<Answers<DelayName>> {
  return useAnswers(communeDelayQuestions(total), { isAsked })
}
