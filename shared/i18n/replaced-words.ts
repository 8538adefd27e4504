import type { ImportPlan } from '../domain/import/import-plan.ts'
import type { Format } from './format.ts'
import { spanSentence } from './sentence.ts'
import type { Translator } from './translator.ts'

/**
 * That the first records take the place of published figures, with the latest of these that they replace; `null` where
 * an import replaces none.
 */
export function replacedWords(plan: ImportPlan, t: Translator, format: Format): string | null {
  if (!plan.replacesPublished) return null
  const counted = { count: plan.new, n: format.count(plan.new) }
  const latest = plan.effects
    .flatMap((effect) => (effect.figure === 'count' && effect.replaces === 'published' ? [effect] : []))
    .filter(({ category, before }) => category === null && before !== null)
    .toSorted((one, other) => one.to.localeCompare(other.to))
    .at(-1)
  if (latest === undefined) return t('data.records-replace', counted)
  return t('data.records-replace-latest', {
    ...counted,
    after: format.count(latest.after ?? 0),
    before: format.count(latest.before ?? 0),
    period: spanSentence(latest.earlier ?? latest, t, format),
  })
}
