import { type Problem, problemOf } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { ProblemDetails } from '../../../../shared/domain/import/problem-details.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { Layout } from '../head/layout.ts'
import type { ReadFile } from '../reading/read-import.ts'
import type { StagedRows } from './stage-rows.ts'

/** Gathers what is wrong with a file, and worth saying of it, in the order in which it is reported; its totals aside. */
export function gatherProblems(file: string, read: ReadFile, staged: StagedRows, problems: ProblemList): void {
  const outcomes = read.rows.bodies.map(({ outcome }) => outcome)
  const unclosedQuoteLine = outcomes[0]?.unclosedQuoteLine ?? null
  for (const problem of [...read.problems, ...outcomes.flatMap((each) => each.problems)]) problems.add(problem)
  if (unclosedQuoteLine !== null)
    addTableProblem(file, read, 'quote-unclosed', problems, { line: unclosedQuoteLine, details: {} })
  if (read.needsTitle) addTableProblem(file, read, 'question-as-of-day', problems, { details: {} })
  addRowProblems(read, staged, problems)
  // Without its end nothing is known of the rows.
  if (read.rows.read === 0 && unclosedQuoteLine === null)
    addTableProblem(file, read, 'no-rows', problems, { line: read.layout.writtenLine, details: {} })
}

/** Notes on a workbook, which each of its sheets tells. */
const OF_BOOK: ReadonlySet<ProblemCode> = new Set(['note-sheets-hidden', 'note-macros-ignored'])

/** The problems of rows in the order of the file, then what they have in common, once each. */
function addRowProblems(read: ReadFile, staged: StagedRows, problems: ProblemList): void {
  const { layout, rows } = read
  for (const problem of staged.problems) if (!isReportedElsewhere(problem, read)) problems.add(problem)
  const outcomes = rows.bodies.map(({ outcome }) => outcome)
  if (outcomes.some(({ hasLoneClosingQuote }) => hasLoneClosingQuote)) problems.note('note-closing-quote', '')
  noteColumns(layout, problems)
  const notesOfAll = outcomes.flatMap(({ notes }, index) =>
    notes.filter(({ code }) => index === 0 || !OF_BOOK.has(code)),
  )
  for (const { code, value, rows: count } of notesOfAll) problems.note(code, value, count)
  const { count, codes, notes } = rows.tally
  const { repeated, twice } = staged
  const allCodes: readonly ProblemCode[] = repeated > 0 ? [...codes, 'key-duplicate'] : codes
  const ofTwice = { code: 'note-rows-repeated', rows: twice.count, values: twice.lines } as const
  const allNotes = twice.count > 0 ? [...notes, ofTwice] : notes
  problems.addTally({ count: count + repeated, codes: allCodes, notes: allNotes }, staged.problems.length)
}

/**
 * True for a number that is reported already, as the one by which its column mixes two styles, and for a character that may be
 * none only in an encoding that is not certain.
 */
function isReportedElsewhere({ code, place: { line, column } }: Problem, { problems }: ReadFile): boolean {
  if (code === 'character-half') return problems.some((other) => other.code === 'question-encoding')
  return (
    code === 'number-invalid' &&
    problems.some((other) => {
      const isSameCell = other.place.line === line && other.place.column === column
      return other.code === 'number-styles-mixed' && isSameCell
    })
  )
}

function noteColumns({ columns }: Pick<Layout, 'columns'>, problems: ProblemList): void {
  for (const column of columns) {
    if (column.field?.type === 'personal') problems.note('note-personal-dropped', column.header)
    if (column.field === null && column.header.trim() !== '') problems.note('note-column-ignored', column.header)
  }
}

interface TableProblem<Code extends ProblemCode> {
  readonly line?: number
  readonly raw?: string
  readonly details: ProblemDetails[Code]
}

/** Adds a problem of a table: of a line of it, or of all of it. */
export function addTableProblem<Code extends ProblemCode>(
  file: string,
  { sheet }: Pick<ReadFile, 'sheet'>,
  code: Code,
  problems: ProblemList,
  { line = 0, raw, details }: TableProblem<Code>,
): void {
  problems.add(problemOf(code, { file, ...sheet, ...(line < 1 ? {} : { line }) }, raw ?? null, details))
}
