/** The manners of writing on which side an amount stands, each with the words and letters that add and those that take away. */
const SIDES: readonly (readonly [adding: readonly string[], taking: readonly string[], taken: 'sign' | 'receipt'])[] = [
  [['+'], ['-', '−', '–'], 'sign'],
  [['d', 'db', 'dt', 'dr', 'debit', 'debet'], ['c', 'cr', 'ct', 'credit', 'avoir'], 'sign'],
  [['s', 'soll'], ['h', 'haben'], 'sign'],
  [['d', 'do', 'de', 'dep', 'depense', 'depenses'], ['r', 'ro', 're', 'rec', 'recette', 'recettes'], 'receipt'],
  [['s', 'sortie', 'sorties'], ['e', 'entree', 'entrees'], 'receipt'],
  [
    ['u', 'gu', 'bu', 'uitgave', 'uitgaven'],
    ['o', 'go', 'bo', 'i', 'ontvangst', 'ontvangsten', 'inkomst', 'inkomsten'],
    'receipt',
  ],
  [['l', 'last', 'lasten', 'kosten'], ['b', 'baat', 'baten', 'opbrengst', 'opbrengsten'], 'receipt'],
  [['c', 'charge', 'charges'], ['p', 'produit', 'produits'], 'receipt'],
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
  ...[
    'charges/produits',
    'produits/charges',
    'c/p',
    'p/c',
    'e/s',
    's/e',
    'e/r',
    'r/e',
    'income/expense',
    'expense/income',
  ],
])

/** What an amount is where a word takes it away; `null` for a word that adds it. */
type Taken = 'sign' | 'receipt' | null

/** The manners of writing that a word may belong to: D stands beside C, and beside R; E is an expense, and an "entrée". */
type Sides = ReadonlyMap<number, Taken>

const NO_SIDES: Sides = new Map()
const SIDES_OF: ReadonlyMap<string, Sides> = new Map(
  SIDES.flatMap(([adding, taking]) => [...adding, ...taking]).map((word): [string, Sides] => [word, sidesIn(word)]),
)

function sidesIn(word: string): Sides {
  return new Map(
    SIDES.flatMap(([adding, taking, taken], manner): [number, Taken][] => {
      if (adding.includes(word)) return [[manner, null]]
      return taking.includes(word) ? [[manner, taken]] : []
    }),
  )
}

/** The services of a municipal budget. */
const SERVICE =
  /(?:(?: du)? service)? (?:extra)?ordinaires?$|(?: van de)? (?:buiten)?gewone dienst$|^(?:buiten)?gewone /

/** A folded word without the service of the budget behind or before it: "recettes" of "recettes ordinaires". */
export function withoutService(word: string): string {
  return word.replace(SERVICE, '')
}

/** What a folded word tells in each manner of writing sides that has it; nothing for any other word. */
export function sidesOf(word: string): Sides {
  return SIDES_OF.get(word) ?? NO_SIDES
}

/** True for a folded header whose words tell sides also where only one of them occurs. */
export function isOfSides(header: string): boolean {
  return OF_SIDES.has(header.replace(/ ?[/_|] ?/g, '/'))
}
