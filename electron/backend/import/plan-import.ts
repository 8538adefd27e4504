import { randomUUID } from 'node:crypto'
import type { Field } from '../../../shared/domain/dataset/definition.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import-plan.ts'
import type { Problem, ProblemCode } from '../../../shared/domain/problem.ts'
import type { Database } from '../store/database.ts'
import { type Dictionary, openDictionary } from '../store/dictionary.ts'
import { type JournalHead, journalHead } from '../store/journal.ts'
import { createStaging, type Staging } from '../store/staging.ts'
import { TABLES } from '../store/versioned-table.ts'
import { dayInName, dayInTitle, titlePeriod } from './as-of-day.ts'
import { walkBody } from './body.ts'
import { createCellReader } from './cells.ts'
import { searchStyles } from './column-styles.ts'
import { checkTotals } from './control-total.ts'
import { decodeText } from './decode-text.ts'
import { findSyntheticConflict } from './folder-kind.ts'
import { findLayout, type Layout } from './layout.ts'
import { createProblemList, type ProblemList } from './problem-list.ts'
import { readProgrammeNames } from './programme-names.ts'
import { readWholeFile } from './read-file.ts'
import { presentColumns } from './row-builders.ts'
import { stageRows } from './stage-rows.ts'
import { blankUnderstanding, understandingOf } from './understand.ts'

/** A dry run with all that its commit needs; it lives in the connection that made it. */
export interface PreparedImport {
  readonly plan: ImportPlan
  readonly path: string
  readonly options: ImportOptions
  readonly staging: Staging | null
  readonly dictionary: Dictionary | null
  readonly present: readonly string[]
  readonly asOf: Day | null
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly isSynthetic: boolean
  readonly head: JournalHead
}

export interface PlanContext {
  readonly database: Database
  /** The day of the import in Brussels. */
  readonly today: Day
  readonly onProgress: (done: number) => void
}

/** Reads a file and works out exactly what importing it would do. Writes nothing; bad input is part of the answer. */
export function planImport(
  file: { readonly path: string; readonly name: string },
  options: ImportOptions,
  context: PlanContext,
): PreparedImport {
  const problems = createProblemList(file.name)
  const refuse = (code: ProblemCode, details: Problem['details'] = {}, line?: number): PreparedImport => {
    problems.add({ code, place: { file: file.name, ...(line === undefined ? {} : { line }) }, raw: null, details })
    return refusedImport(file, options, context, problems)
  }
  const reading = readWholeFile(file.path)
  if (!reading.ok) return refuse(reading.code, reading.details)
  const decoded = decodeText(reading.bytes, options.mapping.encoding)
  const nul = decoded.text.indexOf('\0')
  if (nul !== -1) return refuse('nul-byte', {}, decoded.text.slice(0, nul).split(/\r\n|\r|\n/).length)
  if (decoded.text.trim() === '') return refuse('file-empty')
  if (decoded.isDoubtful)
    problems.add({ code: 'question-encoding', place: { file: file.name }, raw: null, details: {} })
  const layout = findLayout(decoded.text, options.dataset, options.mapping)
  if (layout === null) return refuse('header-missing')
  if (layout.duplicateHeader !== null)
    return refuse('header-duplicate', { header: layout.duplicateHeader }, layout.headerLine)
  if (layout.missingFields.length > 0) {
    const field = layout.missingFields.map(headersOf).join(', ')
    return refuse('column-missing', { field }, layout.headerLine)
  }
  return readRows({ file, reading, decoded, layout, options, context, problems })
}

/** The header of a field in each language, as the templates write it. */
function headersOf({ headers }: Field): string {
  return [...new Set(Object.values(headers).map((names) => names[0] ?? ''))].join(' / ')
}

function refusedImport(
  file: { readonly path: string; readonly name: string },
  options: ImportOptions,
  context: PlanContext,
  problems: ProblemList,
): PreparedImport {
  const counts = { read: 0, new: 0, changed: 0, unchanged: 0, removed: 0, rejected: 0, controlTotals: [] }
  const understanding = blankUnderstanding(file.name, options)
  return {
    plan: { plan: null, understanding, dataset: options.dataset, ...counts, ...problems.finish() },
    path: file.path,
    options,
    staging: null,
    dictionary: null,
    present: [],
    asOf: null,
    period: null,
    isSynthetic: false,
    head: journalHead(context.database),
  }
}

interface RowsInput {
  readonly file: { readonly path: string; readonly name: string }
  readonly reading: { readonly bytes: Buffer; readonly sha256: string }
  readonly decoded: ReturnType<typeof decodeText>
  readonly layout: Layout
  readonly options: ImportOptions
  readonly context: PlanContext
  readonly problems: ProblemList
}

function readRows({ file, reading, decoded, layout, options, context, problems }: RowsInput): PreparedImport {
  const { dataset, columns } = layout
  const definition = DEFINITIONS[dataset]
  const table = TABLES[dataset]
  // Read before the comparison: what another process commits meanwhile must make the plan out of date.
  const head = journalHead(context.database)
  const search = searchStyles(columns, options.mapping, file.name)
  const outcome = walkBody(decoded.text, layout, { row: search.see, total: () => undefined })
  const { styles, problems: doubts } = search.finish()
  for (const doubt of doubts) problems.add(doubt)
  if (outcome.unclosedQuoteLine !== null)
    problems.add({
      code: 'quote-unclosed',
      place: { file: file.name, line: outcome.unclosedQuoteLine },
      raw: null,
      details: {},
    })
  if (outcome.hasLoneClosingQuote) problems.note('note-closing-quote', '')
  noteColumns(layout, problems)

  const givenAsOf = options.asOfDay ?? options.mapping.asOf ?? dayInTitle(layout.titleLines) ?? dayInName(file.name)
  const staging = createStaging(context.database, table)
  const dictionary = openDictionary(context.database)
  const reader = createCellReader({ columns, styles, file: file.name, today: context.today })
  const buildContext = {
    dictionary,
    titlePeriod: dataset === 'categories' && !reader.has('to') ? titlePeriod(layout.titleLines, givenAsOf) : null,
    programmeOf: readProgrammeNames(context.database),
    note: problems.note,
  }
  const needsTitle = dataset === 'categories' && !reader.has('to') && givenAsOf === null
  if (needsTitle) problems.add({ code: 'question-as-of-day', place: { file: file.name }, raw: null, details: {} })

  const rows = stageRows({
    database: context.database,
    text: decoded.text,
    file: file.name,
    layout,
    reader,
    staging,
    problems,
    buildContext,
    canBuild: !needsTitle,
    onProgress: context.onProgress,
  })
  if (rows.read === 0)
    problems.add({ code: 'no-rows', place: { file: file.name, line: layout.headerLine }, raw: null, details: {} })
  const { totals } = rows
  const controlTotals = needsTitle
    ? []
    : checkTotals({ file: file.name, layout, styles, totals, computed: rows.amount, problems })
  const latest = rows.period !== null && rows.period.to <= context.today ? rows.period.to : null
  const asOf = givenAsOf ?? latest
  if (asOf === null && rows.read > 0 && !needsTitle)
    problems.add({ code: 'question-as-of-day', place: { file: file.name }, raw: null, details: {} })
  const isSynthetic = dataset === 'incidents' && rows.synthetic > 0
  const conflict = findSyntheticConflict(context.database, dataset, {
    synthetic: rows.synthetic,
    read: rows.read - rows.rejected,
  })
  if (conflict !== null) problems.add({ code: conflict, place: { file: file.name }, raw: null, details: {} })

  const mayReject = definition.allowsRejects && options.allowRejects
  const structural = problems.errorCodes().size > 0 && !(mayReject && onlyRowErrors(problems))
  const present = presentColumns(table.values, reader)
  const difference = staging.compare(present, options.complete)
  if (mayReject && rows.rejected > 0) problems.note('note-rows-rejected', '', rows.rejected)
  const understanding = understandingOf({
    file: file.name,
    bytes: reading.bytes.length,
    sha256: reading.sha256,
    decoded,
    layout,
    styles,
    asOf,
    totalLine: totals[0]?.line ?? null,
    sample: rows.sample,
  })
  const finished = problems.finish()
  return {
    plan: {
      plan: structural ? null : randomUUID(),
      understanding,
      dataset,
      read: rows.read,
      ...difference,
      unchanged: needsTitle ? 0 : rows.read - rows.rejected - difference.new - difference.changed,
      rejected: rows.rejected,
      controlTotals,
      ...finished,
    },
    path: file.path,
    options,
    staging,
    dictionary,
    present,
    asOf,
    period: rows.period,
    isSynthetic,
    head,
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
  'nul-byte',
])

/** True when all that is wrong are single rows, which may be left out on request. */
function onlyRowErrors(problems: ProblemList): boolean {
  return [...problems.errorCodes()].every((code) => ROW_ERRORS.has(code))
}

function noteColumns(layout: Layout, problems: ProblemList): void {
  for (const column of layout.columns) {
    if (column.field?.type === 'personal') problems.note('note-personal-dropped', column.header)
    if (column.field === null && column.header.trim() !== '') problems.note('note-column-ignored', column.header)
  }
}
