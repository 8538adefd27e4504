import {
  anyOf,
  formsOf,
  type Lexicon,
  says,
  saysNormalised,
  whole,
  within,
} from '../../../../shared/domain/reading/lexicon.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'

export const TOTAL_WORDS = {
  /** Of the whole table. */
  total: {
    fr: 'total, totaux, total general, somme, somme totale',
    nl: 'totaal, algemeen totaal, eindtotaal, som, totaalbedrag, totaal bedrag',
    en: 'total, grand total, sum, total amount',
  },
  /** Of a group, where what it is of stands behind. */
  group: {
    fr: 'sous(-| )tota[l|ux], tota[l|ux]',
    nl: 'sub(-| )tota[al|len], tota[al|len], algemeen totaal',
    en: 'sub(-| )total(s), total, grand total',
  },
  /** Says what is added up, after the word of a total: what begins otherwise may be a name. */
  addedUp: {
    fr: 'general, depens, recett, budget, montant, cout, annee, pro[g|j]',
    nl: 'algemeen, uitgav, ontvang, budget, bedrag, kost, jaar, pro[g|j]',
    en: 'budget, cost, year, pro[g|j]',
  },
  ofWhat: { fr: 'd[e|u](s), par, pour', nl: 'van, voor, per, in', en: 'of, per, in' },
  /** Counts the rows above it, `Nombre d’incidents : 2`. */
  count: {
    fr: "nombre( total) d'incidents",
    nl: '(totaal )aantal incidenten',
    en: '(total )number of incidents',
  },
  /** The same of any rows, which in a table of figures are none of what it counts. */
  rowCount: {
    fr: "nombre( total) [de lignes|d'enregistrements]",
    nl: '(totaal )aantal [rijen|records], aantal lijnen',
    en: '(total )number of [rows|records]',
  },
} as const satisfies Lexicon

export const COLLECTIVE_WORDS = {
  together: {
    fr: 'ensemble, cumul(e(s)), global, general, tot(.)',
    nl: 'samen, gezamenlijk, gecumuleerd, geheel, globaal, generaal',
    en: 'cumulative, overall',
    any: 'σ, ∑',
  },
  all: { fr: 'tous, toutes', nl: 'alle', en: 'all' },
  article: { fr: 'les, des, de', nl: 'de', en: 'the' },
  municipalities: { fr: 'communes', nl: 'gemeenten', en: 'municipalities' },
} as const satisfies Lexicon

export const SUM_WORDS = {
  /** Several bodies, under which a sum may stand; a centre of one place is one. */
  severalBodies: {
    fr: 'communes, pouvoirs locaux, administrations, institutions, organismes',
    nl: 'gemeenten, lokale besturen, besturen, instellingen',
    en: 'municipalities, local authorities',
  },
  /** The same, with nothing behind it. */
  allBodies: {
    fr: '(les )cpas( bruxellois), (la )region',
    nl: "(de )(brusselse )ocmw(')s, (het )gewest",
    en: 'region',
  },
  bodiesArticle: { fr: 'les', nl: 'de', en: 'the' },
  /** A sum of money: `Montant total`, `Totale uitgaven`, `Résultat`. */
  money: {
    fr: 'tota*, globa*, resultat(s), depenses, montant(s), somme, cumul*, recapitulatif',
    nl: 'tota*, globa*, resulta[at|ten], uitgaven, bedrag(en), som',
    en: 'tota*, globa*, result(s), expenses, expenditure, sum, cumul*',
  },
  /** The head of an outline, over whose lines a sum may stand: `Chapitre II`, `Fonction 104`. */
  part: {
    fr: 'chapitre, titre, section, fonction, groupe, division, volet, rubrique',
    nl: 'hoofdstuk, titel, functie, afdeling, groep, rubriek, luik',
    en: 'chapter, title, division, group, heading',
  },
  /** A sum with its taxes, or carried from one page to the next. */
  carried: {
    fr: 'tvac, ttc, (a )report(er)',
    nl: 'btwi, over te dragen, overdracht',
    en: 'carried forward, brought forward',
  },
  and: { fr: 'et', nl: 'en', en: 'and', any: '&, +, /, ,' },
} as const satisfies Lexicon

/** The name of a sheet that adds up the others. */
export const SHEET_WORDS = {
  overview: {
    fr: 'tota[l|ux], somme, recap*, synthese, cumul*, ensemble, annee, annuel(le), bilan, resume',
    nl: 'totaal, totalen, som, overzicht, jaaroverzicht, jaartotaal, samenvatting, jaar, geheel',
    en: 'total(s), sum, summary, overview, overall, year, annual',
  },
} as const satisfies Lexicon

/** True for the name of a sheet that adds up the others: `Total`, `Année 2024`, `Overzicht`. */
export const namesOverview = says(within(SHEET_WORDS.overview))

const TOTALS: ReadonlySet<string> = new Set(formsOf(TOTAL_WORDS.total))
const COUNTS: ReadonlySet<string> = new Set(formsOf(TOTAL_WORDS.count))

/** Any word of a total begins so: normalising every label would cost more than reading the row. */
export const MAY_BE_TOTAL = new RegExp(
  `^\\s*[${[TOTAL_WORDS.total, TOTAL_WORDS.group].flatMap((idea) => formsOf(idea).map(([initial]) => initial)).join('')}]`,
  'i',
)
/** The words after that of a total where they may be a name: none that say what is added up, and no year. */
export const NAMED_TOTAL = new RegExp(
  `^tota(?:al|l)[ -](?!${anyOf(TOTAL_WORDS.addedUp)}|${anyOf(TOTAL_WORDS.ofWhat)}\\b)(\\p{L}.*)$`,
  'u',
)

/** The words of a total of a group, at the beginning of a normalised text: `Sous-total`, `Totaal 2023`, `Total WePulse`. */
export const GROUP_TOTAL = new RegExp(`^${anyOf(TOTAL_WORDS.group)}(?![\\p{L}\\d])`, 'u')

const { together, all, article, municipalities } = COLLECTIVE_WORDS
const COLLECTIVE = new RegExp(
  `^(?:${anyOf(together)}|ensemble d(?:e|u|es)(?: |$).*|${anyOf(all)}(?:(?: ${anyOf(article)})?(?: 19)? [\\p{L}-]+(?: [\\p{L}-]+)?)?|(?:${anyOf(article)} )?19 ${anyOf(municipalities)})$`,
  'u',
)

/** True for words for all rows of a group or of the table, which may be the name of one, too: `Toutes les communes`, `Σ`. */
export const isCollectiveLabel = says(COLLECTIVE)

const SPACE = 0x20
const DELETE = 0x7f
const INITIALS: ReadonlySet<string> = new Set(
  [TOTAL_WORDS.total, TOTAL_WORDS.group, TOTAL_WORDS.count, TOTAL_WORDS.rowCount].flatMap((idea) =>
    formsOf(idea).flatMap(([initial = '']) => [initial, initial.toUpperCase()]),
  ),
)
/** By the code of a first character: 1 where no word of a total begins with it. */
const OTHERWISE = Uint8Array.from({ length: DELETE }, (_, code) =>
  code > SPACE && !INITIALS.has(String.fromCharCode(code)) ? 1 : 0,
)

/** True for a text whose first character rules out the words of a total, which is quicker to see than by an expression. */
export function beginsOtherwise(text: string): boolean {
  return OTHERWISE[text.charCodeAt(0)] === 1
}

const WORD = /(?!eur\b)(?<!\p{L})\p{L}/iu

/** True for figures without a word beside them, as the sum that a spreadsheet puts below its column. */
export function areNameless(cells: readonly string[]): boolean {
  return !cells.some((cell) => WORD.test(cell))
}

/** True for the words of a total that go on to say of what, `Total WePulse`. */
export function isNamedTotalLabel(label: string): boolean {
  const normalised = normaliseText(label)
  return (GROUP_TOTAL.exec(normalised)?.[0].length ?? normalised.length) < normalised.length
}

/** True for the words of a total, be it of a group, alone or with what it is of: `Sous-total`, `Total A`. */
export function isAnyTotalLabel(label: string): boolean {
  if (beginsOtherwise(label)) return false
  const normalised = normaliseText(label)
  return TOTALS.has(normalised) || GROUP_TOTAL.test(normalised)
}

/** True for the words of a total of the whole table, and for those that count its rows. */
export function isWholeLabel(label: string): boolean {
  return isTotalLabel(label) || isCountLabel(label)
}

/** True for the words of a total of the whole table. */
export function isTotalLabel(label: string): boolean {
  return TOTALS.has(normaliseText(label))
}

/** True for words that count the rows above them. */
export function isCountLabel(label: string): boolean {
  return COUNTS.has(normaliseText(label)) || isRowCountLabel(label)
}

/** True for words that count rows, be they of incidents or not. */
export const isRowCountLabel = says(whole(TOTAL_WORDS.rowCount))

const SEVERAL = new RegExp(
  `^(?:(?:${anyOf(SUM_WORDS.bodiesArticle)} )?(?:\\d\\d? )?${anyOf(SUM_WORDS.severalBodies)}(?: .*)?|${anyOf(SUM_WORDS.allBodies)})$`,
  'u',
)
const AND = new RegExp(
  ` ?${anyOf({ ...SUM_WORDS.and, fr: '', nl: '', en: '' })} ?| ${anyOf({ ...SUM_WORDS.and, any: '' })} `,
  'u',
)

/** True for a normalised name of several bodies, under which a sum may stand: `Pouvoirs locaux`, `Gemeenten`. */
export const namesSeveral = saysNormalised(SEVERAL)

/** True for a normalised name with a word for a sum of money, or for what has one. */
export const namesSum = saysNormalised(within(SUM_WORDS.money, SUM_WORDS.part, SUM_WORDS.carried))

/** The names in one of several lines, `Communes et CPAS`. */
export function namesBetween(name: string): readonly string[] {
  return name.split(AND)
}
