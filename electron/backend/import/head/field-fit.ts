import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Field } from '../../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import { fitsLook, type Look } from '../../../../shared/domain/import/table-profile.ts'
import { isKnownInstitution } from '../../../../shared/domain/reading/institution.ts'
import { matchCategory, matchMunicipality, matchStatus } from '../../../../shared/domain/reading/match.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { LANGUAGES } from '../../../../shared/domain/vocabulary/language.ts'
import { isCancelled, isExpenseOfKind, isReceipt } from '../lexicon/money-words.ts'
import { isOfSides, sidesOf, withoutService } from '../lexicon/side-words.ts'

/** A column with what its cells look like, and those that are filled. */
export interface LookedAtColumn {
  readonly header: string
  readonly look: Look
  readonly cells: readonly string[]
}

/**
 * The columns whose cells may be those of a field; of a closed list they are its words, a reference is of one row, and no body
 * is called by a word that changes what an amount is: a printed command would have a person say that it means nothing.
 */
export function fittingColumns(columns: readonly LookedAtColumn[], field: Field): readonly LookedAtColumn[] {
  return columns.filter((column) => {
    if (!fitsLook(field, column.look)) return false
    if (field.type === 'reference') return new Set(column.cells).size === column.cells.length
    if (field.name === 'institution' && modifiesAmounts(column)) return false
    return (field.type !== 'choice' && field.type !== 'category') || isSaid(field, column)
  })
}

/** True for a column that tells the side of an account on which each amount stands, or which of them were cancelled. */
function modifiesAmounts({ header, cells }: LookedAtColumn): boolean {
  const words = cells.map((cell) => withoutService(normaliseText(cell)))
  return isOfSides(normaliseText(header)) || words.every(isSide) || words.some(isCancelled)
}

function isSide(word: string): boolean {
  return sidesOf(word).size > 0 || isReceipt(word) || isExpenseOfKind(word)
}

/** The one column that shares a word of its header with the field and with no other of the dataset; `null` for none. */
export function relatedColumn(
  columns: readonly LookedAtColumn[],
  field: Field,
  dataset: Dataset,
): LookedAtColumn | null {
  const words = wordsOf(field, dataset)
  const [related = null, ...others] = fittingColumns(columns, field).filter(({ header }) =>
    headerWords(header).some((word) => words.has(word)),
  )
  return others.length === 0 ? related : null
}

/**
 * The one column whose cells tell that it is the field: any name may be that of anything. `null` where none or several do, and
 * for an institution beside other names: a grant may name the town beside the body that it went to.
 */
export function evidentColumn(
  columns: readonly LookedAtColumn[],
  field: Field,
  isNeeded: boolean,
): LookedAtColumn | null {
  if (field.name === 'institution' && columns.length > 1) return null
  const said = columns.filter((column) => isSaid(field, column))
  const isTyped = field.type !== 'text' && isNeeded
  const [column = null, ...others] = said.length === 0 && isTyped ? columns : said
  return others.length === 0 ? column : null
}

/** What the cells of fields of names say by a list. */
const CONTENTS: ReadonlyMap<string, (cell: string) => boolean> = new Map([
  ['category', (cell) => matchCategory(cell) !== null],
  ['municipality', (cell) => matchMunicipality(cell).code !== null],
  ['status', (cell) => matchStatus(cell).code !== null],
  ['institution', isKnownInstitution],
])

/** True for a field of names of which lists tell most. */
export function hasContents({ name }: Field): boolean {
  return CONTENTS.has(name)
}

/** True where most cells of a column are words that a list has of the field. */
function isSaid(field: Field, { cells }: LookedAtColumn): boolean {
  const isWord = CONTENTS.get(field.name) ?? choiceTeller(field)
  return cells.filter(isWord).length * 2 > cells.length
}

function choiceTeller({ choices = {} }: Field): (cell: string) => boolean {
  const words = new Set(Object.entries(choices).flat(2).map(normaliseText))
  return (cell) => words.has(normaliseText(cell))
}

/** The words that the names of one field of a dataset have, and those of no other. */
function wordsOf(field: Field, dataset: Dataset): ReadonlySet<string> {
  const others = new Set(DEFINITIONS[dataset].fields.filter((each) => each !== field).flatMap(namesWords))
  return new Set(namesWords(field).filter((word) => !others.has(word)))
}

function namesWords({ name, headers }: Field): readonly string[] {
  return [name, ...LANGUAGES.flatMap((language) => headers[language])].flatMap(headerWords)
}

const CAMEL_HUMP = /(?<=\p{Ll})(?=\p{Lu})/gu
/** Shorter words are those between others: `le`, `van`, `of`. */
const SHORTEST_WORD = 4

function headerWords(header: string): readonly string[] {
  return normaliseText(header.replace(CAMEL_HUMP, ' '))
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
}
