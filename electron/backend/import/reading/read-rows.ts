import { createCategoryFinder } from '../../../../shared/domain/category-finder.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Place, Problem } from '../../../../shared/domain/problem.ts'
import { BATCH_ROWS, type ColumnBatch, createBatchBuilder } from '../../store/column-batch.ts'
import { createDictionary, type DictionaryEntry } from '../../store/dictionary.ts'
import type { CoarseValue } from '../../store/staging.ts'
import { TABLES, type VersionedTable } from '../../store/versioned-table.ts'
import { watchBuilt } from '../check/built-watch.ts'
import { watchCounts } from '../check/count-watch.ts'
import { createDayExtent, type DayExtent } from '../check/day-extent.ts'
import { watchLineParts } from '../check/line-parts.ts'
import { watchParts } from '../check/part-watch.ts'
import { createProblemTally, onePerCell, type ProblemTally } from '../check/problem-list.ts'
import { watchRecords } from '../check/record-watch.ts'
import { type PrintedTotals, watchTotals } from '../check/total-watch.ts'
import { type CellReader, createCellReader } from '../row/cells.ts'
import { createChoiceCells } from '../row/choice-cells.ts'
import { coarseStatus } from '../row/coarse-status.ts'
import { createInstitutionFinder } from '../row/institution-names.ts'
import { seeMarks } from '../row/missing-marks.ts'
import { mixedOrderProblems } from '../row/order-watch.ts'
import { createProgrammeFinder } from '../row/programme-names.ts'
import { rejectLong, withShort } from '../row/ragged-rows.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import { createRowBuilder, presentColumns } from '../row/row-builders.ts'
import { filledFigures, rowFigures } from '../row/row-figures.ts'
import { createSaidNames } from '../row/said-names.ts'
import { createAmountCells } from '../table/amount-cells.ts'
import { amountColumns } from '../table/amount-columns.ts'
import { type AsOfDay, dayInRemarks, isObserved, titlePeriod } from '../table/as-of-day.ts'
import { type BodyOutcome, walkBody } from '../table/body.ts'
import { type ColumnStyles, type StyleSearch, searchStyles } from '../table/column-styles.ts'
import { figureColumns } from '../table/figure-columns.ts'
import { fixedCells } from '../table/fixed-cell.ts'
import type { Layout } from '../table/layout.ts'
import type { ReadingInput } from './reading-input.ts'
import { rowPlace, SAMPLE_ROWS, type SampleRow, sampleRow } from './sample.ts'

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
  /** The dictionary number of the status "closed", where a record had it by now. */
  readonly closed: number | undefined
  readonly problems: readonly Problem[]
  /** The places in the batch of the rows to be added to the one that came before with their key. */
  readonly parts: readonly number[]
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

/** What the rows of a file came to. */
export interface ReadRows extends DayExtent, PrintedTotals {
  readonly read: number
  readonly rejected: number
  /** True when records were made up by the program. */
  readonly isSynthetic: boolean
  /** The line of the last row, 0 where there is none. */
  readonly lastLine: number
  readonly sample: readonly SampleRow[]
  /** The marks of missing values by the place of their column. */
  readonly missing: ReturnType<CellReader['missing']['found']>
  /** The records, and how many of them have as many cells as the header. */
  readonly records: { readonly of: number; readonly agreeing: number }
  /** The stored columns of which the file says something. */
  readonly present: readonly string[]
  readonly coarse: CoarseValue | null
  readonly outcome: BodyOutcome
  readonly tally: ProblemTally
  /** The codes that the rows bring. */
  readonly dictionary: readonly DictionaryEntry[]
}

export interface RowsContext {
  readonly input: ReadingInput
  readonly layout: Layout
  /** The size of the file. */
  readonly bytes: number
  readonly styles: ColumnStyles
  readonly givenAsOf: AsOfDay | null
  /** False where only the title can tell the period. */
  readonly hasPeriod: boolean
  /** False when something without which no row can be built must be asked first. */
  readonly canBuild: boolean
}

/** Rows read in some style, and the style that all of their cells show. */
export interface RowsAttempt {
  readonly rows: ReadRows
  readonly found: ReturnType<StyleSearch['finish']>
  /** What the rows leave open. */
  readonly questions: readonly Problem[]
  /** Why the folder cannot take the records, where it cannot. */
  readonly conflict: Problem | null
}

const NO_ROWS: readonly BuiltRow[] = []

/** Reads every row below the header in the given styles; beside it finds the styles that all the cells show. */
export async function readRows(context: RowsContext, sink: RowSink): Promise<RowsAttempt> {
  const { input, layout, bytes, styles, givenAsOf, hasPeriod, canBuild } = context
  const { file, options, today } = input
  const { dataset, columns, source } = layout
  const table: VersionedTable = TABLES[dataset]
  const sheet = source.place(layout.headerLine, null)
  const watch = watchRecords(dataset, layout)
  const parts = watchParts(layout, context, file.name)
  const counts = watchCounts(layout, options.mapping, file.name)
  const built = watchBuilt(layout, options.mapping, file.name)
  const lineParts = watchLineParts(layout, options.mapping, file.name)
  const fixed = fixedCells(layout, options.mapping)
  const fixedColumns = fixed.map(({ column }) => column)
  const ofAmounts = amountColumns(layout, fixedColumns)
  const amounts = createAmountCells(ofAmounts)
  const search = searchStyles(columns, amounts, { mapping: options.mapping, file: file.name })
  const choices = createChoiceCells(options.mapping.choices)
  const names = createSaidNames(options.mapping.choices)
  const reader = createCellReader({ columns, fixed, choices, names, amounts, styles, source, file: file.name, today })
  const dictionary = createDictionary(input.dictionary)
  const problems = createProblemTally()
  const programmes = createProgrammeFinder(input.programmes, options.mapping.programmes ?? {}, (name) =>
    problems.note('note-programme-unknown', name),
  )
  const institutions = createInstitutionFinder(input.institutions, names, (name, known) =>
    problems.note('note-institution-same', `${name} = ${known}`),
  )
  const build = createRowBuilder(dataset, reader, {
    dictionary,
    titlePeriod: hasPeriod ? null : titlePeriod(layout.titleLines, givenAsOf?.day ?? null),
    observedTo: isObserved(dataset) ? (givenAsOf?.day ?? null) : null,
    countedTo: isObserved(dataset) ? today : null,
    amounts: ofAmounts,
    codeSaid: names.of,
    institutionOf: (name) => institutions(name, reader.placeOf('institution')),
    programmeOf: (name) => programmes.codeOf(name, reader.placeOf('programme')),
    broughtProgramme: programmes.spellingOf,
    categoryOn: input.categories.length === 0 ? null : createCategoryFinder(input.categories),
    note: problems.note,
  })
  const batch = createBatchBuilder(table)
  const sample: SampleRow[] = []
  const totals = watchTotals(layout, styles, { mapping: options.mapping, file: file.name })
  const figures = figureColumns([...columns, ...fixedColumns])
  const days = createDayExtent()
  const count = { read: 0, rejected: 0, lastLine: 0, records: 0, ragged: 0 }
  let added: number[] = []

  const flush = (): void => {
    const progress = { rows: count.read, bytes: source.bytesRead(), totalBytes: bytes }
    const closed = dictionary.known('status', 'closed')
    sink.stage({ dataset, rows: batch.take(), closed, problems: problems.take(), parts: added, sheet, progress })
    added = []
  }
  const accept = (row: BuiltRow, cells: readonly string[], line: number): void => {
    if (batch.count() === BATCH_ROWS) flush()
    built.see(row, cells, line)
    if (lineParts.isPart(row, cells, line)) added.push(batch.count())
    batch.add(line, row.key, row.values)
    days.see(row)
  }

  const outcome = await walkBody(layout, {
    row(cells, line, kinds, width) {
      count.read += 1
      count.lastLine = line
      search.see(cells, line, kinds)
      watch.see(cells, line)
      counts.see(cells, line)
      totals.row(cells, line, kinds)
      reader.move(cells, line, kinds)
      if (width < columns.length || cells.length > columns.length) count.ragged += 1
      if (canBuild && cells.length > columns.length) rejectLong(layout, cells, reader)
      const row = canBuild ? build() : null
      if (figures.length > 0) totals.add(rowFigures(figures, reader), cells, kinds)
      const ofParts = row === null ? [] : parts.see(row, cells, line)
      const ofCells = withShort(layout, cells, width, reader)
      // The sample reads the cells once more, and so tells once more what is wrong with them.
      if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(columns, reader, cells, rowPlace(source, line)))
      const found = onePerCell(ofParts.length === 0 ? ofCells : [...ofCells, ...ofParts])
      if (row !== null && found.length === 0) {
        accept(row, cells, line)
        for (const each of row.further ?? NO_ROWS) accept(each, cells, line)
        count.read += row.further?.length ?? 0
      } else if (canBuild) {
        if (found.length === 0) throw new Error(`line ${line} of ${dataset} was not built, and nothing says why`)
        const values = filledFigures(figures, reader)
        count.read += values - 1
        count.rejected += values
      }
      for (const problem of found) problems.add(problem)
      count.records += 1
      if (count.records % BATCH_ROWS === 0) flush()
      return undefined
    },
    addsUp: totals.addsUp,
    footer(text, line) {
      totals.footer(text, line)
      if (givenAsOf?.from !== 'remark' || dayInRemarks([text]) === null) problems.note('note-footer', text)
    },
    total: totals.total,
    empty: (cells) => seeMarks(reader.missing, columns, cells),
  })
  flush()
  const rows = {
    read: count.read,
    rejected: count.rejected,
    isSynthetic: watch.hasSynthetic(),
    ...days.finish(),
    ...totals.finish(),
    lastLine: count.lastLine,
    sample,
    missing: reader.missing.found(),
    records: { of: count.records, agreeing: count.records - count.ragged },
    present: presentColumns(table.values, reader),
    coarse: source.hasPublicStatus === true ? coarseStatus(dictionary) : null,
    outcome,
    tally: problems.finish(),
    dictionary: dictionary.added,
  }
  return {
    rows,
    found: search.finish(),
    questions: [
      ...programmes.questions(),
      ...choices.questions(),
      ...names.questions(),
      ...mixedOrderProblems(reader.mixedOrders(), source, { mapping: options.mapping, file: file.name }),
      ...counts.problems(),
      ...lineParts.problems(),
      ...built.problems(),
      ...totals.problems(),
    ],
    conflict: watch.conflict(input.folder, file.name),
  }
}
