import {
  anyOf,
  beginning,
  formsOf,
  type Lexicon,
  says,
  saysNormalised,
  whole,
} from '../../../../shared/domain/reading/lexicon.ts'

/** Words beside an amount that change what it means. */
export const MONEY_WORDS = {
  receipts: { fr: 'recette(s)', nl: 'ontvangst(en), inkomst(en)', en: 'revenue(s), receipt(s)' },
  /** Of what kind they are goes on behind: `Recettes de transfert`; "ontvangst van een delegatie" is an expense. */
  receiptsOf: {
    fr: "recettes [de|des|du], recettes d'*",
    nl: '[ontvangsten|inkomsten] [uit|van]',
    en: '[revenues|receipts] [from|of]',
  },
  expensesOf: {
    fr: "depense(s) [de|des|du], depense(s) d'*",
    nl: 'uitgaven [voor|van]',
    en: '[expenses|expenditure] [on|for|of]',
  },
  /** Payments that are an expense, unless a word before or behind them says that they came in: `Subside régional reçu`. */
  payment: {
    fr: '[subside|subvention|dotation|intervention|participation|remboursement](s)',
    nl: '[subsidie|toelage|dotatie|tussenkomst|terugbetaling](s|n|en)',
    en: '[subsidy|subsidies|grant(s)|refund(s)]',
  },
  cameIn: { fr: '[recu|percu|encaisse](e)(s), a recevoir', nl: '(te )ontvangen', en: '(to be )received' },
  cancelled: {
    fr: 'annule(e)(s), annulation, supprime(e), extourne(e), rejete(e), refuse(e), abandonne(e), retire(e), caduc',
    nl: 'geannuleerd, annulering, geschrapt, gestorneerd, storno, afgewezen, verworpen, geweigerd, ingetrokken, stopgezet, vervallen',
    en: 'cancel(l)ed, cancellation, deleted, reversed, rejected, refused, abandoned, withdrawn',
  },
  /** The header of a factor by which amounts are multiplied. */
  scale: {
    fr: 'echelle, facteur, multiplicateur, coefficient',
    nl: 'schaal, factor, vermenigvuldig[er|ingsfactor]',
    en: 'scale, multiplier',
  },
  /** The header of which version of a budget an amount is of. */
  versions: {
    fr: '(n° de )version(s), modification(s) budgetaire(s)',
    nl: 'versie(s), versienummer, begrotingswijziging(en)',
    en: 'version(s), version number',
  },
  /** One version of a budget, of which each holds the amounts of the one before. */
  version: {
    fr: '(budget )initial, (budget )[ajuste|amende|modifie|adapte], [mb|modification budgetaire]( )(n°)( )#',
    nl: '[initiele|oorspronkelijke|aangepaste|gewijzigde] begroting, initieel, oorspronkelijk, aangepast, gewijzigd, [bw|begrotingswijziging]( )(nr)(.)( )#',
    en: '[initial|original|amended|revised|adjusted]( budget)',
  },
  /** How often an amount comes: it is not that of its year. */
  frequency: {
    fr: 'par [mois|trimestre|semaine], /( )mois, mensuel(le)(s), trimestriel(le)(s), hebdomadaire(s)',
    nl: 'per [maand|kwartaal|week], /( )maand, maandelijks(e), driemaandelijks, wekelijks',
    en: 'per month, monthly, quarterly, weekly',
  },
  debit: { fr: 'debit, doit', nl: 'debet', en: 'debit' },
  credit: { fr: 'credit, avoir', nl: 'credit', en: 'credit' },
} as const satisfies Lexicon

const RECEIPTS: ReadonlySet<string> = new Set(formsOf(MONEY_WORDS.receipts))
const RECEIPTS_OF = beginning(MONEY_WORDS.receiptsOf)
const [PAYMENT, CAME_IN] = [MONEY_WORDS.payment, MONEY_WORDS.cameIn].map((idea) => `${anyOf(idea)}(?!\\p{L})`)
/** The source of an expression for a normalised name that begins with a payment that came in: `Regional grant received`. */
export const PAID_IN = `^(?:(?:\\p{L}+ )?${PAYMENT}(?: .*)? ${CAME_IN}|${CAME_IN} (?:.* )?${PAYMENT})`
const PAID = new RegExp(PAID_IN, 'u')
const CANCELLED: ReadonlySet<string> = new Set(formsOf(MONEY_WORDS.cancelled))
const VERSION: ReadonlySet<string> = new Set(formsOf(MONEY_WORDS.version))

/** True for normalised words by which an amount is received: `recettes`, `recettes de transfert`. */
export function isReceipt(words: string): boolean {
  return RECEIPTS.has(words) || RECEIPTS_OF.test(words) || PAID.test(words)
}

/** True for normalised words for a kind of expenses, which stand beside those for receipts: `dépenses de personnel`. */
export const isExpenseOfKind = saysNormalised(beginning(MONEY_WORDS.expensesOf))

/** True for a normalised text that begins or ends with a word by which a line counts no more: `annulé le 3/4`. */
export function isCancelled(text: string): boolean {
  return text.split(' ').some((word, at, { length }) => (at === 0 || at === length - 1) && CANCELLED.has(word))
}

/** True for the normalised header of a factor by which amounts are multiplied. */
export const isScaleHeader = saysNormalised(whole(MONEY_WORDS.scale))

/** True for the normalised header of which version of a budget each amount is of. */
export const isVersionHeader = saysNormalised(whole(MONEY_WORDS.versions))

/** True for a normalised word for a version of a budget: `initial`, `mb 2`. */
export function isVersion(word: string): boolean {
  return VERSION.has(word.replace(/\d$/, '#'))
}

/** True for a normalised word by which an amount comes several times a year. */
export const isFrequency = saysNormalised(whole(MONEY_WORDS.frequency))

/** True for the header of the side of an account that spends. */
export const isDebitHeader = says(whole(MONEY_WORDS.debit))

/** True for the header of the side of an account that takes away. */
export const isCreditHeader = says(whole(MONEY_WORDS.credit))
