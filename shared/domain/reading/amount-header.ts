import { DEFINITIONS } from '../dataset/definitions.ts'
import { isFigure } from '../dataset/figure-field.ts'
import { creditOf } from './credit-names.ts'
import { namesForeignCurrency } from './currency.ts'
import { normaliseText } from './normalise-text.ts'

/** Longer names first: `Montant prévu` before `Montant`. */
const AMOUNT_NAMES: readonly (readonly [name: string, field: string])[] = DEFINITIONS.budgets.fields
  .filter(({ name }) => isFigure(name))
  .flatMap(({ name, headers }) =>
    Object.values(headers)
      .flat()
      .map((header) => [normaliseText(header), name] as const),
  )
  .toSorted(([one], [other]) => other.length - one.length)

/** The amount of each kind, by a word for the kind that is all of a header. */
const KINDS: ReadonlyMap<string, string> = new Map(
  DEFINITIONS.budgets.fields
    .filter(({ name }) => name === 'kind')
    .flatMap(({ choices = {} }) => Object.entries(choices))
    .flatMap(([kind, words]) => words.map((word) => [normaliseText(word), kind] as const)),
)

/** A share in per cent, unlike the rate of `Montant TVA 21 % comprise`. */
const SHARE = /(?<!\d ?)%/

/** Credits are amounts of a kind that only a person knows, `Voorzien krediet`; `Type de crédit` is none. */
const CREDIT = /^(?!(?:type|nature|code|soort|aard|kind)(?!\p{L}))(?:\p{L}+ )?(?:krediet(?:en)?|credits?)(?![\p{L}%])/u

/** The amount field that a header may mean, to be asked: `Montant HTVA`, `Bedrag excl. btw`, or a kind, `Voorzien`. */
export function fieldOfAmountHeader(header: string): string | null {
  const plain = normaliseText(header)
  if (namesForeignCurrency(plain) || SHARE.test(plain)) return null
  const found = AMOUNT_NAMES.find(([name]) => plain.startsWith(name) && !/^\p{L}/u.test(plain.slice(name.length)))
  const isCredit = (CREDIT.test(plain) && !plain.includes('%')) || creditOf(header) !== null
  return found?.[1] ?? KINDS.get(plain) ?? (isCredit ? 'amount' : null)
}
