import { yearWithin } from '../../shared/domain/period.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { useFigureSources } from '../components/figure-sources.ts'
import { useFolder } from '../query/folder.tsx'
import { useWords } from '../state/words.tsx'

/** Where the figures of an answer come from, as it stands below a card. */
export function useSourceNote({ source, by, period }: Answer): string {
  const { t } = useWords()
  const { isDemonstration } = useFolder()
  // Figures of several years come from as many files, each of which holds some of them.
  const days = period !== null && yearWithin(period) !== null ? period : null
  const [published] = useFigureSources(by.includes('category') ? ['categories'] : ['years', 'categories'], days)
  if (source === 'published') return published ?? t('common.source-published')
  return t(isDemonstration ? 'incidents.source-demonstration' : 'incidents.source-records')
}
