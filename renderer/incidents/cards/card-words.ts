import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { useFigureSources } from '../../components/figure-sources.ts'
import { daysSentence } from '../../findings/asked-days.ts'
import { useCells, useFolder } from '../../host/folder.tsx'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

/** Where the figures of an answer come from, as it stands below a card. */
export function useSourceNote(answer: Answer): string {
  const { t, format } = useWords()
  const { isDemonstration } = useFolder()
  const of = useCells() === null ? 'records' : 'counts'
  const [published] = useFigureSources(['years', 'categories'], [answer])
  if (answer.source === 'published') return published ?? t('common.source-published')
  if (answer.register !== undefined) {
    const registers = format.list(answer.register.map((register) => labelOf('register', register, t, format)))
    return t(`incidents.source-${of === 'counts' ? 'counts-register' : 'register'}`, {
      count: answer.register.length,
      registers,
    })
  }
  return t(isDemonstration ? 'incidents.source-demonstration' : `incidents.source-${of}`)
}

/** The days of an answer in words, for the sentence under a title. */
export function usePeriodWords(answer: Answer): string {
  return daysSentence(useView(), answer, useWords())
}
