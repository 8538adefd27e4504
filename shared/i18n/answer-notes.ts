import { listedCodes, shownList } from '../domain/figures/listed-codes.ts'
import { type Comparison, hasUnlikeDays } from '../domain/incidents/comparison.ts'
import type { Answer } from '../domain/incidents/question.ts'
import { isOfRegister } from '../domain/incidents/shown-registers.ts'
import { FIXMYSTREET } from '../domain/vocabulary/register.ts'
import type { Format } from './format.ts'
import { labelOf } from './label.ts'
import type { Translator } from './translator.ts'

/** How many codes of its list an answer shows, and which ones no record has; nothing where all of them occur. */
export function absentWords(
  { by, absent = [], register }: Pick<Answer, 'by' | 'absent' | 'register'>,
  t: Translator,
  format: Format,
): readonly string[] {
  const list = shownList(by)
  // The categories are those of FixMyStreet: another register has kinds of its own.
  if (list === null || absent.length === 0 || (list === 'category' && !isOfRegister({ register }, FIXMYSTREET)))
    return []
  const all = listedCodes(list).length
  const count = all - absent.length
  const names = format.list(absent.map((code) => labelOf(list, code, t, format)))
  return [t(`vocabulary.absent-${list}`, { count, figure: format.count(count), all: format.count(all), names })]
}

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
