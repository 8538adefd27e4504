import { PLAIN_QUESTION, type Question } from '../../shared/domain/incidents/question.ts'

/** The incidents of February 2022 against those of the year before, from records. */
export const FEBRUARY_2022: Question = {
  ...PLAIN_QUESTION,
  from: '2022-02-01',
  to: '2022-02-28',
  comparison: 'previous-year',
  source: 'records',
}
