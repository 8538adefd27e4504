import type { WalkOutcome } from '../format/record-source.ts'
import { writtenLine } from '../head/head.ts'
import type { Layout } from '../head/layout.ts'
import { createLineList, lineNotes } from './line-list.ts'

/** What a text leaves out between its rows: lines without any cell, and rows that end before their last column. */
export interface Gaps {
  blank(line: number): undefined
  row(cells: number, line: number): void
  readonly notes: () => WalkOutcome['notes']
}

/** Watches the rows of a delimited text: in other formats an empty cell is simply not written. */
export function watchGaps({ source, columns }: Layout): Gaps {
  const width = source.delimiter === '' ? 0 : columns.length
  const lineOf = (line: number): number => writtenLine(source, line)
  const short = createLineList()
  const between = createLineList()
  let blanks = createLineList()
  return {
    blank(line) {
      blanks.add(lineOf(line))
    },
    row(cells, line) {
      if (cells < width) short.add(lineOf(line))
      if (blanks.count() === 0) return
      // Blank lines below the last row are no gap.
      between.addAll(blanks)
      blanks = createLineList()
    },
    notes: () =>
      width === 0 ? [] : [...lineNotes('note-rows-short', short), ...lineNotes('note-lines-blank', between)],
  }
}
