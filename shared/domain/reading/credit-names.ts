import { anyOf, type Lexicon, says, whole } from './lexicon.ts'
import { normaliseText } from './normalise-text.ts'
import { unitOfHeader } from './read-money-unit.ts'

/** Credits of commitment and settlement may be spent; neither says what was. */
export type Credit = 'commitment' | 'settlement'

export const CREDIT_WORDS = {
  commitment: {
    fr: "c(.)e(.), credit(s) d'engagement(s)",
    nl: 'v(.)k(.), v(.)a(.)k(.), vastleggings[krediet(en)|machtiging(en)]',
    en: 'commitment [credit|appropriation](s)',
  },
  settlement: {
    fr: 'c(.)l(.), credit(s) de [liquidation|paiement](s)',
    nl: 'b(.)k(.), v(.)e(.)k(.), [vereffenings|betalings|ordonnancerings]krediet(en)',
    en: '[settlement|payment] [credit|appropriation](s)',
  },
  kind: { fr: 'type, nature', nl: 'aard, soort', en: 'kind' },
  credit: { fr: 'credit(s)', nl: 'krediet(en)', en: 'credit(s)' },
} as const satisfies Lexicon

const COMMITMENT = whole(CREDIT_WORDS.commitment)
const SETTLEMENT = whole(CREDIT_WORDS.settlement)
const YEARS = /(?:19|20)\d\d/g
const OF_KIND = new RegExp(`^${anyOf(CREDIT_WORDS.kind)}(?!\\p{L}).*(?<!\\p{L})${anyOf(CREDIT_WORDS.credit)}$`, 'u')

/** The credit that a header or cell names, `CE 2024`, `VK (k€)`; `null` for none. */
export function creditOf(text: string): Credit | null {
  const plain = normaliseText(text).replace(YEARS, ' ').trim()
  const name = unitOfHeader(plain)?.rest ?? plain
  return COMMITMENT.test(name) ? 'commitment' : SETTLEMENT.test(name) ? 'settlement' : null
}

/** True for the header of a column of kinds of credit, `Nature du crédit`. */
export const namesKindOfCredit = says(OF_KIND)
