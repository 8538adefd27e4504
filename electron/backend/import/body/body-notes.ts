import { hasMoney } from '../../../../shared/domain/dataset/traits.ts'
import type { NoteCode } from '../../../../shared/domain/import/problem-code.ts'
import { detach } from '../../platform/detach.ts'
import type { WalkOutcome } from '../format/record-source.ts'
import { tellPeriod } from '../head/columns.ts'
import { writtenLine } from '../head/head.ts'
import { labelColumns } from './empty-lines.ts'
import type { BodyTable, Line } from './line.ts'

/** A text alone in its line, over the rows of a part of a budget. */
export interface Heading {
  readonly text: string
  readonly line: number
}

/** A year that stands alone among the rows, as the heading of those below it. */
export interface YearLine {
  readonly year: string
  readonly line: number
}

/** What is worth saying of the lines of a table that are no plain rows. */
export interface BodyNotes {
  blank(line: number): void
  row(line: Line): void
  repeatedHeader(line: number): void
  heading(text: string, line: number): void
  rowWithoutFigure(line: Line): void
  readonly notes: () => WalkOutcome['notes']
  readonly headings: () => readonly Heading[]
  /** The first line that only holds a year, in a budget that says nowhere else of which year its amounts are. */
  readonly yearLine: () => YearLine | null
}

/** So many lines, of which the line alone is named, are; all are counted. */
const MOST_LINES = 5
/** So many of which the text is named, too. */
const MOST_TEXTS = 20
/** So many headings are known by their line and text. */
const MOST_HEADINGS = 2000
const YEAR = /^(?:19|20)\d{2}$/

export function createBodyNotes(table: BodyTable): BodyNotes {
  const { layout, columns, dataset, source } = table
  const lineOf = (line: number): number => writtenLine(layout.source, line)
  // In other formats than a delimited text, an empty cell is simply not written.
  const leastWidth = source.delimiter === '' ? 0 : columns.length
  const labels = labelColumns(table)
  const hasPeriod = tellPeriod(columns)
  const repeated = createNoteList('note-header-repeated', MOST_LINES)
  const short = createNoteList('note-rows-short', MOST_LINES)
  const between = createNoteList('note-lines-blank', MOST_LINES)
  let blanks = createNoteList('note-lines-blank', MOST_LINES)
  const ofHeadings = createNoteList('note-row-empty', MOST_TEXTS)
  const withoutFigure = createNoteList('note-row-empty', MOST_TEXTS)
  const headings: Heading[] = []
  let yearLine: YearLine | null = null
  return {
    blank: (line) => blanks.add(() => String(lineOf(line))),
    row({ width, line }) {
      if (width < leastWidth) short.add(() => String(lineOf(line)))
      if (blanks.count() === 0) return
      // Blank lines below the last row are no gap.
      between.addAll(blanks)
      blanks = createNoteList('note-lines-blank', MOST_LINES)
    },
    repeatedHeader: (line) => repeated.add(() => String(lineOf(line))),
    heading(text, line) {
      if (headings.length < MOST_HEADINGS) headings.push({ text: detach(text), line })
      ofHeadings.add(() => `${lineOf(line)} (${detach(text)})`)
    },
    rowWithoutFigure({ cells, line }) {
      const key = labels.flatMap(({ index }) => cells[index]?.trim() || [])
      const [year = '', ...others] = key
      if (!hasPeriod && others.length === 0 && YEAR.test(year)) yearLine ??= { year, line }
      withoutFigure.add(() => `${lineOf(line)} (${key.join(', ')})`)
    },
    notes: () => [
      ...repeated.notes(),
      ...(leastWidth === 0 ? [] : [...short.notes(), ...between.notes()]),
      ...ofHeadings.notes(),
      ...withoutFigure.notes(),
    ],
    headings: () => headings,
    yearLine: () => (hasMoney(dataset) ? yearLine : null),
  }
}

/** Things of one kind, of which the first are named and all are counted. */
interface NoteList {
  readonly named: readonly string[]
  readonly count: () => number
  /** The name is asked for where there is room for it. */
  readonly add: (name: () => string) => void
  readonly addAll: (others: NoteList) => void
  /** One note for each that is named; the last of them counts those that are not. */
  readonly notes: () => WalkOutcome['notes']
}

function createNoteList(code: NoteCode, most: number): NoteList {
  const named: string[] = []
  let count = 0
  return {
    named,
    count: () => count,
    add(name) {
      count += 1
      if (named.length < most) named.push(name())
    },
    addAll(others) {
      count += others.count()
      named.push(...others.named.slice(0, most - named.length))
    },
    notes: () => named.map((value, index) => ({ code, value, rows: index === named.length - 1 ? count - index : 1 })),
  }
}
