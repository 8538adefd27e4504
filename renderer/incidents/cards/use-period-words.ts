import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { daysSentence } from '../../findings/asked-days.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

/** The days of an answer in words, for the sentence under a title. */
export function usePeriodWords(answer: Answer): string {
  return daysSentence(useView(), answer, useWords())
}
