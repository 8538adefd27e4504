import { DEFINITIONS } from '../../../../shared/domain/dataset/definitions.ts'
import type { Look, TableProfile } from '../../../../shared/domain/import/table-profile.ts'
import { fieldOfAmountHeader } from '../../../../shared/domain/reading/amount-header.ts'
import { isDayText } from '../../../../shared/domain/reading/day-reading.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { isMissing, isNumberText } from '../../../../shared/domain/reading/number-reading.ts'
import { hasPersonalText } from '../../../../shared/domain/reading/personal-text.ts'

/** A column of a table of which no field is known yet. */
export type ProfiledColumn = TableProfile['columns'][number]

const YEAR = /^(?:19|20)\d{2}$/
const DIGITS = /^\d+$/
/** `0805`, `AB-12`, `2023/117`: digits, and something by which they are no number. */
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d/._-]*$/u
const FRACTION_OR_CURRENCY = /[.,]\d{1,2}$|€|EUR|,-$/i
/** So few cells in a hundred may be written otherwise: remarks, marks, slips. */
const MOST_OTHERS = 10
/** A longer text, or one of more words, is no name. */
const LONGEST_NAME = 50
const MOST_WORDS = 6

const EXAMPLES = 3
/** A longer example is cut: it shows what the cells look like. */
const LONGEST_CELL = 40
const NOT_SHOWN = '…'

/** What the cells of a column look like, with the first that differ. `isPersonal` are shown to nobody. */
export function profileColumn(header: string, cells: readonly string[], isPersonal: boolean): ProfiledColumn {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !isMissing(cell))
  const examples = [...new Set(filled)].slice(0, EXAMPLES).map((cell) => shownCell(cell, isPersonal))
  const look = lookOf(filled)
  const isAmount = NUMBERS.has(look) && namesAmount(header)
  return { header, look: isAmount ? 'amount' : look, filled: filled.length, examples: [...new Set(examples)] }
}

/** What amounts may look like, where only their header tells that they are. */
const NUMBERS: ReadonlySet<Look> = new Set(['number', 'code'])

const AMOUNT_WORDS = new Set(
  DEFINITIONS.budgets.fields
    .filter(({ name }) => name === 'amount')
    .flatMap(({ headers }) => Object.values(headers).flat().map(normaliseText)),
)

/** True for the header of amounts: `Montant voté`, `Verleend bedrag`. */
function namesAmount(header: string): boolean {
  const words = normaliseText(header).split(/[^\p{L}]+/u)
  return fieldOfAmountHeader(header) !== null || words.some((word) => AMOUNT_WORDS.has(word))
}

/** A cell as a person may see it who looks for what a column is. */
export function shownCell(cell: string, isPersonal: boolean): string {
  const text = cell.trim()
  if (text !== '' && (isPersonal || (cellLook(text) === 'text' && hasPersonalText(text)))) return NOT_SHOWN
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL)}${NOT_SHOWN}` : text
}

type CellLook = Exclude<Look, 'empty' | 'name'>

function lookOf(filled: readonly string[]): Look {
  if (filled.length === 0) return 'empty'
  const looks = Map.groupBy(filled, cellLook)
  const areMost = (...kinds: readonly CellLook[]): boolean => {
    const count = kinds.reduce((sum, kind) => sum + (looks.get(kind)?.length ?? 0), 0)
    return (filled.length - count) * 100 <= filled.length * MOST_OTHERS
  }
  if (areMost('day')) return 'day'
  if (areMost('year')) return 'year'
  if (areMost('year', 'number')) return areReferences(filled) ? 'code' : 'number'
  if (areMost('year', 'number', 'amount')) return 'amount'
  if (areMost('year', 'number', 'code')) return 'code'
  return areMost('text') && !hasNames(filled) ? 'text' : 'name'
}

function cellLook(cell: string): CellLook {
  if (isDayText(cell)) return 'day'
  if (YEAR.test(cell)) return 'year'
  if (DIGITS.test(cell) && cell.length > 1 && cell.startsWith('0')) return 'code'
  if (isNumberText(cell)) return FRACTION_OR_CURRENCY.test(cell) ? 'amount' : 'number'
  return CODE.test(cell) ? 'code' : 'text'
}

const FEWEST_REFERENCES = 2
const SHORTEST_REFERENCE = 4

/** True for whole numbers of as many digits, no two alike, that ascend or descend: those of a register. */
function areReferences(numbers: readonly string[]): boolean {
  const [first = '', second = ''] = numbers
  const isAscending = Number(second) > Number(first)
  return (
    numbers.length >= FEWEST_REFERENCES &&
    first.length >= SHORTEST_REFERENCE &&
    numbers.every((each, index) => {
      const before = numbers[index - 1]
      const isInOrder = before === undefined || (before !== each && Number(each) > Number(before) === isAscending)
      return DIGITS.test(each) && each.length === first.length && isInOrder
    })
  )
}

/** True where some text comes again, or all are short. */
function hasNames(texts: readonly string[]): boolean {
  const isShort = (text: string): boolean => text.length <= LONGEST_NAME && text.split(/\s+/).length <= MOST_WORDS
  return texts.filter(isShort).length * 2 > texts.length
}
