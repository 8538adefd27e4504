import { contains, type Span } from '../period.ts'
import { fold } from '../reading/fold.ts'
import { readTypedSpan } from '../reading/typed-span.ts'

/** What a text that is looked for among rows may mean. */
export interface RowFind {
  /** Any part of what is written in words, folded. */
  readonly text: string
  /** The days of one of the dates. */
  readonly days: Span | null
  /** The whole of a number: a delay, or a line of the file. */
  readonly number: number | null
  /** True where it may be a part of the name of a file: figures alone would be in all too many. */
  readonly isName: boolean
}

const NUMBER = /^(?:[1-9]\d{0,8}|[1-9]\d{0,2}(?:[ .,]\d{3}){1,2}|0)$/

/** Reads what is looked for. */
export function readRowFind(find: string): RowFind {
  const text = fold(find)
  return {
    text,
    days: readTypedSpan(text),
    number: NUMBER.test(text) ? Number(text.replaceAll(/\D/g, '')) : null,
    isName: /\p{L}/u.test(text),
  }
}

/** Whether all rows that are found by one text are found by the other, too. */
export function isFoundWithin(inner: RowFind, outer: RowFind): boolean {
  return (
    inner.text.includes(outer.text) &&
    (inner.days === null || (outer.days !== null && contains(outer.days, inner.days))) &&
    (inner.number === null || inner.number === outer.number) &&
    (!inner.isName || outer.isName)
  )
}
