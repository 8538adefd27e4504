import { fold } from './fold.ts'
import { unitOfHeader } from './money-unit.ts'

/** The right to commit money, and the right to settle what was committed: both may be spent, and neither was. */
export type Credit = 'commitment' | 'settlement'

const NAMES: Readonly<Record<Credit, RegExp>> = {
  commitment:
    /^(?:c\.?e\.?|v\.?k\.?|v\.?a\.?k\.?|credits? d'engagements?|vastleggings(?:krediet(?:en)?|machtiging(?:en)?)|commitment (?:credits?|appropriations?))$/,
  settlement:
    /^(?:c\.?l\.?|b\.?k\.?|v\.?e\.?k\.?|credits? de (?:liquidations?|paiements?)|(?:vereffenings|betalings|ordonnancerings)krediet(?:en)?|(?:settlement|payment) (?:credits?|appropriations?))$/,
}
const YEARS = /(?:19|20)\d\d/g
const OF_KIND = /^(?:type|nature|aard|soort|kind)(?!\p{L}).*(?<!\p{L})(?:credits?|krediet(?:en)?)$/u

/** The credit that a header or a cell names, be it with a year or a unit, `CE 2024`, `VK (k€)`; `null` where it names none. */
export function creditOf(text: string): Credit | null {
  const folded = fold(text).replace(YEARS, ' ').trim()
  const name = unitOfHeader(folded)?.rest ?? folded
  return NAMES.commitment.test(name) ? 'commitment' : NAMES.settlement.test(name) ? 'settlement' : null
}

/** True for the header of a column that says which credit each amount is, `Nature du crédit`. */
export function namesKindOfCredit(header: string): boolean {
  return OF_KIND.test(fold(header))
}
