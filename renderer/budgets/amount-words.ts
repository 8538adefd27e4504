import type { Format } from '../../shared/i18n/format.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import type { Amount } from './money.ts'

/** An amount in words, with its reserve and the printed precision: `environ 29,3 M€`. */
export function amountWords({ cents, unit, decimals, qualifier }: Amount, t: Translator, format: Format): string {
  return t(`vocabulary.qualifier-${qualifier}`, { value: format.money(cents, unit, decimals) })
}
