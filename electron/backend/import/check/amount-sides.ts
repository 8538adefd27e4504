/** The manners of writing on which side an amount stands, each with the words and letters that add and those that take away. */
const SIDES: readonly (readonly [adding: readonly string[], taking: readonly string[], taken: 'sign' | 'receipt'])[] = [
  [['+'], ['-', '−', '–'], 'sign'],
  [['d', 'db', 'dt', 'dr', 'debit', 'debet'], ['c', 'cr', 'ct', 'credit', 'avoir'], 'sign'],
  [['s', 'soll'], ['h', 'haben'], 'sign'],
  [['d', 'do', 'de', 'dep', 'depense', 'depenses'], ['r', 'ro', 're', 'rec', 'recette', 'recettes'], 'receipt'],
  [['sortie', 'sorties'], ['entree', 'entrees'], 'receipt'],
  [['u', 'uitgave', 'uitgaven'], ['o', 'i', 'ontvangst', 'ontvangsten', 'inkomst', 'inkomsten'], 'receipt'],
  [['l', 'last', 'lasten', 'kosten'], ['b', 'baat', 'baten', 'opbrengst', 'opbrengsten'], 'receipt'],
  [['charge', 'charges'], ['produit', 'produits'], 'receipt'],
  [['af', 'uit', 'out'], ['bij', 'in'], 'receipt'],
  [['e', 'exp', 'expense', 'expenses', 'expenditure'], ['r', 'i', 'rev', 'revenue', 'income', 'receipt'], 'receipt'],
]

/** Headers over them; without one of these, letters are sides only where both occur. */
const OF_SIDES: ReadonlySet<string> = new Set([
  ...['signe', 'sens', 'teken', 'sign', '+/-', 'd/c', 'c/d', 'dc', 's/h', 'sh', 'dt/ct', 'db/cr'],
  ...['debit/credit', 'debet/credit', 'soll/haben', 'sens d/c', 'code d/c', 'af/bij', 'bij/af', 'in/uit', 'in/out'],
  ...['d/r', 'r/d', 'dep/rec', 'depense/recette', 'recette/depense', 'depenses/recettes', 'recettes/depenses'],
  ...['u/o', 'o/u', 'uitgave/ontvangst', 'ontvangst/uitgave', 'uitgaven/ontvangsten', 'ontvangsten/uitgaven'],
  ...[
    'uitgaven/inkomsten',
    'inkomsten/uitgaven',
    'u/i',
    'i/u',
    'lasten/baten',
    'baten/lasten',
    'kosten/opbrengsten',
    'l/b',
    'b/l',
  ],
  ...['charges/produits', 'produits/charges', 'e/r', 'r/e', 'income/expense', 'expense/income'],
])

/** A word that says on which side an amount stands. */
export interface AmountSide {
  /** The manners of writing that it may belong to: D stands beside C, and beside R. */
  readonly manners: readonly number[]
  /** What an amount of this side is, where it takes away. */
  readonly taken: 'sign' | 'receipt' | null
}

const SIDE_OF: ReadonlyMap<string, AmountSide> = new Map(
  SIDES.flatMap(([adding, taking]) => [...adding, ...taking]).map((word): [string, AmountSide] => {
    const own = SIDES.map(([adding, taking, taken], manner) => ({ manner, adding, taking, taken })).filter(
      (side) => side.adding.includes(word) || side.taking.includes(word),
    )
    const taken = own.find(({ taking }) => taking.includes(word))?.taken ?? null
    return [word, { manners: own.map(({ manner }) => manner), taken }]
  }),
)

/** The services of a municipal budget. */
const SERVICE =
  /(?:(?: du)? service)? (?:extra)?ordinaires?$|(?: van de)? (?:buiten)?gewone dienst$|^(?:buiten)?gewone /

/** A folded word without the service of the budget behind or before it: "recettes" of "recettes ordinaires". */
export function withoutService(word: string): string {
  return word.replace(SERVICE, '')
}

/** The side that a folded word tells, `null` for any other word. */
export function amountSide(word: string): AmountSide | null {
  return SIDE_OF.get(word) ?? null
}

/** True for a folded header whose words tell sides also where only one of them occurs. */
export function isOfSides(header: string): boolean {
  return OF_SIDES.has(header.replace(/ ?[/_|] ?/g, '/'))
}
