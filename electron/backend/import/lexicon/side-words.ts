import { anyOf, formsOf, type Lexicon } from '../../../../shared/domain/reading/lexicon.ts'

export const SIDE_WORDS = {
  /** Headers over sides that name none of them; others name both, `Recettes/Dépenses`. */
  side: { fr: 'signe, sens( d/c), code d/c', nl: 'teken', en: 'sign', any: 'dc, sh' },
  /** The services of a municipal budget, before or behind a word. */
  service: {
    fr: '(du )(service )(extra)ordinaire(s)',
    nl: '(van de )(buiten)gewone( dienst)',
    en: '(extra)ordinary( service)',
  },
} as const satisfies Lexicon

/** The words and letters of one manner of writing on which side an amount stands; each is of one language, or of accounting. */
interface Manner {
  readonly adds: string
  readonly takes: string
  /** What an amount is that is taken away. */
  readonly taken: 'sign' | 'receipt'
}

const MANNERS: readonly Manner[] = [
  { adds: '+', takes: '-, −, –', taken: 'sign' },
  { adds: 'd, db, dt, dr, debit, debet', takes: 'c, cr, ct, credit, avoir', taken: 'sign' },
  { adds: 's, soll', takes: 'h, haben', taken: 'sign' },
  { adds: 'd, do, de, dep, depense(s)', takes: 'r, ro, re, rec, recette(s)', taken: 'receipt' },
  { adds: 's, sortie(s)', takes: 'e, entree(s)', taken: 'receipt' },
  { adds: 'u, gu, bu, uitgave(n)', takes: 'o, go, bo, i, ontvangst(en), inkomst(en)', taken: 'receipt' },
  { adds: 'l, last(en), kosten', takes: 'b, baat, baten, opbrengst(en)', taken: 'receipt' },
  { adds: 'c, charge(s)', takes: 'p, produit(s)', taken: 'receipt' },
  { adds: 'af, uit, out', takes: 'bij, in', taken: 'receipt' },
  { adds: 'e, exp, expense(s), expenditure', takes: 'r, i, rev, revenue, income, receipt', taken: 'receipt' },
]

/** What an amount is where a word takes it away; `null` for a word that adds it. */
type Taken = 'sign' | 'receipt' | null

/** The manners of writing that a word may belong to: D stands beside C, and beside R; E is an expense, and an "entrée". */
type Sides = ReadonlyMap<number, Taken>

const NO_SIDES: Sides = new Map()
const FORMS = MANNERS.map(({ adds, takes, taken }) => ({ adding: formsIn(adds), taking: formsIn(takes), taken }))
const SIDES_OF: ReadonlyMap<string, Sides> = new Map(
  FORMS.flatMap(({ adding, taking }) => [...adding, ...taking]).map((word): [string, Sides] => [word, sidesIn(word)]),
)
/** Headers of both sides of a manner, or of none. */
const HEADERS: ReadonlySet<string> = new Set([
  ...formsOf(SIDE_WORDS.side),
  ...FORMS.flatMap(({ adding, taking }) =>
    adding.flatMap((added) => taking.flatMap((taken) => [`${added}/${taken}`, `${taken}/${added}`])),
  ),
])

function formsIn(words: string): readonly string[] {
  return formsOf({ fr: '', nl: '', en: '', any: words })
}

function sidesIn(word: string): Sides {
  return new Map(
    FORMS.flatMap(({ adding, taking, taken }, manner): [number, Taken][] => {
      if (adding.includes(word)) return [[manner, null]]
      return taking.includes(word) ? [[manner, taken]] : []
    }),
  )
}

const SERVICE = new RegExp(` ${anyOf(SIDE_WORDS.service)}$|^${anyOf(SIDE_WORDS.service)} `)

/** A normalised word without the service of the budget behind or before it: "recettes" of "recettes ordinaires". */
export function withoutService(word: string): string {
  return word.replace(SERVICE, '')
}

/** What a normalised word tells in each manner of writing sides that has it; nothing for any other word. */
export function sidesOf(word: string): Sides {
  return SIDES_OF.get(word) ?? NO_SIDES
}

/** True for a normalised header whose words tell sides also where only one of them occurs. */
export function isOfSides(header: string): boolean {
  return HEADERS.has(header.replace(/ ?[/_|] ?/g, '/'))
}
