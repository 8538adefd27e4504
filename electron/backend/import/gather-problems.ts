import type { Day } from '../../../shared/domain/day.ts'
import type { ProblemCode } from '../../../shared/domain/problem.ts'
import { type AsOfDay, lastToldDay } from './as-of-day.ts'
import type { Layout } from './layout.ts'
import type { ProblemList } from './problem-list.ts'
import type { ReadFile } from './read-import.ts'
import type { StagedRows } from './stage-rows.ts'

/** Gathers what is wrong with a file, and worth saying of it, in the order in which it is told; its totals aside. */
export function gatherProblems(file: string, read: ReadFile, staged: StagedRows, problems: ProblemList): void {
  const { unclosedQuoteLine, problems: ofFormat } = read.rows.outcome
  for (const problem of [...read.problems, ...ofFormat]) problems.add(problem)
  if (unclosedQuoteLine !== null) addOwn(file, read, 'quote-unclosed', problems, { line: unclosedQuoteLine })
  if (read.needsTitle) addOwn(file, read, 'question-as-of-day', problems)
  addRowProblems(read, staged, problems)
  if (read.rows.read === 0) addOwn(file, read, 'no-rows', problems, { line: read.layout.headerLine })
}

/** Asks for an as-of day that nothing tells, and refuses one that the rows go beyond, or that is still to come. */
export function checkAsOf(
  file: string,
  read: ReadFile,
  { asOf, today }: { readonly asOf: AsOfDay | null; readonly today: Day },
  problems: ProblemList,
): void {
  const last = lastToldDay(read.layout.dataset, read.rows)
  if (asOf === null) addOwn(file, read, 'question-as-of-day', problems)
  else if (last !== null && asOf.day < last)
    addOwn(file, read, 'as-of-early', problems, { details: { asOf: asOf.day, last, rule: asOf.from } })
  else if (asOf.day > today) addOwn(file, read, 'as-of-future', problems, { details: { asOf: asOf.day, today } })
}

interface OwnProblem {
  readonly line?: number
  readonly details?: Readonly<Record<string, string>>
}

function addOwn(
  file: string,
  { sheet }: ReadFile,
  code: ProblemCode,
  problems: ProblemList,
  { line = 0, details = {} }: OwnProblem = {},
): void {
  problems.add({ code, place: { file, ...sheet, ...(line < 1 ? {} : { line }) }, raw: null, details })
}

/** The problems of rows in the order of the file, then what they have in common, each told once. */
function addRowProblems({ layout, rows }: ReadFile, staged: StagedRows, problems: ProblemList): void {
  for (const problem of staged.problems) problems.add(problem)
  if (rows.outcome.hasLoneClosingQuote) problems.note('note-closing-quote', '')
  noteColumns(layout, problems)
  for (const { code, value, rows: count } of rows.outcome.notes) problems.note(code, value, count)
  const { count, codes, notes } = rows.tally
  const { repeated, twice } = staged
  const allCodes: readonly ProblemCode[] = repeated > 0 ? [...codes, 'key-duplicate'] : codes
  const ofTwice = { code: 'note-rows-repeated', rows: twice.count, values: twice.lines } as const
  const allNotes = twice.count > 0 ? [...notes, ofTwice] : notes
  problems.addTally({ count: count + repeated, codes: allCodes, notes: allNotes }, staged.problems.length)
}

function noteColumns({ columns }: Pick<Layout, 'columns'>, problems: ProblemList): void {
  for (const column of columns) {
    if (column.field?.type === 'personal') problems.note('note-personal-dropped', column.header)
    if (column.field === null && column.header.trim() !== '') problems.note('note-column-ignored', column.header)
  }
}
