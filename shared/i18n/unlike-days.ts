import { type Comparison, hasUnlikeDays } from '../domain/incidents/comparison.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** "366 days against 365" where a change is over a day more or less than what it is compared with, else `null`. */
export function unlikeDaysWords(comparison: Comparison | undefined, t: Translator, format: Format): string | null {
  if (comparison === undefined || !hasUnlikeDays(comparison)) return null
  const { now, before } = comparison.days
  return t('vocabulary.unlike-days', { now: format.count(now), before: format.count(before) })
}

/** The same of all changes of a table or a chart, which are over the same days: "Change: 366 days against 365". */
export function unlikeDaysNotes(
  compared: readonly { readonly comparison?: Comparison | undefined }[],
  t: Translator,
  format: Format,
): readonly string[] {
  const words = new Set(compared.flatMap(({ comparison }) => unlikeDaysWords(comparison, t, format) ?? []))
  return [...words].map((days) => t('vocabulary.change-unlike-days', { days }))
}
