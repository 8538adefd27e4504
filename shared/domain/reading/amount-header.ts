import { DEFINITIONS } from '../dataset/definitions.ts'
import { isFigure } from '../dataset/figure-field.ts'
import { creditOf } from './credit-names.ts'
import { namesForeignCurrency } from './currency.ts'
import { fold } from './fold.ts'

/** The names of amounts, the longer ones first: `Montant prévu` is more than `Montant`. */
const AMOUNT_NAMES: readonly (readonly [name: string, field: string])[] = DEFINITIONS.budgets.fields
  .filter(({ name }) => isFigure(name))
  .flatMap(({ name, headers }) =>
    Object.values(headers)
      .flat()
      .map((header) => [fold(header), name] as const),
  )
  .toSorted(([one], [other]) => other.length - one.length)

/** The words for a kind of money that a row may have, by the amount of that kind: over a column, they are all of its header. */
const KINDS: ReadonlyMap<string, string> = new Map(
  DEFINITIONS.budgets.fields
    .filter(({ name }) => name === 'kind')
    .flatMap(({ choices = {} }) => Object.entries(choices))
    .flatMap(([kind, words]) => words.map((word) => [fold(word), kind] as const)),
)

/** A sign of per cent that is not that of a rate, as the one of VAT in `Montant TVA 21 % comprise`. */
const SHARE = /(?<!\d ?)%/

/** Credits are amounts whose kind only a person knows, `Voorzien krediet`, `Crédit ajusté`; no kind or number of them is. */
const CREDIT = /^(?!(?:type|nature|code|soort|aard|kind)(?!\p{L}))(?:\p{L}+ )?(?:krediet(?:en)?|credits?)(?![\p{L}%])/u

/**
 * The field of a budget that a header begins with and says more of, `Montant HTVA`, `Bedrag excl. btw`, or that is a word
 * for its kind, `Voorzien`: a person has to say whether it is meant. `null` for any other header, for one of another
 * currency, and for a share.
 */
export function fieldOfAmountHeader(header: string): string | null {
  const folded = fold(header)
  if (namesForeignCurrency(folded) || SHARE.test(folded)) return null
  const found = AMOUNT_NAMES.find(([name]) => folded.startsWith(name) && !/^\p{L}/u.test(folded.slice(name.length)))
  const isCredit = (CREDIT.test(folded) && !folded.includes('%')) || creditOf(header) !== null
  return found?.[1] ?? KINDS.get(folded) ?? (isCredit ? 'amount' : null)
}
