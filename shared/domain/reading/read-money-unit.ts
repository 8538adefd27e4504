import type { MoneyUnit, WrittenUnit } from '../vocabulary/money-unit.ts'
import { withoutMark } from './header-names.ts'
import { normaliseText } from './normalise-text.ts'

/** The unit that a text names; `unclear` where it means one that is not understood. */
export type UnitWord = WrittenUnit | 'unclear'

/** The stored unit of a written one, and by how many digits the decimal point moves. */
export const KEPT_UNITS = {
  EUR: { unit: 'EUR', digits: 0, name: 'EUR' },
  'k EUR': { unit: 'k EUR', digits: 0, name: 'k EUR' },
  'M EUR': { unit: 'M EUR', digits: 0, name: 'M EUR' },
  billion: { unit: 'M EUR', digits: 3, name: '1 000 M EUR' },
  cent: { unit: 'EUR', digits: -2, name: '0,01 EUR' },
} as const satisfies Record<WrittenUnit, { readonly unit: MoneyUnit; readonly digits: number; readonly name: string }>

const EURO = "(?:€|euro(?:'?s)?|eur)"
const TIMES = '[x×*] ?'
const NOT_IN_A_NUMBER = { before: "(?<!\\d[ .,']?)", after: "(?![ .,']?\\d)" }
/** Digits are a unit only beside the euro or where announced: `(1.000)`, `in 1 000`, `Eenheid: 1000`. */
const ANNOUNCED = `(?<=(?:${EURO}|[([]|(?<!\\p{L})(?:en|in)|(?:unite|eenheid|unit) ?:) ?)`

/** One followed by groups of three zeros: `1.000`, `1 000`, `10^3`. */
function written(groups: number): string {
  return `(?:1(?:[ .,']?000){${groups}}|10(?:\\^${groups * 3}|${'³⁶⁹'[groups - 1]}))`
}

function multiple(words: string, number: string): string {
  const digits = `${NOT_IN_A_NUMBER.before}${number}${NOT_IN_A_NUMBER.after}`
  return `(?:${words}|${TIMES}${digits}|${digits}(?= ?${EURO})|${ANNOUNCED}${digits})`
}

/** Larger units first: `1 000 000` begins as `1 000` does. */
const MULTIPLES: readonly (readonly [WrittenUnit, string])[] = [
  ['billion', multiple(`milliards?|miljard(?:en)?|billions?|mrd\\.?|mld\\.?|mds?(?= ?${EURO})`, written(3))],
  ['M EUR', multiple(`millions?|miljoen(?:en|tallen)?|mio\\.?|mln\\.?|m(?= ?${EURO})`, written(2))],
  [
    'k EUR',
    multiple(
      `milliers?|duizend(?:en|tallen|tal)?|thousands?|dzd\\.?|mille(?= ${EURO})|kilo-?(?=${EURO})|k(?= ?${EURO})|(?<![\\d.,])'000s?`,
      `(?:${written(1)}|'?000s?)`,
    ),
  ],
  ['cent', '(?:(?:euro ?-?)?cents?|(?:euro)?centen|centimes?)'],
]

/** A multiple with the euro on either side: `EUR (x 1.000)`, `milliers d'euros`. */
const PHRASES = MULTIPLES.map(([unit, words]) => ({
  unit,
  phrase: `(?:${EURO}[\\s,;([]*(?:(?:en|in) )?)?(?:${TIMES})?${words}(?: ?(?:d'|of |in |en )?${EURO})?`,
}))
const WHOLE = { before: "(?<![\\p{L}\\d'])", after: '(?![\\p{L}\\d€])' }

const IN_HEADER = [...PHRASES, { unit: 'EUR' as const, phrase: EURO }].map(({ unit, phrase }) => ({
  unit,
  pattern: new RegExp(`(?:^|(?<![\\s([,:])[\\s([,:]+)(?:(?:en|in)\\s+)?${phrase}\\s*[)\\]]*(?=$|[\\s,:;.])`, 'gu'),
}))

/** In a title a unit ends the text, `(en k€)`, `Bedragen in duizend euro`, or words about amounts follow. */
const ABOUT_AMOUNTS = '(?:hors|excl|incl|h?tvac?|btw|per|par|prix|aux|prijzen|courants|constants|(?:19|20)\\d\\d)'
const IN_TITLE = [...PHRASES, { unit: 'EUR' as const, phrase: EURO }].map(({ unit, phrase }) => ({
  unit,
  pattern: new RegExp(
    `(?:^|[([:;,–—]\\s*|-\\s|(?<!\\p{L})(?:en|in) |(?=[x×*] ?1))${phrase}(?=\\s*(?:[)\\].;,:–—-]|$|${ABOUT_AMOUNTS}(?!\\p{L})))`,
    'gu',
  ),
}))

/** Signs of a unit, understood or not: a word, a letter before the sign, `(M)`, `x 100`. */
const HINT = new RegExp(
  [
    ...PHRASES.filter(({ unit }) => unit !== 'cent').map(({ phrase }) => `${WHOLE.before}${phrase}${WHOLE.after}`),
    `${WHOLE.before}(?:(?:euro ?-?)?cents|eurocent|(?:euro)?centen|centimes?)${WHOLE.after}`,
    '\\p{L}€',
    '(?:[([]|(?<!\\p{L})(?:en|in) )\\s*[kmt]\\s*(?:[)\\]]|$)',
    `(?<!\\p{L})${TIMES}10+(?!\\d)`,
  ].join('|'),
  'u',
)

const ANNOUNCEMENT = /(?<!\p{L})(?:unites?|eenheid|eenheden|units?) ?:/u

/** Words that look like a unit and are none: `pour cent`, `centimes additionnels`. */
const NO_UNIT = /(?<!\p{L})(?:(?:pour|per|pro) ?cents?|cent(?:ime)?s additionnels?)(?!\p{L})/gu
const REFERENCE = /(?<!\p{L})(?:tab(?:el|leau|le)|bijlage|annexe?|article|artikel) \d+/gu
/** Words of an exception, `sauf mention contraire`: not all amounts are in the unit of the title. */
const EXCEPTED =
  /(?<!\p{L})(?:sauf (?:mention|indication|avis|precision)s? contraires?|sauf si|sauf indique|tenzij (?:anders|uitdrukkelijk)|behalve|unless (?:otherwise|stated))(?!\p{L})/u
/** An amount in words, `3 millions d'euros`; neither `2023 millions` nor `1 000` begins one. */
const AMOUNT = new RegExp(
  `(?<!\\d[ .,']?)(?!1(?:[ .,']?000)*(?![\\d.,]|[ ']\\d))(?!(?:19|20)\\d\\d(?![\\d.,]))\\d+(?:[ .,']\\d+)* ?(?:${PHRASES.map(({ phrase }) => phrase).join('|')})${WHOLE.after}`,
  'gu',
)

/** The unit in the header of a column of amounts, and the header without it; `null` without a unit. */
export function unitOfHeader(header: string): { readonly unit: UnitWord; readonly rest: string } | null {
  const plain = normaliseText(withoutMark(header))
  const { units, rest } = takeOut(plain.replace(NO_UNIT, ' '), IN_HEADER)
  const [unit, ...others] = units.filter((each, index) => each !== 'EUR' || index === 0)
  const isMeant = HINT.test(rest) || (unit === undefined && ANNOUNCEMENT.test(rest))
  if (others.length > 0 || isMeant) return { unit: 'unclear', rest: plain }
  return unit === undefined ? null : { unit, rest: rest.replace(/\s+/g, ' ').trim() }
}

/** The unit of the amounts below a title; `null` where it names none. */
export function unitOfTitle(title: string): UnitWord | null {
  const plain = normaliseText(title).replace(NO_UNIT, ' ').replace(REFERENCE, ' ').replace(AMOUNT, ' ')
  const { units, rest } = takeOut(plain, IN_TITLE)
  const [unit, ...others] = units
  const isMeant = HINT.test(rest) || (unit === undefined && ANNOUNCEMENT.test(rest))
  const isExcepted = unit !== undefined && unit !== 'EUR' && EXCEPTED.test(plain)
  return others.length > 0 || isMeant || isExcepted ? 'unclear' : (unit ?? null)
}

/** Units found by patterns, larger ones first, and the text that remains. */
function takeOut(
  text: string,
  patterns: readonly { readonly unit: WrittenUnit; readonly pattern: RegExp }[],
): { readonly units: readonly WrittenUnit[]; readonly rest: string } {
  const units: WrittenUnit[] = []
  let rest = text
  for (const { unit, pattern } of patterns) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) units.push(unit)
    rest = without
  }
  return { units, rest }
}
