import { qualifier } from '../../../../shared/domain/dataset/common-fields.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { type NumberStyle, readNumber } from '../../../../shared/domain/reading/number-reading.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/read-money-unit.ts'
import { isQualifierSign } from '../lexicon/count-words.ts'

/** What stands beside a number and keeps it from being read. */
export type NumberFault =
  | 'unit'
  | 'minus'
  | 'plus'
  | 'mark'
  | 'percent'
  | 'qualifier'
  | 'quoted'
  | 'apart'
  | 'share'
  | 'commas'

const NUMBER_FIRST = /^((?:€|EUR)?\s*[-\u2212(]?\s*\d(?:[\d.,'’\s]*\d)?\)?)\s*(\D.*)$/iu
const MINUS = /^(?:(?:€|EUR)\s*)?[-\u2212–]\s*(?:€|EUR)?$/iu
/** `*`, `¹`, `(1)`, `a)`. */
const MARK = /^(?:(?:€|EUR)\s*)?(?:[*†‡°¹²³⁴-⁹]+|\(?(?:\d{1,2}|\p{L}|\*+)\))$/u
/** A sign, or short for "more than". */
const PLUS = /^\s*\+\s*/
/** What spreadsheets put around a value to keep it a text: `'1000,50`, `="1000,50"`. */
const DRESS = /^(?:['‘’´`]+|=+\s*")|"$/g
/** A dash, or a minus sign that is not right before the digits; brackets around the sign of the euro. */
const APART = /^(?:€|EUR)?\s*[-\u2212–—]\s*(?:€|EUR)?\s*(?=\d)/iu
const IN_BRACKETS = /^(?:€|EUR)?\s*\((.*)\)$/iu
/** The share of a count, after it. */
const SHARE = /^\(?\s*\d+(?:[.,]\d+)?\s*%\s*\)?$/u
/** Commas that group thousands in an English file, and are decimals in ours. */
const COMMAS = /^\s*\d{1,3}(?:,\d{3})+\s*$/
const UNIT_LETTER = /^[km]$/i
/** More than this after a number is a text of its own. */
const LONGEST_REST = 30

/**
 * Tells why a cell is no number, where it is one but for what stands around it; `null` where it is not. A count has neither
 * unit nor sign.
 */
export function numberFault(cell: string, style: NumberStyle, isCount: boolean): NumberFault | null {
  if (isCount && COMMAS.test(cell)) return 'commas'
  const isNumber = (text: string): boolean => readNumber(text, style).ok
  if (isDressed(cell)) return isNumber(cell.trim().replace(DRESS, '')) ? 'quoted' : null
  if (isQualified(cell, style)) return 'qualifier'
  if (isApart(cell.trim(), isNumber)) return 'apart'
  if (PLUS.test(cell) && readNumber(cell.replace(PLUS, ''), style).ok) return 'plus'
  const [, number = '', rest = ''] = NUMBER_FIRST.exec(cell.trim()) ?? []
  if (rest.length > LONGEST_REST || !readNumber(number, style).ok) return null
  if (MARK.test(rest)) return 'mark'
  if (rest === '+') return 'plus'
  if (SHARE.test(rest)) return 'share'
  if (isCount) return null
  if (MINUS.test(rest)) return 'minus'
  if (rest === '%') return 'percent'
  return UNIT_LETTER.test(rest) || isMultiple(rest) ? 'unit' : null
}

/** True for a cell that a spreadsheet was made to keep as a text. */
export function isDressed(cell: string): boolean {
  return /^\s*(?:['‘’´`]|=+\s*")/.test(cell)
}

function isApart(cell: string, isNumber: (text: string) => boolean): boolean {
  const [, inside = ''] = IN_BRACKETS.exec(cell) ?? []
  return (APART.test(cell) && isNumber(cell.replace(APART, ''))) || isNumber(inside)
}

const QUALIFIERS = Object.values(qualifier.choices ?? {})
  .flat()
  .map(normaliseText)
const WORDS_FIRST = /^(\D+?)\s*(\d.*)$/u

/** True for a number after a word that belongs in another column. */
function isQualified(cell: string, style: NumberStyle): boolean {
  const [, words = '', number = ''] = WORDS_FIRST.exec(cell.trim()) ?? []
  return (QUALIFIERS.includes(normaliseText(words)) || isQualifierSign(words)) && readNumber(number, style).ok
}

function isMultiple(words: string): boolean {
  const found = unitOfHeader(words)
  return found !== null && found.rest === ''
}
