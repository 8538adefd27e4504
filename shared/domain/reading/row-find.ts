import { contains, type Span, yearSpan } from '../calendar/period.ts'
import { normaliseText } from './normalise-text.ts'
import { readTypedSpan } from './typed-span.ts'

/** One word searched for among rows, and its possible meanings. */
export interface FindTerm {
  readonly text: string
  readonly days: Span | null
  /** A whole number: a delay, or a line of the file. */
  readonly number: number | null
  /** May be a part of a file name; bare digits would match too many. */
  readonly isName: boolean
}

/** The terms of a search: a row must match each, in any column. */
export type RowFind = readonly FindTerm[]

const NUMBER = /^(?:[1-9]\d{0,8}|[1-9]\d{0,2}(?:[ .,]\d{3}){1,2}|0)$/
const YEAR = /^(?:19|20)\d\d$/
const CONTROLS = /\p{Cc}/gu
const LETTER = /\p{L}/u
const STARTS_WITH_LETTER = /^\p{L}/u

const MOST_DATE_WORDS = 3

/** Parses a search into terms, in any order, without those that another contains. */
export function readRowFind(find: string): RowFind {
  const [only = '', ...others] = partsOf(normaliseText(find.replaceAll(CONTROLS, ' ')).split(' '))
  if (others.length === 0) return only === '' ? [] : [termOf(only, false, true)]
  const terms = [...new Set([only, ...others])].map((text) => termOf(text, YEAR.test(text), false))
  return terms.filter((term) => !terms.some((other) => other !== term && isTermWithin(other, term)))
}

function termOf(text: string, isYear: boolean, isWhole: boolean): FindTerm {
  return {
    text,
    days: isYear ? yearSpan(Number(text)) : readTypedSpan(text),
    number: isWhole && NUMBER.test(text) ? Number(text.replaceAll(/\D/g, '')) : null,
    isName: LETTER.test(text),
  }
}

/** Words of a date stay together, digits with the word before: `rue haute 12` is a house, not any twelve. */
function partsOf(words: readonly string[]): readonly string[] {
  const parts: string[] = []
  let isDate = false
  for (let index = 0; index < words.length; ) {
    const date = dateFrom(words, index)
    const word = date ?? words[index] ?? ''
    const before = parts.at(-1)
    if (date !== null || before === undefined || isDate || STARTS_WITH_LETTER.test(word) || YEAR.test(word))
      parts.push(word)
    else parts.splice(-1, 1, `${before} ${word}`)
    isDate = date !== null
    index += date === null ? 1 : date.split(' ').length
  }
  return parts
}

/** The longest date that begins at a word, as typed. */
function dateFrom(words: readonly string[], index: number): string | null {
  for (let count = Math.min(MOST_DATE_WORDS, words.length - index); count > 0; count -= 1) {
    const text = words.slice(index, index + count).join(' ')
    if (readTypedSpan(text) !== null) return text
  }
  return null
}

/** True where every row that matches `inner` also matches `outer`. */
export function isFoundWithin(inner: RowFind, outer: RowFind): boolean {
  return outer.every((wide) => inner.some((narrow) => isTermWithin(narrow, wide)))
}

function isTermWithin(inner: FindTerm, outer: FindTerm): boolean {
  return (
    inner.text.includes(outer.text) &&
    (inner.days === null || (outer.days !== null && contains(outer.days, inner.days))) &&
    (inner.number === null || inner.number === outer.number) &&
    (!inner.isName || outer.isName)
  )
}
