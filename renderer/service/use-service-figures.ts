import type { OnTimeAnswer, StockAnswer } from '../../shared/domain/service/service-question.ts'
import type { ServiceQuestions } from '../../shared/domain/service/service-questions.ts'
import type { Loaded } from '../host/loaded.ts'
import { useLoaded } from '../host/use-loaded.ts'

/** The answers to the questions of the page, and which they answer: a click goes to the rows of what is shown. */
export interface ServiceFigures {
  readonly questions: ServiceQuestions
  readonly total: OnTimeAnswer
  readonly split: OnTimeAnswer
  readonly months: OnTimeAnswer
  readonly stock: StockAnswer
  readonly ages: StockAnswer
  readonly overdue: StockAnswer
}

/** How the incidents of a view are dealt with. */
export function useServiceFigures(questions: ServiceQuestions): Loaded<ServiceFigures> {
  return useLoaded(['figures.service', questions], async (client) => {
    const [total, split, months, stock, ages, overdue] = await Promise.all([
      client.call('figures.on-time', questions.total),
      client.call('figures.on-time', questions.split),
      client.call('figures.on-time', questions.months),
      client.call('figures.open', questions.stock),
      client.call('figures.open', questions.ages),
      client.call('figures.open', questions.overdue),
    ])
    return { questions, total, split, months, stock, ages, overdue }
  })
}
