import { says } from './lexicon.ts'

/** Other currencies that files of an office may have. */
const CODES = 'usd|gbp|chf|bef|luf|nlg|jpy|cny|cad|aud|sek|nok|dkk|pln|czk|huf|ron'
const WORDS = 'dollars?|pounds?|sterling|francs?|(?:belgische|zwitserse) frank(?:en)?|yens?|yuans?|zloty(?:s|ch)?'
const FOREIGN = new RegExp(`[$£¥]|(?:^|[^\\p{L}\\d])[km]?(?:${CODES}|${WORDS})(?![\\p{L}\\d])`, 'u')

/** True for the euro, by its sign, code or name. */
export const isEuro = says(/^(?:€|eur|euro(?:'?s)?)$/)

/** True for a header, title or number format with a currency other than the euro. */
export const namesForeignCurrency = says(FOREIGN)
