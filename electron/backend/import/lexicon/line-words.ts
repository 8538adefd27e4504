import { anyOf, formsOf, type Lexicon, says, whole } from '../../../../shared/domain/reading/lexicon.ts'
import { MONEY_WORDS, PAID_IN } from './money-words.ts'

export const LINE_WORDS = {
  part: { fr: 'dont, y compris', nl: 'waarvan, waaronder, w.o.', en: 'of which, including' },
  /** Worked out of other rows, be it said of what: `Moyenne par commune`. */
  average: {
    fr: 'moyenne(s), mediane(s), solde(s), ecart(s)',
    nl: 'gemiddelde(n), mediaan, saldo',
    en: 'average(s), mean, median',
  },
  /** The same, where nothing but a figure, a share or what it is compared with stands behind. */
  share: {
    fr: 'part(s), pourcentage(s), difference(s), evolution(s), variation(s), indice(s), disponible, taux',
    nl: 'percentage(s), aandeel, aandelen, verschil(len), evolutie, delta, beschikbaar',
    en: 'share, index, ratio, available, balance, rate',
  },
  shareOf: {
    fr: "taux [d'|de ], part [du|de|dans le] [total|budget]",
    nl: '[uitvoerings|benuttings|realisatie|bestedings]graad, aandeel [in|van] (het )[totaal|budget]',
    en: '[execution|spending|utilisation] rate',
  },
  rest: {
    fr: '[solde|budget|credit(s)|montant] [disponible(s)|restant(s)], [charge|cout|montant|resultat] net(te)(s)',
    nl: '[beschikba[ar|re]|resterend(e)] [saldo|budget|kredieten|bedrag], netto[kost|bedrag|resultaat|last]',
    en: '[remaining|available] [balance|budget]',
  },
  /** The name that stands in the row above. */
  ditto: { fr: 'idem, id.', nl: 'dito', en: 'ditto', any: '", \'\', ″, 〃, -"-' },
  person: { fr: 'hab[itant|.]', nl: 'inwoner', en: 'inhabitant' },
  count: { fr: "[nombre(s)|nbr(e)] [de |d']", nl: 'aantal(len)[ ]', en: 'number of[ ]' },
  staff: { fr: 'etp, effectif(s)', nl: 'vte', en: 'fte, headcount' },
  deducted: { fr: 'a deduire', nl: 'af te trekken', en: 'to be deducted' },
  /** What a share is compared with. */
  comparedWith: { fr: 'par rapport', nl: 't(.)o(.)v, tegenover, ten opzichte', en: 'vs' },
  of: {
    fr: "par, de, d, du, des, d', generale(s), annuelle(s), au, aux",
    nl: 'per, van, op',
    en: 'of, per',
  },
} as const satisfies Lexicon

export const OUTLINE_WORDS = {
  /** The header of a number of the line, which tells all lines apart and nothing of them. */
  lineNumber: { fr: 'n°, no, no., ligne, n° ligne', nl: 'nr, nr., lijn, volgnummer', en: 'line', any: '#' },
  /** The header of how deep in an outline a line is. */
  level: { fr: 'niveau, niv(.), profondeur', nl: 'niveau, diepte', en: 'level, depth' },
} as const satisfies Lexicon

/** Why what a row is named by is no budget line of its own, by the rule of the problem that tells it. */
export type NoLine = 'part' | 'average' | 'count' | 'receipt' | 'year'

/** What may follow a word that is worked out of other rows: a name goes on otherwise, as moderate things do. */
const END = `(?:$| ?[:(/%\\d]| (?:%|en %|in %|${anyOf(LINE_WORDS.comparedWith)}))`
const OF = `(?:${END}| ${anyOf(LINE_WORDS.of)}(?!\\p{L}))`

const RULES: readonly (readonly [NoLine, string])[] = [
  ['part', `^${anyOf(LINE_WORDS.part)}\\s+\\p{L}`],
  ['year', '^(?:(?:19|20)\\d\\d|n ?[-+] ?\\d)$'],
  // Signs alone, a share or an amount for each inhabitant.
  [
    'average',
    `^%|\\(%\\)$|(?:^| )(?:en|in) %$|^(?:€|eur|euros?) ?/ ?\\p{L}|(?:^| )(?:par|per) ${anyOf(LINE_WORDS.person)}`,
  ],
  ['average', `^(?:${anyOf(LINE_WORDS.average)}${OF}|${anyOf(LINE_WORDS.share)}${END})`],
  ['average', `^(?:${anyOf(LINE_WORDS.shareOf)}|${anyOf(LINE_WORDS.rest)}$)`],
  ['count', `^(?:${anyOf(LINE_WORDS.count)}(?=\\p{L})|${anyOf(LINE_WORDS.staff)}(?:$| ?[:(]))`],
  ['receipt', `^${anyOf(MONEY_WORDS.receipts, LINE_WORDS.deducted)}(?!\\p{L})|${PAID_IN}`],
]
const PATTERNS = RULES.map(([rule, pattern]) => [rule, new RegExp(pattern, 'u')] as const)

/** The rule by which a normalised name is that of no budget line, `null` where it may be one. */
export function noLineRule(name: string): NoLine | null {
  return PATTERNS.find(([, pattern]) => pattern.test(name))?.[0] ?? null
}

/** True for the header of a number of the line. */
export const isLineNumber = says(whole(OUTLINE_WORDS.lineNumber))

/** True for the header of how deep in an outline each line is. */
export const isOutlineLevel = says(whole(OUTLINE_WORDS.level))

const DITTO: ReadonlySet<string> = new Set(formsOf(LINE_WORDS.ditto))

/** True for a cell that stands for the one above it: `idem`. */
export function isDitto(cell: string): boolean {
  return DITTO.has(cell.toLowerCase())
}
