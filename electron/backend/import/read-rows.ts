import { createCategoryFinder } from '../../../shared/domain/category-mapping.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { Place, Problem } from '../../../shared/domain/problem.ts'
import { IN_TREATMENT } from '../../../shared/domain/vocabulary/status.ts'
import { BATCH_ROWS, type ColumnBatch, createBatchBuilder } from '../store/column-batch.ts'
import { createDictionary, type Dictionary, type DictionaryEntry } from '../store/dictionary.ts'
import { createRowsHash } from '../store/rows-hash.ts'
import type { CoarseValue } from '../store/staging.ts'
import { TABLES, type VersionedTable } from '../store/versioned-table.ts'
import { titlePeriod } from './as-of-day.ts'
import { walkBody } from './body.ts'
import type { CellKind } from './cell-kind.ts'
import { type CellReader, createCellReader } from './cells.ts'
import { type ColumnStyles, searchStyles } from './column-styles.ts'
import { isSyntheticReference } from './folder-kind.ts'
import { createHotColumns, type FreshBatch } from './hot-columns.ts'
import type { Layout } from './layout.ts'
import { createProblemTally, type ProblemTally } from './problem-list.ts'
import { createProgrammeFinder } from './programme-names.ts'
import type { ReadingInput } from './read-import.ts'
import type { WalkOutcome } from './record-source.ts'
import { type BuiltRow, createRowBuilder, presentColumns } from './row-builders.ts'
import { SAMPLE_ROWS, type SampleRow, sampleRow } from './sample.ts'

/** Takes the rows as they are read. */
export interface RowSink {
  stage(batch: RowBatch): void
  /** Forgets all rows: they come again, read in another style. */
  restart(): void
}

/** Some rows, and what was wrong with those that are not among them. */
export interface RowBatch {
  readonly dataset: Dataset
  readonly rows: ColumnBatch
  /** The hot columns of the rows, where they are incidents. */
  readonly hot: FreshBatch | null
  readonly problems: readonly Problem[]
  /** The sheet of a workbook in which the rows stand. */
  readonly sheet: Pick<Place, 'sheet'>
  readonly progress: ReadingProgress
}

/** How far the reading of a file has come. */
export interface ReadingProgress {
  readonly rows: number
  readonly bytes: number
  readonly totalBytes: number
}

/** A record that closes a table with its total. */
export interface TotalLine {
  readonly cells: readonly string[]
  readonly line: number
  readonly kinds?: readonly CellKind[] | undefined
}

/** What the rows of a file came to. */
export interface ReadRows {
  readonly read: number
  readonly rejected: number
  readonly synthetic: number
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly totals: readonly TotalLine[]
  readonly sample: readonly SampleRow[]
  /** The stored columns of which the file says something. */
  readonly present: readonly string[]
  readonly coarse: CoarseValue | null
  readonly outcome: WalkOutcome
  readonly tally: ProblemTally
  /** The codes that the rows bring. */
  readonly dictionary: readonly DictionaryEntry[]
  /** The hash of all rows that were given to the sink. */
  readonly hash: string
  /** The tuples of the hot columns. */
  readonly tuples: Uint32Array<ArrayBuffer>
}

export interface RowsContext {
  readonly input: ReadingInput
  readonly layout: Layout
  /** The size of the file. */
  readonly bytes: number
  readonly styles: ColumnStyles
  readonly givenAsOf: Day | null
  /** False where only the title can tell the period. */
  readonly hasPeriod: boolean
  /** False when something without which no row can be built must be asked first. */
  readonly canBuild: boolean
}

const LEFT_OUT = { kind: 'constant', value: null } as const
/** So many totals are kept: a file with more of them is no table. */
const MOST_TOTALS = 200

/** Reads every row below the header in the given styles; beside it finds the styles that all the cells show. */
export async function readRows(
  { input, layout, bytes, styles, givenAsOf, hasPeriod, canBuild }: RowsContext,
  sink: RowSink,
): Promise<{ readonly rows: ReadRows; readonly found: ReturnType<ReturnType<typeof searchStyles>['finish']> }> {
  const { file, options, today } = input
  const { dataset, columns, source } = layout
  const table: VersionedTable = TABLES[dataset]
  const coded = table.coded ?? []
  const sheet = source.place(layout.headerLine, null)
  const search = searchStyles(columns, options.mapping, file.name)
  const reader = createCellReader({ columns, styles, source, file: file.name, today })
  const dictionary = createDictionary(input.dictionary)
  const problems = createProblemTally()
  const build = createRowBuilder(dataset, reader, {
    dictionary,
    titlePeriod: hasPeriod ? null : titlePeriod(layout.titleLines, givenAsOf),
    programmeOf: createProgrammeFinder(input.programmes),
    categoryOn: input.categories.length === 0 ? null : createCategoryFinder(input.categories),
    note: problems.note,
  })
  const batch = createBatchBuilder(table)
  const hash = createRowsHash(table)
  const sample: SampleRow[] = []
  const totals: TotalLine[] = []
  const count = { read: 0, rejected: 0, synthetic: 0, first: '9999-12-31', last: '' }
  const hot = dataset === 'incidents' ? createHotColumns(dictionary) : null

  // Their tuples stand for the coded columns of incidents from here on.
  const plain = [...table.key, ...table.values].map((name) => (coded.includes(name) ? LEFT_OUT : null))

  const flush = (): void => {
    const whole = batch.take()
    hash.add(whole)
    const rows = hot === null ? whole : { ...whole, columns: whole.columns.map((column, at) => plain[at] ?? column) }
    const progress = { rows: count.read, bytes: source.bytesRead(), totalBytes: bytes }
    sink.stage({ dataset, rows, hot: hot?.take() ?? null, problems: problems.take(), sheet, progress })
  }
  const accept = (row: BuiltRow, line: number): void => {
    batch.add(line, row.amount, row.key, row.values)
    hot?.add(row.values)
    if (hot !== null && isSyntheticReference(String(row.key[1]))) count.synthetic += 1
    for (const day of row.days) {
      if (day < count.first) count.first = day
      if (day > count.last) count.last = day
    }
  }

  const outcome = await walkBody(layout, {
    row(cells, line, kinds) {
      count.read += 1
      search.see(cells, line, kinds)
      reader.move(cells, line, kinds)
      if (canBuild && cells.length > columns.length) rejectRagged(layout, cells, reader)
      const row = canBuild ? build() : null
      if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(columns, reader, cells, line))
      const found = reader.problems()
      if (row !== null && found.length === 0) accept(row, line)
      else if (canBuild) count.rejected += 1
      if (found.length > 0) for (const problem of uniqueByPlace(found)) problems.add(problem)
      if (count.read % BATCH_ROWS === 0) flush()
      return undefined
    },
    total(cells, line, kinds) {
      if (totals.length < MOST_TOTALS) totals.push({ cells, line, kinds })
    },
  })
  flush()
  const rows = {
    read: count.read,
    rejected: count.rejected,
    synthetic: count.synthetic,
    period: count.last === '' ? null : { from: count.first, to: count.last },
    totals,
    sample,
    present: presentColumns(table.values, reader),
    coarse: source.hasPublicStatus === true ? coarseStatus(dictionary) : null,
    outcome,
    tally: problems.finish(),
    dictionary: dictionary.added,
    hash: hash.digest(),
    tuples: hot?.tuples() ?? new Uint32Array(0),
  }
  return { rows, found: search.finish() }
}

/** "In treatment", which leaves a stored status of the same group as it is. */
function coarseStatus({ known }: Dictionary): CoarseValue | null {
  const [value, ...finer] = IN_TREATMENT.map((code) => known('status', code))
  if (value === undefined) return null
  return { column: 'status', value, finer: finer.filter((number) => number !== undefined) }
}

function rejectRagged({ columns }: Layout, cells: readonly string[], reader: CellReader): void {
  reader.reject('row-ragged', columns[0]?.field?.name ?? '', { expected: columns.length, found: cells.length })
}

function uniqueByPlace(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems
  const keys = problems.map((problem) => `${problem.code} ${problem.place.column}`)
  return problems.filter((_problem, index) => keys.indexOf(keys[index] ?? '') === index)
}
