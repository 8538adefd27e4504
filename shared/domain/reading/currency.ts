import { fold } from './fold.ts'

const EURO = /^(?:€|eur|euro(?:'?s)?)$/
/** The codes and words of other currencies that an office has had amounts in, be it in thousands or millions of them. */
const CODES = 'usd|gbp|chf|bef|luf|nlg|jpy|cny|cad|aud|sek|nok|dkk|pln|czk|huf|ron'
const WORDS = 'dollars?|pounds?|sterling|francs?|(?:belgische|zwitserse) frank(?:en)?|yens?|yuans?|zloty(?:s|ch)?'
const FOREIGN = new RegExp(`[$£¥]|(?:^|[^\\p{L}\\d])[km]?(?:${CODES}|${WORDS})(?![\\p{L}\\d])`, 'u')

/** True for the euro, by its sign, code or name. */
export function isEuro(text: string): boolean {
  return EURO.test(fold(text))
}

/** True for a header, a title or the format of a number that names another currency than the euro. */
export function namesForeignCurrency(text: string): boolean {
  return FOREIGN.test(fold(text))
}
