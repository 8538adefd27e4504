import type { Day } from '../../../../shared/domain/day.ts'
import type { Problem } from '../../../../shared/domain/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/problem-code.ts'
import type { Database } from '../../store/database.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { ReadFile } from '../reading/read-import.ts'
import { type AsOfDay, isObserved, lastToldDay, leavesYearOpen } from '../table/as-of-day.ts'
import type { Layout } from '../table/layout.ts'
import type { StagedRows } from './stage-rows.ts'
import { type StoredPart, storedParts } from './stored-part.ts'

/** Gathers what is wrong with a file, and worth saying of it, in the order in which it is told; its totals aside. */
export function gatherProblems(file: string, read: ReadFile, staged: StagedRows, problems: ProblemList): void {
  const { unclosedQuoteLine, problems: ofFormat } = read.rows.outcome
  for (const problem of [...read.problems, ...ofFormat]) problems.add(problem)
  if (unclosedQuoteLine !== null) addOwn(file, read, 'quote-unclosed', problems, { line: unclosedQuoteLine })
  if (read.needsTitle) addOwn(file, read, 'question-as-of-day', problems)
  addRowProblems(read, staged, problems)
  // Without its end nothing is known of the rows.
  if (read.rows.read === 0 && unclosedQuoteLine === null)
    addOwn(file, read, 'no-rows', problems, { line: read.layout.writtenLine })
}

/**
 * Asks for an as-of day that nothing tells, or that words or what is stored leave open; refuses one that the rows go
 * beyond, or still to come.
 */
export function checkAsOf(
  file: string,
  read: ReadFile,
  { database, asOf, today }: { readonly database: Database; readonly asOf: AsOfDay | null; readonly today: Day },
  problems: ProblemList,
): void {
  const { layout, rows } = read
  const last = lastToldDay(layout.dataset, rows)
  const whole = asOf === null || asOf.from === 'rows' ? wholeYear(layout, rows) : null
  const open = whole === null ? null : openText(layout, whole)
  const parts = storedParts(database, layout.dataset)
  const untold = parts.find((part) => `${part.year}-12-31` <= today && !isToldWhole(part, layout, asOf))
  if (whole !== null && open !== null) {
    const { text, line = 0 } = open
    addOwn(file, read, 'question-as-of-day', problems, { line, raw: text, details: { year: whole, rule: 'text' } })
  } else if (untold !== undefined) {
    const { year, to, hasGrown } = untold
    const end = `${year}-12-31`
    const isLast = last?.startsWith(year) === true
    const details = isLast
      ? { rule: 'stored', asOf: hasGrown ? end : to }
      : { rule: 'stored-earlier', asOf: asOf?.day ?? end }
    addOwn(file, read, 'question-as-of-day', problems, { details: { year, to, ...details } })
  } else if (asOf === null) {
    const year = last?.slice(0, 4) ?? ''
    const part = parts.find((each) => each.year === year)
    const stored = part === undefined ? {} : { to: part.to }
    const details = year === today.slice(0, 4) ? { year, today, ...stored, rule: 'year' } : {}
    addOwn(file, read, 'question-as-of-day', problems, { details })
  } else if (last !== null && asOf.day < last)
    addOwn(file, read, 'as-of-early', problems, { details: { asOf: asOf.day, last, rule: asOf.from } })
  else if (asOf.day > today)
    addOwn(file, read, 'as-of-future', problems, { details: { asOf: asOf.day, today, rule: asOf.from } })
  else {
    if (asOf.from !== 'person' && asOf.from !== 'rows' && isCut(layout, rows, asOf.day))
      addOwn(file, read, 'note-year-cut', problems, {
        details: { year: asOf.day.slice(0, 4), asOf: asOf.day, rule: asOf.from },
      })
    for (const { year, to } of parts) addOwn(file, read, 'note-year-whole', problems, { details: { year, to } })
  }
}

/**
 * True where something tells that a year of which a part is stored is whole now: a person, days beside its figures, or a
 * later day that the file gives for them. The name of a file tells when it was made; figures that have not grown tell
 * another story than its days.
 */
function isToldWhole({ hasGrown }: StoredPart, { columns }: ReadFile['layout'], asOf: AsOfDay | null): boolean {
  if (asOf?.from === 'person') return true
  const isOfFile = asOf !== null && asOf.from !== 'rows' && asOf.from !== 'name'
  return hasGrown && (isOfFile || columns.some(({ field }) => field?.name === 'to'))
}

/** The last year of published counts, where its figures are to be stored as those of a whole one. */
function wholeYear({ dataset }: ReadFile['layout'], { period, lastStart }: ReadFile['rows']): string | null {
  const year = lastStart?.slice(0, 4) ?? ''
  const isWhole = period?.to === `${year}-12-31` && lastStart === `${year}-01-01`
  return isObserved(dataset) && isWhole ? year : null
}

/** The title or remark by which a year may not be whole. */
function openText(
  { titleLines, remarks = [] }: ReadFile['layout'],
  year: string,
): { readonly text: string; readonly line?: number } | null {
  return [...titleLines.map((text) => ({ text })), ...remarks].find(({ text }) => leavesYearOpen(text, year)) ?? null
}

/** True where the last year of a table that names years runs up to the as-of day within it only. */
function isCut({ dataset, columns }: ReadFile['layout'], { period, lastStart }: ReadFile['rows'], asOf: Day): boolean {
  const hasYears = columns.some(({ field }) => field?.name === 'year' || field?.standsFor?.includes('year'))
  const isUnderWay = lastStart === `${asOf.slice(0, 4)}-01-01` && !asOf.endsWith('-12-31')
  return isObserved(dataset) && hasYears && isUnderWay && period?.to === asOf
}

interface OwnProblem {
  readonly line?: number
  readonly raw?: string
  readonly details?: Readonly<Record<string, string>>
}

function addOwn(
  file: string,
  { sheet }: ReadFile,
  code: ProblemCode,
  problems: ProblemList,
  { line = 0, raw, details = {} }: OwnProblem = {},
): void {
  problems.add({ code, place: { file, ...sheet, ...(line < 1 ? {} : { line }) }, raw: raw ?? null, details })
}

/** The problems of rows in the order of the file, then what they have in common, each told once. */
function addRowProblems(read: ReadFile, staged: StagedRows, problems: ProblemList): void {
  const { layout, rows } = read
  for (const problem of staged.problems) if (!isToldElsewhere(problem, read)) problems.add(problem)
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

/**
 * True for a number that is told already, as the one by which its column mixes two styles, and for a character that may be
 * none only in an encoding that is not certain.
 */
function isToldElsewhere({ code, place: { line, column } }: Problem, { problems }: ReadFile): boolean {
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
