import type { WalkOutcome } from '../file/record-source.ts'
import { type Layout, writtenLine } from './layout.ts'

/** What a text leaves out between its rows: lines without any cell, and rows that end before their last column. */
export interface Gaps {
  blank(line: number): undefined
  row(cells: number, line: number): void
  readonly notes: () => WalkOutcome['notes']
}

/** So many lines of each kind are named; all of them are counted. */
const MOST_NAMED = 5

/** Watches the rows of a delimited text: in other formats an empty cell is simply not written. */
export function watchGaps({ source, columns }: Layout): Gaps {
  const width = source.delimiter === '' ? 0 : columns.length
  const lineOf = (line: number): number => writtenLine(source, line)
  const short = createLines()
  const between = createLines()
  let blanks = createLines()
  return {
    blank(line) {
      blanks.add(lineOf(line))
    },
    row(cells, line) {
      if (cells < width) short.add(lineOf(line))
      if (blanks.count() === 0) return
      // Blank lines below the last row are no gap.
      between.addAll(blanks)
      blanks = createLines()
    },
    notes: () => (width === 0 ? [] : [...notesOf('note-rows-short', short), ...notesOf('note-lines-blank', between)]),
  }
}

function createLines() {
  const first: number[] = []
  let count = 0
  const addAll = (lines: readonly number[], all: number): void => {
    count += all
    first.push(...lines.slice(0, MOST_NAMED - first.length))
  }
  return {
    add: (line: number): void => addAll([line], 1),
    addAll: (others: Lines): void => addAll(others.first, others.count()),
    first,
    count: () => count,
  }
}

type Lines = { readonly first: readonly number[]; count(): number }

/** One note for each line that is named; the last of them counts those that are not. */
function notesOf(code: 'note-rows-short' | 'note-lines-blank', { first, count }: Lines): WalkOutcome['notes'] {
  const unnamed = count() - first.length
  return first.map((line, index) => ({
    code,
    value: String(line),
    rows: index === first.length - 1 ? unnamed + 1 : 1,
  }))
}
