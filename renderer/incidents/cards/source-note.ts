import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { useFigureSources } from '../../components/figure-sources.ts'
import { useFolder } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'

/** Where the figures of an answer come from, as it stands below a card. */
export function useSourceNote(answer: Answer): string {
  const { t } = useWords()
  const { isDemonstration } = useFolder()
  const [published] = useFigureSources(['years', 'categories'], [answer])
  if (answer.source === 'published') return published ?? t('common.source-published')
  return t(isDemonstration ? 'incidents.source-demonstration' : 'incidents.source-records')
}
