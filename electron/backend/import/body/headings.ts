import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import { detach } from '../../platform/detach.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { figureColumns } from '../head/columns.ts'
import { writtenLine } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import { remarkOf } from './remark.ts'

/** A text alone in its line, over the rows of a part of a budget. */
export interface Heading {
  readonly text: string
  readonly line: number
}

/** Tells the headings among the rows of a budget: they hold no amount, so that nothing is lost by passing them over. */
export interface HeadingWatch {
  /** True for a heading; `width` is the number of cells that the record has in the file. */
  see(cells: readonly string[], line: number, width: number): boolean
  /** True for a text below a total that is a heading if rows follow, and a remark if none do. */
  mayBe(cells: readonly string[]): boolean
  /** Takes such a text, rows having followed. */
  followed(text: string, line: number): void
  readonly found: () => readonly Heading[]
  readonly notes: () => WalkOutcome['notes']
}

/** So many are known by their line and text. */
const MOST_KEPT = 2000
/** So many are named; all of them are counted. */
const MOST_NAMED = 20

export function watchHeadings({ dataset, columns, source }: Layout): HeadingWatch {
  const figures = new Set(figureColumns(columns).map(({ index }) => index))
  const isWatched = hasMoney(dataset) && figures.size > 0
  const found: Heading[] = []
  const named: string[] = []
  let count = 0
  const pass = (text: string, line: number): void => {
    count += 1
    if (found.length < MOST_KEPT) found.push({ text: detach(text), line })
    if (named.length < MOST_NAMED) named.push(`${writtenLine(source, line)} (${detach(text)})`)
  }
  return {
    see(cells, line, width) {
      if (!isWatched) return false
      const at = cells.findIndex((cell) => cell.trim() !== '')
      // A name whose record ends before its last column may have lost its figure.
      const mayBeCut = source.delimiter !== '' && width < columns.length && columns[at]?.field !== null
      if (figures.has(at) || mayBeCut) return false
      const text = remarkOf(cells, { isClosed: true, rowName: 'any' })
      if (text === null) return false
      pass(text, line)
      return true
    },
    mayBe: (cells) => isWatched && remarkOf(cells, { isClosed: false, rowName: 'any' }) === null,
    followed: pass,
    found: () => found,
    notes: () =>
      named.map((value, index) => ({
        code: 'note-row-empty',
        value,
        rows: index === named.length - 1 ? count - index : 1,
      })),
  }
}
