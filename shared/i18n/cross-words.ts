import { type CrossAnswer, type CrossStock, isEarlyShare } from '../domain/cross/cross-table.ts'
import { isStockStep } from '../domain/service/stock.ts'
import type { Format } from './format.ts'
import { stockNotes } from './service-words.ts'
import type { Translator } from './translator.ts'

/** Of which day a table of what is open is, that none is added over steps, and what is in no stock. */
export function openWords(answer: CrossStock, t: Translator, format: Format): readonly string[] {
  const [definition, ...without] = stockNotes(answer, t, format)
  const { on, by } = answer
  if (on === null || definition === undefined) return without
  return by.some(isStockStep)
    ? [t('cross.open-steps', { day: format.day(on) }), t('service.totals-steps'), ...without]
    : [definition, ...without]
}

/** What the totals of shares on time are, of what they are, and that some may still change. */
export function sharesWords(
  answer: Extract<CrossAnswer, { measure: 'on-time' }>,
  t: Translator,
  format: Format,
): readonly string[] {
  const { pending } = answer.parts
  const isBracketed = answer.rows.some((row) => isEarlyShare(answer, row))
  return [
    `${t('service.totals-on-time')} ${t('cross.base-how')}`,
    ...(pending === 0 ? [] : [t('onTime.early-note', { n: format.count(pending) })]),
    ...(isBracketed ? [t('cross.early-how')] : []),
  ]
}
