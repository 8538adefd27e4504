import type { CategoryMapping } from '../../../shared/domain/category-mapping.ts'
import type { Field } from '../../../shared/domain/dataset/definition.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { ImportOptions } from '../../../shared/domain/import-plan.ts'
import { type Place, type Problem, type ProblemCode, severityOf } from '../../../shared/domain/problem.ts'
import { isMissing } from '../../../shared/domain/reading/number-reading.ts'
import type { DictionaryEntry } from '../store/dictionary.ts'
import { dayInName, dayInTitle } from './as-of-day.ts'
import { walkBody } from './body.ts'
import { type ColumnStyles, isSameStyles, searchStyles } from './column-styles.ts'
import type { FileFacts } from './file-facts.ts'
import { type FolderKind, isSyntheticReference, syntheticConflict } from './folder-kind.ts'
import { findLayouts, knownSheets, type Layout, RECORDS_SEARCHED } from './layout.ts'
import { type FileKnowledge, openFile } from './open-file.ts'
import type { ProgrammeNames } from './programme-names.ts'
import { type ReadRows, type RowSink, readRows } from './read-rows.ts'
import type { FileOpening, RecordSource } from './record-source.ts'

/** All that is needed to read a file without the database, as it crosses to another thread. */
export interface ReadingInput {
  readonly file: { readonly path: string; readonly name: string }
  readonly options: ImportOptions
  /** The day of the import in Brussels. */
  readonly today: Day
  readonly folder: FolderKind
  readonly dictionary: readonly DictionaryEntry[]
  readonly programmes: ProgrammeNames
  /** What names of categories mean from which day on. */
  readonly categories: readonly CategoryMapping[]
}

/** A file as it was understood, its rows aside. */
export interface ReadFile {
  readonly facts: FileFacts
  readonly encoding: string
  readonly hasByteOrderMark: boolean
  readonly layout: Omit<Layout, 'source'>
  readonly delimiter: string
  readonly styles: ColumnStyles
  /** The day that the options, the title or the name of the file give. */
  readonly givenAsOf: Day | null
  /** True when the period of a table stands nowhere, so that no row could be built. */
  readonly needsTitle: boolean
  /** The sheet of a workbook that was read. */
  readonly sheet: Pick<Place, 'sheet'>
  /** Errors and questions about the file and its columns. */
  readonly problems: readonly Problem[]
  readonly rows: ReadRows
}

export type ImportReading =
  | { readonly ok: true; readonly read: ReadFile }
  /** What is wrong with the file as a whole: nothing else about it can be told. */
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** So many rows tell how a column is probably read; all of them tell whether that was right. */
const ROWS_SAMPLED = 1000

/**
 * Reads and validates a whole file and gives its rows to the sink. The rows are read in the style that the first of
 * them show; where all of them together show another, they are read a second time.
 */
export async function readImport(
  input: ReadingInput,
  { facts, encoding }: FileKnowledge,
  sink: RowSink,
): Promise<ImportReading> {
  const { file, options } = input
  let opened: readonly Problem[] = []
  const refuse = (code: ProblemCode, details: Problem['details'] = {}, place: Partial<Place> = {}): ImportReading => ({
    ok: false,
    problems: [...opened, { code, place: { file: file.name, ...place }, raw: null, details }],
  })
  const opening = await openFile(file, options, encoding)
  if (!opening.ok) return refusedReading(file.name, opening)
  const table = opening.opened
  opened = table.problems
  const layouts = await findLayouts(table.sources, options.dataset, options.mapping)
  const sheets = knownSheets(layouts)
  if (sheets.length > 1) return refuse('question-sheet', { sheets: sheets.join(' / ') })
  const [layout] = layouts
  if (layout === undefined) {
    const obstacle = await firstObstacle(table.sources)
    return obstacle === null ? refuse('header-missing') : { ok: false, problems: [...opened, obstacle] }
  }
  const sheet = layout.source.place(layout.headerLine, null)
  const header = { ...sheet, ...(layout.headerLine < 1 ? {} : { line: layout.headerLine }) }
  if (layout.duplicateHeader !== null) return refuse('header-duplicate', { header: layout.duplicateHeader }, header)
  if (layout.missingFields.length > 0)
    return refuse('column-missing', { field: layout.missingFields.map(headersOf).join(', ') }, header)
  const first = await readFirstRows(layout, input)
  if (first.conflict !== null)
    return { ok: false, problems: [{ code: first.conflict, place: { file: file.name }, raw: null, details: {} }] }

  const { dataset, columns, titleLines } = layout
  const givenAsOf =
    options.asOfDay ?? options.mapping.asOf ?? layout.source.asOf ?? dayInTitle(titleLines) ?? dayInName(file.name)
  const hasPeriod = dataset !== 'categories' || columns.some((column) => column.field?.name === 'to')
  const needsTitle = !hasPeriod && givenAsOf === null
  const context = { input, layout, bytes: facts.bytes, givenAsOf, hasPeriod, canBuild: !needsTitle }
  const attempt = await readRows({ ...context, styles: first.styles }, sink)
  const isRight = isSameStyles(attempt.found.styles, first.styles)
  if (!isRight) sink.restart()
  const { styles } = attempt.found
  const problems = attempt.found.problems.map((problem) => placed(problem, layout))
  const rows = isRight ? attempt.rows : (await readRows({ ...context, styles }, sink)).rows
  const { source, ...plainLayout } = layout
  return {
    ok: true,
    read: {
      facts,
      encoding: table.encoding,
      hasByteOrderMark: table.hasByteOrderMark,
      layout: plainLayout,
      delimiter: source.delimiter,
      styles,
      givenAsOf,
      needsTitle,
      sheet,
      problems: [...table.problems, ...problems],
      rows,
    },
  }
}

/** With what the format calls the place beside its line: the sheet and the cell of a workbook. */
function placed(problem: Problem, { columns, source }: Layout): Problem {
  const { line, column } = problem.place
  const index = columns.find(({ header }) => header === column)?.index ?? null
  return line === undefined ? problem : { ...problem, place: { ...problem.place, ...source.place(line, index) } }
}

/** A file that could not be opened. */
export function refusedReading(
  file: string,
  { code, details, line, place }: Extract<FileOpening, { ok: false }>,
): ImportReading {
  const where = { file, ...(line === undefined || line < 1 ? {} : { line }), ...place }
  return { ok: false, problems: [{ code, place: where, raw: null, details }] }
}

/** The header of a field in each language, as the templates write it. */
function headersOf({ headers }: Field): string {
  return [...new Set(Object.values(headers).map((names) => names[0] ?? ''))].join(' / ')
}

/** What kept a file from being read as far as a header could be. */
async function firstObstacle(sources: readonly RecordSource[]): Promise<Problem | null> {
  for (const source of sources) {
    let records = 0
    const { problems } = await source.walk(() => {
      records += 1
      return records < RECORDS_SEARCHED
    })
    const obstacle = problems.find((problem) => severityOf(problem.code) === 'error')
    if (obstacle !== undefined) return obstacle
  }
  return null
}

/** How the first rows are read, and whether they are of a kind that the folder cannot take: then nothing else matters. */
async function readFirstRows(
  layout: Layout,
  { file, options, folder }: ReadingInput,
): Promise<{ readonly styles: ColumnStyles; readonly conflict: ProblemCode | null }> {
  const search = searchStyles(layout.columns, options.mapping, file.name)
  const reference = layout.columns.find((column) => column.field?.name === 'reference')
  const incidents = { synthetic: 0, all: 0 }
  let rows = 0
  await walkBody(layout, {
    row(cells, line, kinds) {
      rows += 1
      search.see(cells, line, kinds)
      const text = reference === undefined ? '' : (cells[reference.index] ?? '')
      if (!isMissing(text)) {
        incidents.all += 1
        if (isSyntheticReference(text.trim())) incidents.synthetic += 1
      }
      return rows < ROWS_SAMPLED
    },
    total: () => undefined,
  })
  const isOneKind = incidents.synthetic === 0 || incidents.synthetic === incidents.all
  const isAsked = layout.dataset === 'incidents' && isOneKind && incidents.all > 0
  return { styles: search.finish().styles, conflict: isAsked ? syntheticConflict(folder, incidents) : null }
}
