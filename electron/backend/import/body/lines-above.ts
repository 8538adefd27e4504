import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { detach } from '../../platform/detach.ts'
import { filledCells } from '../head/head.ts'
import type { BodyTable, Line, LineClass, LinesAbove } from './line.ts'
import { labelIndexes } from './total-lines.ts'

/** In so many words a row below another table would show. */
const MOST_WORDS = 10_000

/** The lines of a table as they pass. */
export interface PassingLines extends LinesAbove {
  /** Takes a line, once it is known what it is. */
  see(line: Line, found: LineClass): void
  /** Takes a row, be it one that only the lines below it showed to be one. */
  seeRow(cells: readonly string[]): void
}

export function createLinesAbove(table: BodyTable, addsUp: LinesAbove['addsUp']): PassingLines {
  const { isPublished, source, layout } = table
  const labels = labelIndexes(table)
  const names = createSeenNames()
  const words = new Set<string>()
  let isFirst = true
  let isClosed = false
  let hasBlank = false
  let last = layout.headerLine
  let row: readonly string[] = []
  // A sheet has no rows for its empty lines.
  const isBelowBlank = (line: number): boolean => hasBlank || (source.sheet !== null && line > last + 1)
  return {
    get isFirst() {
      return isFirst
    },
    get isClosed() {
      return isClosed
    },
    get row() {
      return row
    },
    isBelowBlank,
    areNames: names.areIn,
    isWord: (cell) => words.has(cell),
    addsUp,
    see(line, found) {
      const { kind, why } = found
      if (why === 'blank') {
        hasBlank = true
        return
      }
      // The title of another table may stand between it and the blank line.
      hasBlank = isBelowBlank(line.line) && (kind === 'header' || filledCells(line.cells).length === 1)
      last = line.line
      isFirst = false
      if (kind === 'total' || why === 'total-of-several') isClosed = true
      if (!isPublished || words.size >= MOST_WORDS) return
      if (why === 'nothing-else' || kind === 'heading' || why === 'no-figure')
        for (const cell of line.cells) words.add(detach(cell.trim()))
    },
    seeRow(cells) {
      if (labels.length === 0) return
      row = cells
      for (const index of labels) names.add(cells[index] ?? '')
    },
  }
}

/** The names of rows, one of which the words of a total further down may repeat. */
export function createSeenNames() {
  const written = new Set<string>()
  const names = new Set<string>()
  let mostWords = 0
  return {
    add(name: string): void {
      if (written.has(name)) return
      written.add(detach(name))
      const words = wordsOf(name)
      if (words.length === 0) return
      mostWords = Math.max(mostWords, words.length)
      names.add(detach(words.join(' ')))
    },
    /** True where some words of a text, one behind the other, are one of the names. */
    areIn(text: string): boolean {
      const words = wordsOf(text)
      return words.some((_word, start) => {
        const most = Math.min(mostWords, words.length - start)
        for (let count = 1; count <= most; count += 1)
          if (names.has(words.slice(start, start + count).join(' '))) return true
        return false
      })
    },
  }
}

function wordsOf(text: string): readonly string[] {
  return normaliseText(text).match(/[\p{L}\d]+/gu) ?? []
}
