import { anyOf, type Lexicon, within } from '../../../../shared/domain/reading/lexicon.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isAverage, isDerived } from './count-words.ts'
import { MONEY_WORDS } from './money-words.ts'

export const AMOUNT_WORDS = {
  /** Of a part of the period. */
  partly: {
    fr: 'moyen(ne)(s), mensuel(le)(s), trimestriel(le)(s), hebdomadaire(s), journali[er|ere](s), unitaire(s)',
    nl: 'gemiddeld(e), maandelijks(e), driemaandelijks(e), wekelijks(e), dagelijks(e)',
    en: 'average, monthly, quarterly, weekly, daily',
  },
  /** What an amount may be of one of. */
  thing: {
    fr: 'habitant, hab, etp, agent, unite, mois, trimestre, jour, heure',
    nl: 'inwoner, vte, eenheid, stuk, maand, kwartaal, dag, uur',
    en: 'inhabitant, capita, fte, unit, month, quarter, day, hour',
  },
  per: { fr: 'par', nl: 'per', en: 'per' },
  /** In a title the same words tell of amounts only beside a word for them: `Suivi mensuel du budget` does not. */
  partlyPaid: {
    fr: '[montant|budget|depense|cout](s) (annuel(s) )[mensuel|moyen](le|ne)(s)',
    nl: '[maandelijks(e)|gemiddeld(e)] [bedrag(en)|budget(ten)|uitgave(n)|kost(en)]',
    en: '[monthly|average] [amount|budget|cost|expense](s)',
  },
  money: {
    fr: 'euro(s), montant(s), depense(s), cout(s)',
    nl: 'bedrag(en), uitgaven, kosten',
    en: 'amount(s), cost(s), expense(s)',
  },
  percent: { fr: 'pourcent(age)(s)', nl: 'procent', en: 'per( )cent', any: '%' },
  /** Units of time or of staff. */
  time: { fr: 'heure(s), jour(s), etp', nl: 'uren, dagen, vte, mandagen', en: 'hours, days, fte' },
  /** An index of 100. */
  base: { fr: 'base, indice', nl: 'basis, index', en: 'base, index' },
} as const satisfies Lexicon

/** What a text says of amounts that are not those of their whole period in euros: the rule of the problem that tells it. */
export type AmountWord = 'amounts' | 'no-money' | 'receipts'

const { partly, thing, per, partlyPaid, money, percent, time, base } = AMOUNT_WORDS
const PARTLY = within(partly)
const PER_THING = new RegExp(`(?:(?<!\\p{L})${anyOf(per)} |/ ?)${anyOf(thing)}(?!\\p{L})`, 'u')
const PARTLY_PAID = within(partlyPaid)
const MONEY = new RegExp(`€|${within(money).source}`, 'u')
const NO_MONEY = new RegExp(
  `\\(%\\)|(?<!\\p{L})(?:en|in) ${anyOf(percent, time)}(?!\\p{L})|(?<!\\p{L})${anyOf(base)} (?:\\d{4} ?= ?)?100(?!\\d)|(?<!\\d)\\d{4} ?= ?100(?!\\d)|\\(${anyOf(time)}\\)`,
  'u',
)
/** A title of receipts alone; one that names expenses too is of both. */
const RECEIPTS = new RegExp(
  `^(?:(?:buiten)?gewone )?${anyOf(MONEY_WORDS.receipts)}(?: (?:extra)?ordinaires?)?(?: (?:19|20)\\d\\d)?$`,
)

/** What a header over amounts tells of them, `null` where it tells nothing of the kind. */
export function amountWordOfHeader(header: string): AmountWord | null {
  const normalised = normaliseText(header)
  if (NO_MONEY.test(normalised)) return 'no-money'
  const isPartly = isDerived(header) || isAverage(header) || PARTLY.test(normalised) || PER_THING.test(normalised)
  return isPartly ? 'amounts' : null
}

/** What a title above amounts tells of them. */
export function amountWordOfTitle(title: string): AmountWord | null {
  const normalised = normaliseText(title)
  if (RECEIPTS.test(normalised)) return 'receipts'
  if (NO_MONEY.test(normalised)) return 'no-money'
  const isPerThing = (isAverage(title) || PER_THING.test(normalised)) && MONEY.test(normalised)
  return isDerived(title) || PARTLY_PAID.test(normalised) || isPerThing ? 'amounts' : null
}
