import { randomUUID } from 'node:crypto'
import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { ImportOptions, ImportPlan } from '../../../../shared/domain/import/import-plan.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import { canLeaveOut } from '../../../../shared/domain/import/rejected-rows.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import { expectAllowed } from '../../platform/policy.ts'
import { readInstitutionNames } from '../../queries/programme-lists.ts'
import { readProgrammeNames } from '../../queries/programme-names.ts'
import { latestDay } from '../../queries/snapshots.ts'
import { categoryMappings } from '../../store/category-mappings.ts'
import type { Database } from '../../store/database.ts'
import { type DictionaryEntry, readDictionary } from '../../store/dictionary.ts'
import { countedFrom, folderKind } from '../../store/folder-kind.ts'
import { type JournalHead, readingHead } from '../../store/journal.ts'
import type { DaysOfRows, Difference } from '../../store/staging/staging.ts'
import { isToStay } from '../check/asked-names.ts'
import { checkTotals, declaredTotal } from '../check/control-total.ts'
import { createProblemList, type ProblemList } from '../check/problem-list.ts'
import type { FileFacts } from '../format/file-facts.ts'
import type { Layout } from '../head/layout.ts'
import { readBeside } from '../reading/read-beside.ts'
import type { ReadFile } from '../reading/read-import.ts'
import { type ReadingThread, startReadingThread } from '../reading/reading-thread.ts'
import type { RefusedReading } from '../reading/refused-reading.ts'
import type { ReadingProgress } from '../reading/row-batch.ts'
import { askRegister, askRegisterOfNumbers } from './ask-register.ts'
import { asOfOf, checkAsOf } from './check-as-of.ts'
import { checkTables } from './check-tables.ts'
import { checkTargets } from './check-targets.ts'
import { withEarlierUnit } from './earlier-unit.ts'
import { gatherProblems } from './gather-problems.ts'
import { settleNewer } from './older-file.ts'
import type { PreparedImport } from './prepared-import.ts'
import { NO_PREVIEW, previewChanges } from './preview-changes.ts'
import { createRowStaging, type StagedRows } from './stage-rows.ts'
import { hasWholeRows } from './state-after.ts'
import { applyStoredSubcategories, noteRenamedSubcategories } from './stored-subcategories.ts'
import { partialUnderstanding, understandingOf } from './understand.ts'

export interface PlanContext {
  readonly database: Database
  /** The day of the import in Brussels. */
  readonly today: Day
  readonly onProgress: (progress: ReadingProgress) => void
  /** The published datasets that come with the program are real, and enter any folder. */
  readonly isShipped?: boolean
  /** Gives the thread that reads a large file, where one stands ready. */
  readonly startThread?: () => ReadingThread
  /** The days of creation of which a source gave the rows: complete ones are all of these, and its as-of day stands. */
  readonly fetched?: DaysOfRows | null
  /** The spellings of names that are kept where the folder knows none yet. */
  readonly spellings?: readonly DictionaryEntry[]
}

/** Reads a file and works out exactly what importing it would do. Writes nothing; bad input is part of the answer. */
export async function planImport(
  file: OfferedFile,
  options: ImportOptions,
  {
    database,
    today,
    onProgress,
    isShipped = false,
    startThread = startReadingThread,
    fetched = null,
    spellings = [],
  }: PlanContext,
): Promise<PreparedImport> {
  // Read before all else: what another process commits meanwhile must make the plan out of date.
  const head = readingHead(database)
  const folder = isShipped ? 'open' : folderKind(database)
  const stage = createRowStaging(database, file, onProgress)
  const input = {
    file,
    options,
    today,
    folder,
    dictionary: readDictionary(database),
    spellings,
    programmes: readProgrammeNames(database),
    institutions: readInstitutionNames(database),
    categories: categoryMappings(database),
  }
  const reading = await readBeside(input, stage, { startThread })
  const problems = createProblemList(file.name)
  if (!reading.ok) {
    const headers = headersOf(reading.partly?.found?.layout)
    for (const problem of reading.problems) problems.add(withEarlierUnit(database, problem, headers))
    return refusedImport(file, options, problems, { head, ...reading })
  }
  const rows = stage.finish(reading.read)
  return preparedImport({ database, file, options, today, problems, head, fetched, ...reading, rows })
}

function refusedImport(
  file: OfferedFile,
  options: ImportOptions,
  problems: ProblemList,
  { head, partly, profile = null }: Pick<RefusedReading, 'partly' | 'profile'> & { readonly head: JournalHead },
): PreparedImport {
  const counts = {
    read: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    rejected: 0,
    addedUp: 0,
    lines: [],
    controlTotals: [],
  }
  const understanding = partialUnderstanding(file.name, options, partly)
  const plan = {
    plan: null,
    understanding,
    dataset: understanding.dataset,
    asOfBefore: null,
    ...counts,
    ...problems.finish(),
    profile,
    ...NO_PREVIEW,
  }
  return { plan, path: file.path, options, staged: null, rowProblems: [], head }
}

interface Prepared {
  readonly database: Database
  readonly file: OfferedFile
  readonly options: ImportOptions
  readonly today: Day
  readonly problems: ProblemList
  readonly head: JournalHead
  readonly fetched: DaysOfRows | null
  readonly facts: FileFacts
  readonly read: ReadFile
  readonly rows: StagedRows
}

function preparedImport(prepared: Prepared): PreparedImport {
  const { database, file, facts, options, today, problems, head, fetched, read, rows } = prepared
  const { dataset } = read.layout
  const { present, coarse, period, isSynthetic } = read.rows
  if (isSynthetic) expectAllowed('demonstration')
  const accepted = read.rows.read - rows.rejected - rows.addedUp
  const asOf = asOfOf(read, { database, today })
  const headers = headersOf(read.layout)
  const ofFile = read.problems.map((problem) => withEarlierUnit(database, problem, headers))
  gatherProblems(file.name, { ...read, problems: ofFile }, rows, problems)
  const controlTotals = controlTotalsOf(prepared)
  if (accepted > 0 && !read.needsTitle && fetched === null)
    checkAsOf(file.name, read, { database, asOf, today }, problems)
  if (accepted > 0) askRegister(file.name, read, { database, options }, problems)
  if (dataset === 'incidents' && countedFrom(database) === 'cells')
    problems.add({ code: 'folder-has-cells', place: { file: file.name }, raw: null, details: {} })
  if (accepted > 0 && problems.errorCodes().size === 0) {
    checkTables({ database, file: file.name, dataset, options, asOf }, problems)
    checkTargets({ database, file: file.name, dataset, isComplete: options.complete }, problems)
  }
  const isRefused = (): boolean => isRefusedFor(problems.errorCodes(), dataset, options)
  if (!isRefused() && rows.rejected > 0) problems.note('note-rows-rejected', '', rows.rejected)
  const codeOf = codesOf(database, read)
  const words = { database, file: file.name, read, codeOf, answer: options.mapping.subcategories }
  applyStoredSubcategories(words, problems)
  const compared = rows.staging.compare(present, options.complete && (fetched ?? true), coarse)
  askRegisterOfNumbers(file.name, read, { database, options }, compared, problems)
  const { register } = read.rows
  const older = { database, file: file.name, dataset, register, asOf, answer: options.mapping.older }
  const difference = isRefused() ? compared : settleNewer(rows.staging, compared, older, problems)
  noteRenamedSubcategories(words, problems)
  const found = problems.finish()
  const plan: ImportPlan = {
    plan: isRefused() || asOf === null ? null : randomUUID(),
    understanding: understandingOf({ name: file.name, facts }, read, { options, asOf }),
    dataset,
    asOfBefore: latestDay(database, dataset, register),
    read: read.rows.read,
    ...difference,
    unchanged: read.needsTitle ? 0 : accepted - difference.new - difference.changed,
    rejected: rows.rejected,
    addedUp: rows.addedUp,
    lines: read.rows.bodies.map(({ lines }) => lines),
    controlTotals,
    ...found,
    names: found.names.filter((name) => !isToStay(name, options.mapping)),
    profile: null,
    ...previewOf(prepared, difference, { codeOf, asOf: asOf?.day ?? today, isRefused: isRefused() }),
  }
  const staged =
    plan.plan === null || asOf === null
      ? null
      : {
          staging: rows.staging,
          present,
          dictionary: read.rows.dictionary,
          allRows: rows.allRows,
          rejectedFor: read.rows.rejectedFor,
          register,
          asOf: asOf.day,
          period,
          isSynthetic,
          declaredTotal: declaredTotal(read.layout, read.rows.bodies, controlTotals),
          statusOrigin: coarse.length === 0 ? 'column' : read.rows.statusOrigin,
          language: read.language,
        }
  return { plan, path: file.path, options, staged, rowProblems: rows.problems, head }
}

function headersOf(layout: Pick<Layout, 'columns'> | undefined): readonly string[] {
  return layout?.columns.map(({ header }) => header) ?? []
}

/** The printed totals beside the rows, where rows could be built at all. */
function controlTotalsOf({ file, read, rows, problems }: Prepared): ImportPlan['controlTotals'] {
  if (read.needsTitle) return []
  const { layout, styles } = read
  const hasRepeated = rows.repeated > 0
  return read.rows.bodies.flatMap(({ sheet, totals, sums, ofRows, lines }) => {
    // A row counts for one, whether it could be read or not; one that stands twice may be counted once.
    const counts = [lines.rows, lines.rows - rows.twice.count]
    const place = { file: file.name, ...sheet }
    return [...checkTotals({ place, layout, styles, totals, counts, sums, hasRepeated, problems }), ...ofRows]
  })
}

function isRefusedFor(codes: ReadonlySet<ProblemCode>, dataset: Dataset, { allowRejects }: ImportOptions): boolean {
  return codes.size > 0 && !(allowRejects && canLeaveOut(dataset, codes))
}

/** With these it is not known to what the records of a file would be added. */
const REFUSING: readonly ProblemCode[] = ['question-register', 'folder-has-cells']

/** The codes of the data and of the file by their numbers. */
function codesOf(database: Database, { rows }: ReadFile): (number: number) => string {
  const codes = new Map([...readDictionary(database), ...rows.dictionary].map(({ id, code }) => [id, code]))
  return (number) => codes.get(number) ?? ''
}

function previewOf(
  { database, file, read, rows, problems }: Prepared,
  difference: Difference,
  known: { readonly codeOf: (number: number) => string; readonly asOf: Day; readonly isRefused: boolean },
): ReturnType<typeof previewChanges> {
  const { dataset } = read.layout
  const { present, coarse, period } = read.rows
  const isAllNew = difference.new > 0 && difference.changed + difference.unchanged === 0
  const codes = problems.errorCodes()
  const isKept = dataset === 'incidents' ? !REFUSING.some((code) => codes.has(code)) : hasWholeRows(codes)
  const isRead = !known.isRefused || isKept
  const compared = { database, dataset, register: read.rows.register, present, coarse, isAllNew, codeOf: known.codeOf }
  const coming = { staging: rows.staging, file: file.name, asOf: known.asOf, difference, period }
  return previewChanges(compared, isRead && !read.needsTitle ? coming : null, rows.allRows?.incidents ?? null)
}
