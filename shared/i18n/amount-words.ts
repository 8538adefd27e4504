import type { Amount } from '../domain/money/amount.ts'
import type { Format } from './format.ts'
import type { Translator } from './translator.ts'

/** An amount in words, with its reserve and the printed precision: `environ 29,3 M€`. */
export function amountWords({ cents, unit, decimals, qualifier }: Amount, t: Translator, format: Format): string {
  return t(`vocabulary.qualifier-${qualifier}`, { value: format.money(cents, unit, decimals) })
}
