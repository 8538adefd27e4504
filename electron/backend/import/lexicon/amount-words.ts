import { fold } from '../../../../shared/domain/reading/fold.ts'
import { isAverage, isDerived } from './count-words.ts'

/** What a text says of amounts that are not those of their whole period in euros: the rule of the problem that tells it. */
export type AmountWord = 'amounts' | 'no-money' | 'receipts'

/** Amounts of a part of their period or of one of several things, or worked out of several. */
const PARTLY =
  /(?<!\p{L})(?:moyen(?:ne)?s?|gemiddelde?|average|mensuel(?:le)?s?|maandelijkse?|monthly|trimestriel(?:le)?s?|driemaandelijkse?|quarterly|hebdomadaires?|wekelijkse?|weekly|journali(?:er|ere)s?|dagelijkse?|daily|unitaires?)(?!\p{L})/u
const PER_THING =
  /(?:(?<!\p{L})(?:par|per) |\/ ?)(?:habitant|inwoner|inhabitant|capita|hab|etp|vte|fte|agent|unite|eenheid|unit|stuk|mois|maand|month|trimestre|kwartaal|quarter|jour|dag|day|heure|uur|hour)(?!\p{L})/u
/** In a title the same words tell of amounts only beside a word for them: `Suivi mensuel du budget` does not. */
const PARTLY_PAID =
  /(?<!\p{L})(?:(?:montants?|budgets?|depenses?|couts?) (?:annuels? )?(?:mensuel|moyen)(?:le|ne)?s?|(?:maandelijkse?|gemiddelde?) (?:bedrag(?:en)?|budget(?:ten)?|uitgaven?|kost(?:en)?)|(?:monthly|average) (?:amounts?|budgets?|costs?|expenses?))(?!\p{L})/u
const MONEY =
  /€|(?<!\p{L})(?:euros?|montants?|depenses?|couts?|bedrag(?:en)?|uitgaven|kosten|amounts?|costs?|expenses?)(?!\p{L})/u
/** Shares, indices, and units of time or of staff. */
const NO_MONEY =
  /\(%\)|(?<!\p{L})(?:en|in) (?:%|pourcents?|pourcentages?|procent|per ?cent|heures?|jours?|uren|dagen|hours|days|etp|vte|fte|mandagen)(?!\p{L})|(?<!\p{L})(?:base|basis|indice|index) (?:\d{4} ?= ?)?100(?!\d)|(?<!\d)\d{4} ?= ?100(?!\d)|\((?:heures?|jours?|uren|dagen|hours|days|etp|vte|fte|mandagen)\)/u

/** A title of receipts alone; one that names expenses too is of both. */
const RECEIPTS =
  /^(?:(?:buiten)?gewone )?(?:recettes?|ontvangsten|inkomsten|receipts|revenues?)(?: (?:extra)?ordinaires?)?(?: (?:19|20)\d\d)?$/

/** What a header over amounts tells of them, `null` where it tells nothing of the kind. */
export function amountWordOfHeader(header: string): AmountWord | null {
  const folded = fold(header)
  if (NO_MONEY.test(folded)) return 'no-money'
  const isPartly = isDerived(header) || isAverage(header) || PARTLY.test(folded) || PER_THING.test(folded)
  return isPartly ? 'amounts' : null
}

/** What a title above amounts tells of them. */
export function amountWordOfTitle(title: string): AmountWord | null {
  const folded = fold(title)
  if (RECEIPTS.test(folded)) return 'receipts'
  if (NO_MONEY.test(folded)) return 'no-money'
  const isPerThing = (isAverage(title) || PER_THING.test(folded)) && MONEY.test(folded)
  return isDerived(title) || PARTLY_PAID.test(folded) || isPerThing ? 'amounts' : null
}

/** How often an amount comes: it is not that of its year. */
const FREQUENCY =
  /^(?:par mois|per maand|per month|\/ ?mois|\/ ?maand|mensuel(?:le)?s?|maandelijkse?|monthly|par trimestre|per kwartaal|trimestriel(?:le)?s?|driemaandelijks|quarterly|hebdomadaires?|wekelijks|weekly|par semaine|per week)$/u

/** True for a folded word by which an amount comes several times a year. */
export function isFrequency(word: string): boolean {
  return FREQUENCY.test(word)
}
