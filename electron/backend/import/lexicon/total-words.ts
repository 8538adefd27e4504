import { fold } from '../../../../shared/domain/reading/fold.ts'

const TOTAL_WORDS = new Set([
  'total',
  'totaal',
  'totaux',
  'total general',
  'grand total',
  'algemeen totaal',
  'eindtotaal',
  'sum',
  'somme',
  'som',
  'somme totale',
  'totaalbedrag',
  'totaal bedrag',
  'total amount',
])

/** Words that count the rows above them, where their figure stands in the same cell or beside: `Nombre d’incidents : 2`. */
const COUNT_WORDS = new Set([
  ...["nombre d'incidents", 'aantal incidenten', 'number of incidents'],
  ...["nombre total d'incidents", 'totaal aantal incidenten', 'total number of incidents'],
])
/** The same of any rows, which in a table of figures are none of what it counts. */
const ROW_COUNT_WORDS = new Set([
  ...['nombre de lignes', 'nombre total de lignes', "nombre d'enregistrements", "nombre total d'enregistrements"],
  ...['aantal rijen', 'totaal aantal rijen', 'aantal lijnen', 'aantal records', 'totaal aantal records'],
  ...['number of rows', 'total number of rows', 'number of records', 'total number of records'],
])

/** A total of a group: `Sous-total`, `Totaal 2023`, `Total WePulse`. */
export const GROUP_TOTAL =
  /^(?:sous[- ]?tota(?:l|ux)|sub[- ]?tota(?:al|len|ls?)|tota(?:al|l|ux|len)|algemeen totaal|grand total)(?![\p{L}\d])/u

/** Words for all rows of a group or of the table, which may also be the name of one: `Ensemble`, `Toutes les communes`, `Σ`. */
const COLLECTIVE =
  /^(?:ensemble(?: d(?:e|u|es)(?: |$).*)?|samen|gezamenlijk|cumul(?:e|es)?|gecumuleerd|cumulative|tot\.?|[σ∑]|(?:tous|toutes|alle|all)(?:(?: (?:les|des|de|the))?(?: 19)? [\p{L}-]+(?: [\p{L}-]+)?)?|(?:les |de |the )?19 (?:communes|gemeenten|municipalities)|overall|geheel|globa(?:l|al)|generaal|general)$/u

/** True for such words. */
export function isCollectiveLabel(label: string): boolean {
  return COLLECTIVE.test(fold(label))
}

/** The letters with which the words of a total begin, or of a count of rows. */
const INITIALS = 'tgaesnTGAESN'
const SPACE = 0x20
const DELETE = 0x7f
/** By the code of a first character: 1 where it rules these words out. */
const OTHERWISE = Uint8Array.from({ length: DELETE }, (_, code) =>
  code > SPACE && !INITIALS.includes(String.fromCharCode(code)) ? 1 : 0,
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
  const folded = fold(label)
  return (GROUP_TOTAL.exec(folded)?.[0].length ?? folded.length) < folded.length
}

/** True for the words of a total, be it of a group, alone or with what it is of: `Sous-total`, `Total A`. */
export function isAnyTotalLabel(label: string): boolean {
  if (beginsOtherwise(label)) return false
  const folded = fold(label)
  return TOTAL_WORDS.has(folded) || GROUP_TOTAL.test(folded)
}

/** True for the words of a total of the whole table, and for those that count its rows. */
export function isWholeLabel(label: string): boolean {
  return isTotalLabel(label) || isCountLabel(label)
}

/** True for the words of a total of the whole table. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_WORDS.has(fold(label))
}

/** True for words that count the rows above them. */
export function isCountLabel(label: string): boolean {
  return COUNT_WORDS.has(fold(label)) || isRowCountLabel(label)
}

/** True for words that count rows, be they of incidents or not. */
export function isRowCountLabel(label: string): boolean {
  return ROW_COUNT_WORDS.has(fold(label))
}
