import type { Source } from '../../shared/domain/question.ts'
import type { Translator } from '../../shared/i18n/translator.ts'

/** Where the figures of a card come from. */
export function sourceNote(source: Source, isDemonstration: boolean, t: Translator): string {
  if (source === 'published') return t('incidents.source-published')
  return t(isDemonstration ? 'incidents.source-demonstration' : 'incidents.source-records')
}
