import { randomUUID } from 'node:crypto'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import-plan.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'
import { categoryMappings } from '../mappings/category-mappings.ts'
import type { Database } from '../store/database.ts'
import { type DictionaryEntry, readDictionary } from '../store/dictionary.ts'
import { type JournalHead, journalHead } from '../store/journal.ts'
import type { Difference, Staging } from '../store/staging.ts'
import { checkTotals } from './control-total.ts'
import { figureEffects } from './figure-effects.ts'
import { type FolderKind, folderKind, syntheticConflict } from './folder-kind.ts'
import type { Layout } from './layout.ts'
import { createProblemList, type ProblemList } from './problem-list.ts'
import { readProgrammeNames } from './programme-names.ts'
import { readBeside } from './read-beside.ts'
import type { ReadFile } from './read-import.ts'
import type { ReadingProgress } from './read-rows.ts'
import { sampleChanges } from './sample-changes.ts'
import { createRowStage, type StagedRows, type WholeRows } from './stage-rows.ts'
import { blankUnderstanding, understandingOf } from './understand.ts'

/** A dry run with all that its commit needs; it lives in the connection that made it. */
export interface PreparedImport {
  readonly plan: ImportPlan
  readonly path: string
  readonly options: ImportOptions
  /** What the commit writes; `null` when nothing can be committed. */
  readonly staged: {
    readonly staging: Staging
    /** The stored columns of which the file says something. */
    readonly present: readonly string[]
    readonly dictionary: readonly DictionaryEntry[]
    readonly whole: WholeRows | null
    readonly asOf: Day
    readonly period: { readonly from: Day; readonly to: Day } | null
    readonly isSynthetic: boolean
  } | null
  /** Those of the problems that are of rows: all of that kind are in the store of row problems. */
  readonly rowProblems: readonly Problem[]
  readonly head: JournalHead
}

export interface PlanContext {
  readonly database: Database
  /** The day of the import in Brussels. */
  readonly today: Day
  readonly onProgress: (progress: ReadingProgress) => void
}

interface FileName {
  readonly path: string
  readonly name: string
}

/** Reads a file and works out exactly what importing it would do. Writes nothing; bad input is part of the answer. */
export async function planImport(
  file: FileName,
  options: ImportOptions,
  { database, today, onProgress }: PlanContext,
): Promise<PreparedImport> {
  // Read before all else: what another process commits meanwhile must make the plan out of date.
  const head = journalHead(database)
  const folder = folderKind(database)
  const stage = createRowStage(database, file, onProgress)
  const input = {
    file,
    options,
    today,
    folder,
    dictionary: readDictionary(database),
    programmes: readProgrammeNames(database),
    categories: categoryMappings(database),
  }
  const reading = await readBeside(input, stage)
  const problems = createProblemList(file.name)
  if (!reading.ok) {
    for (const problem of reading.problems) problems.add(problem)
    return refusedImport(file, options, problems, head)
  }
  const rows = stage.finish(reading.read)
  return preparedImport({ database, file, options, today, folder, problems, head, read: reading.read, rows })
}

function refusedImport(
  file: FileName,
  options: ImportOptions,
  problems: ProblemList,
  head: JournalHead,
): PreparedImport {
  const counts = { read: 0, new: 0, changed: 0, unchanged: 0, removed: 0, rejected: 0, controlTotals: [] }
  const understanding = blankUnderstanding(file.name, options)
  const nothing = { samples: [], effects: [], effectCount: 0 }
  const plan = { plan: null, understanding, dataset: options.dataset, ...counts, ...problems.finish(), ...nothing }
  return { plan, path: file.path, options, staged: null, rowProblems: [], head }
}

interface Prepared {
  readonly database: Database
  readonly file: FileName
  readonly options: ImportOptions
  readonly today: Day
  readonly folder: FolderKind
  readonly problems: ProblemList
  readonly head: JournalHead
  readonly read: ReadFile
  readonly rows: StagedRows
}

function preparedImport(prepared: Prepared): PreparedImport {
  const { file, options, today, folder, problems, head, read, rows } = prepared
  const { layout, styles, givenAsOf, needsTitle } = read
  const { dataset } = layout
  const { period, present, coarse, totals } = read.rows
  const add = (code: ProblemCode, line?: number): void => {
    const place = { file: file.name, ...read.sheet, ...(line === undefined || line < 1 ? {} : { line }) }
    problems.add({ code, place, raw: null, details: {} })
  }
  for (const problem of [...read.problems, ...read.rows.outcome.problems]) problems.add(problem)
  if (read.rows.outcome.unclosedQuoteLine !== null) add('quote-unclosed', read.rows.outcome.unclosedQuoteLine)
  if (needsTitle) add('question-as-of-day')
  addRowProblems(read, rows, problems)
  if (read.rows.read === 0) add('no-rows', layout.headerLine)
  const controlTotals = needsTitle
    ? []
    : checkTotals({
        place: { file: file.name, ...read.sheet },
        layout,
        styles,
        totals,
        computed: rows.amount,
        problems,
      })
  const latest = period !== null && period.to <= today ? period.to : null
  const asOf = givenAsOf ?? latest
  const accepted = read.rows.read - rows.rejected
  if (asOf === null && accepted > 0 && !needsTitle) add('question-as-of-day')
  const conflict =
    dataset === 'incidents' && accepted > 0
      ? syntheticConflict(folder, { synthetic: rows.synthetic, all: accepted })
      : null
  if (conflict !== null) add(conflict)

  const mayReject = DEFINITIONS[dataset].allowsRejects && options.allowRejects
  const isRefused = problems.errorCodes().size > 0 && !(mayReject && onlyRowErrors(problems))
  if (mayReject && rows.rejected > 0) problems.note('note-rows-rejected', '', rows.rejected)
  const difference = rows.staging.compare(present, options.complete, coarse)
  const plan: ImportPlan = {
    plan: isRefused || asOf === null ? null : randomUUID(),
    understanding: understandingOf(file.name, read, asOf),
    dataset,
    read: read.rows.read,
    ...difference,
    unchanged: needsTitle ? 0 : accepted - difference.new - difference.changed,
    rejected: rows.rejected,
    controlTotals,
    ...problems.finish(),
    ...previewOf(prepared, difference),
  }
  const staged =
    plan.plan === null || asOf === null
      ? null
      : {
          staging: rows.staging,
          present,
          dictionary: read.rows.dictionary,
          whole: rows.whole,
          asOf,
          period,
          isSynthetic: dataset === 'incidents' && rows.synthetic > 0,
        }
  return { plan, path: file.path, options, staged, rowProblems: rows.problems, head }
}

/** What would change, row by row and in the figures. */
function previewOf(
  { database, read, rows }: Prepared,
  { new: added, changed, unchanged }: Difference,
): Pick<ImportPlan, 'samples' | 'effects' | 'effectCount'> {
  const { dataset } = read.layout
  const codes = new Map([...readDictionary(database), ...read.rows.dictionary].map(({ id, code }) => [id, code]))
  const compared = {
    database,
    dataset,
    present: read.rows.present,
    coarse: read.rows.coarse,
    isAllNew: added > 0 && changed + unchanged === 0,
    codeOf: (number: number) => codes.get(number) ?? '',
  }
  return {
    samples: sampleChanges(compared),
    ...figureEffects({ ...compared, read: rows.whole?.incidents ?? null }),
  }
}

/** The problems of rows in the order of the file, then what they have in common, each told once. */
function addRowProblems({ layout, rows }: ReadFile, staged: StagedRows, problems: ProblemList): void {
  for (const problem of staged.problems) problems.add(problem)
  if (rows.outcome.hasLoneClosingQuote) problems.note('note-closing-quote', '')
  noteColumns(layout, problems)
  for (const { code, value, rows: count } of rows.outcome.notes) problems.note(code, value, count)
  const { count, codes, notes } = rows.tally
  const allCodes: readonly ProblemCode[] = staged.repeated > 0 ? [...codes, 'key-duplicate'] : codes
  problems.addTally({ count: count + staged.repeated, codes: allCodes, notes }, staged.problems.length)
}

function noteColumns({ columns }: Pick<Layout, 'columns'>, problems: ProblemList): void {
  for (const column of columns) {
    if (column.field?.type === 'personal') problems.note('note-personal-dropped', column.header)
    if (column.field === null && column.header.trim() !== '') problems.note('note-column-ignored', column.header)
  }
}

const ROW_ERRORS = new Set<ProblemCode>([
  'row-ragged',
  'value-missing',
  'value-too-long',
  'number-invalid',
  'number-not-whole',
  'number-negative',
  'number-too-large',
  'day-invalid',
  'day-future',
  'day-too-early',
  'period-reversed',
  'code-unknown',
  'category-unknown',
  'character-half',
  'cell-error',
  'cell-uncomputed',
  'cell-scaled',
])

/** True when all that is wrong are single rows, which may be left out on request. */
function onlyRowErrors(problems: ProblemList): boolean {
  return [...problems.errorCodes()].every((code) => ROW_ERRORS.has(code))
}
