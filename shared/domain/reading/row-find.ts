import { contains, type Span, yearSpan } from '../calendar/period.ts'
import { fold } from './fold.ts'
import { readTypedSpan } from './typed-span.ts'

/** What a part of a text that is looked for among rows may mean. */
export interface FindTerm {
  /** Any part of what is written in words, folded. */
  readonly text: string
  /** The days of one of the dates. */
  readonly days: Span | null
  /** The whole of a number: a delay, or a line of the file. */
  readonly number: number | null
  /** True where it may be a part of the name of a file: figures alone would be in all too many. */
  readonly isName: boolean
}

/** The parts of a text that is looked for: a row has each of them, in whatever column. */
export type RowFind = readonly FindTerm[]

const NUMBER = /^(?:[1-9]\d{0,8}|[1-9]\d{0,2}(?:[ .,]\d{3}){1,2}|0)$/
const YEAR = /^(?:19|20)\d\d$/
/** An end of a text for SQLite, or nothing that anyone reads. */
const CONTROLS = /\p{Cc}/gu
const LETTER = /\p{L}/u
const STARTS_WITH_LETTER = /^\p{L}/u

/** A day or a month has at most so many words. */
const MOST_DATE_WORDS = 3

/**
 * Reads what is looked for, word by word, in any order: a part that another one contains says nothing more. A text that is
 * one part may be a number as a whole, too.
 */
export function readRowFind(find: string): RowFind {
  const [only = '', ...others] = partsOf(fold(find.replaceAll(CONTROLS, ' ')).split(' '))
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

/**
 * Words that are looked for each on its own, but for those of a day or a month, and for figures and signs, which go with
 * the word before them: `rue haute 12` is a house, not a street and any twelve.
 */
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

/** The longest day or month that begins with a word, as it was written. */
function dateFrom(words: readonly string[], index: number): string | null {
  for (let count = Math.min(MOST_DATE_WORDS, words.length - index); count > 0; count -= 1) {
    const text = words.slice(index, index + count).join(' ')
    if (readTypedSpan(text) !== null) return text
  }
  return null
}

/** Whether all rows that are found by one text are found by the other, too. */
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
