import type { Answer, Source } from '../../shared/domain/question.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { useFolder } from '../query/folder.tsx'
import { useWords } from '../state/words.tsx'

/** Where the figures of a card come from. */
export function sourceNote(source: Source, isDemonstration: boolean, t: Translator): string {
  if (source === 'published') return t('incidents.source-published')
  return t(isDemonstration ? 'incidents.source-demonstration' : 'incidents.source-records')
}

/** Where the figures of an answer come from, as it stands below a card. */
export function useSourceNote(answer: Answer): string {
  const { t } = useWords()
  const { isDemonstration } = useFolder()
  return sourceNote(answer.source, isDemonstration, t)
}
