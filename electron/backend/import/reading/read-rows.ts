import type { LineAccount } from '../../../../shared/domain/import/line-account.ts'
import type { Place, Problem } from '../../../../shared/domain/import/problem.ts'
import type { ProblemCode } from '../../../../shared/domain/import/problem-code.ts'
import type { StatusOrigin } from '../../../../shared/domain/vocabulary/status.ts'
import type { DictionaryEntry } from '../../store/dictionary.ts'
import { BATCH_ROWS } from '../../store/staging/column-batch.ts'
import type { CoarseValue } from '../../store/staging/staging.ts'
import { TABLES } from '../../store/versioned-table.ts'
import { type BodyOutcome, walkBody } from '../body/walk-body.ts'
import { startChecks } from '../check/checks.ts'
import { searchLineParts } from '../check/line-parts.ts'
import { type PrintedTotals, searchTotals } from '../check/printed-totals.ts'
import { createProblemTally, onePerCell, type ProblemTally } from '../check/problem-list.ts'
import { searchInventedRecords } from '../check/synthetic-records.ts'
import { dayInRemarks, needsTitle } from '../head/as-of-day.ts'
import type { Layout } from '../head/layout.ts'
import { coarseStatuses, presentColumns } from '../row/present-columns.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import type { CellReader } from '../value/cells.ts'
import { type StyleSearch, searchStyles } from '../value/column-styles.ts'
import { type MissingMarks, seeMarks } from '../value/missing-marks.ts'
import { mixedOrderProblems } from '../value/mixed-orders.ts'
import type { KnownInput } from './reading-input.ts'
import { createRowOutput, type DayExtent, type RowSink } from './row-batch.ts'
import { createRowReader, type TableToRead } from './row-reader.ts'
import { rowPlace, SAMPLE_ROWS, type SampleRow, sampleRow } from './sample.ts'
import { LINES_OF_SHEET } from './sheets-together.ts'

/** What was met between and below the rows of one table; of several sheets each is one. */
export interface ReadBody extends PrintedTotals {
  readonly sheet: Pick<Place, 'sheet'>
  /** The line of the last row, 0 where there is none. */
  readonly lastLine: number
  /** What the walk told; it crosses to another thread, as what counts the lines cannot. */
  readonly outcome: Omit<BodyOutcome, 'lines'>
  readonly lines: LineAccount
}

/** What the rows of a file came to. */
export interface ReadRows extends DayExtent {
  /** The rows of tables, of which one row of the file may tell several. */
  readonly read: number
  readonly rejected: number
  /** How many rows were rejected for what was found first in each. */
  readonly rejectedFor: ReadonlyMap<ProblemCode, number>
  /** The register that records are of, in the spelling in which it is stored. */
  readonly register: string
  /** True when records were made up by the program. */
  readonly isSynthetic: boolean
  readonly sample: readonly SampleRow[]
  /** The marks of missing values by the place of their column. */
  readonly missing: ReturnType<MissingMarks['found']>
  /** The rows of the file, and how many of them have as many cells as the header. */
  readonly records: { readonly of: number; readonly agreeing: number }
  /** The stored columns of which the file says something. */
  readonly present: readonly string[]
  readonly statusOrigin: StatusOrigin
  readonly coarse: readonly CoarseValue[]
  readonly tally: ProblemTally
  /** The codes that the rows bring. */
  readonly dictionary: readonly DictionaryEntry[]
  /** In the order of the sheets. */
  readonly bodies: readonly ReadBody[]
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
const NO_PROBLEMS: readonly Problem[] = []

/**
 * Reads every row below the header in the given styles: each is seen by the checks, built, and goes to the sink where
 * nothing is wrong with it. Beside it finds the styles that all the cells show.
 */
export async function readRows(table: TableToRead, input: KnownInput, sink: RowSink): Promise<RowsAttempt> {
  const { layout, sheets, period, styles } = table
  const { dataset, columns, source } = layout
  const { mapping } = input.options
  const canBuild = !needsTitle(period)
  const problems = createProblemTally()
  const {
    cells: reader,
    amounts,
    figures,
    ragged,
    dictionary,
    register,
    build,
    questions,
  } = createRowReader(table, input, problems)
  const search = searchStyles(layout, amounts, mapping)
  const records = searchInventedRecords(layout)
  const checks = startChecks({ layout, mapping, period })
  const lineParts = searchLineParts(layout, mapping)
  const sample: SampleRow[] = []
  const bodies: ReadBody[] = []
  const ofTotals: Problem[] = []
  const rejectedFor = new Map<ProblemCode, number>()
  let [read, rejected, rows, agreeing] = [0, 0, 0, 0]
  const output = createRowOutput(dataset, sink, () => ({
    sheet: sheetOf(sheets[bodies.length] ?? layout),
    linesBefore: bodies.length * LINES_OF_SHEET,
    codes: {
      register: register.number,
      closed: dictionary.known('status', 'closed'),
      refused: dictionary.known('status', 'refused'),
    },
    problems: problems.take(),
    progress: { rows: read, bytes: source.bytesRead(), totalBytes: input.bytes },
  }))

  const accept = (row: BuiltRow, cells: readonly string[], line: number): void => {
    output.makeRoom()
    checks.seeRow(cells, line, row)
    output.add(row, line, lineParts.isPart(row, cells, line))
  }
  const settle = (row: BuiltRow | null, reason: ProblemCode | null, cells: readonly string[], line: number): void => {
    if (row !== null && reason === null) {
      const further = row.further ?? NO_ROWS
      accept(row, cells, line)
      for (const each of further) accept(each, cells, line)
      read += further.length
    } else if (canBuild) {
      if (reason === null) throw new Error(`line ${line} of ${dataset} was not built, and nothing says why`)
      const values = figures.filled()
      read += values - 1
      rejected += values
      rejectedFor.set(reason, (rejectedFor.get(reason) ?? 0) + values)
    }
  }

  const readBody = async (sheet: Layout): Promise<void> => {
    const before = bodies.length * LINES_OF_SHEET
    const totals = searchTotals(sheet, styles, mapping)
    let lastLine = 0
    const { lines, ...outcome } = await walkBody(sheet, {
      row(cells, lineOfSheet, kinds, width) {
        const line = before + lineOfSheet
        read += 1
        lastLine = lineOfSheet
        search.see(cells, line, kinds)
        records.see(cells, line)
        checks.seeRecord(cells, line)
        totals.row(cells, lineOfSheet, kinds)
        reader.move(cells, line, kinds)
        if (width >= columns.length && cells.length <= columns.length) agreeing += 1
        if (canBuild) ragged.rejectLong(cells)
        const row = canBuild ? build() : null
        if (figures.hasFigures) totals.add(figures.read(), cells, kinds)
        const ofRow = row === null ? NO_PROBLEMS : checks.refuse(cells, line, row)
        const ofCells = ragged.withShort(cells, width)
        // The sample reads the cells once more, and so tells once more what is wrong with them.
        if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(columns, reader, cells, rowPlace(source, line)))
        const found: readonly Problem[] = onePerCell(ofRow.length === 0 ? ofCells : [...ofCells, ...ofRow])
        settle(row, found[0]?.code ?? null, cells, line)
        for (const problem of found) problems.add(problem)
        rows += 1
        if (rows % BATCH_ROWS === 0) output.flush()
        return undefined
      },
      addsUp: totals.addsUp,
      footer(text, line) {
        totals.footer(text, line)
        if (period.givenAsOf?.from !== 'remark' || dayInRemarks([text]) === null) problems.note('note-footer', text)
      },
      total: totals.total,
      empty: (cells) => seeMarks(reader.missing, columns, cells),
    })
    output.flush()
    ofTotals.push(...totals.problems())
    bodies.push({ sheet: sheetOf(sheet), lastLine, ...totals.finish(), outcome, lines: await lines.finish(outcome) })
  }
  for (const sheet of sheets) await readBody(sheet)
  const statusOrigin = statusOriginOf(source, reader)
  return {
    rows: {
      read,
      rejected,
      rejectedFor,
      register: register.code,
      isSynthetic: records.hasSynthetic(),
      ...output.days(),
      sample,
      missing: reader.missing.found(),
      records: { of: rows, agreeing },
      present: presentColumns(TABLES[dataset].values, reader),
      statusOrigin,
      coarse: coarseStatuses(dictionary, statusOrigin),
      tally: problems.finish(),
      dictionary: dictionary.added,
      bodies,
    },
    found: search.finish(),
    questions: [
      ...questions(),
      ...mixedOrderProblems(reader.mixedOrders(), source, mapping),
      ...checks.ofRecords(),
      ...lineParts.problems(),
      ...checks.ofRows(),
      ...ofTotals,
    ],
    conflict: records.conflict(input.folder),
  }
}

function statusOriginOf(source: TableToRead['layout']['source'], { field }: CellReader): StatusOrigin {
  if (source.hasPublicStatus === true) return 'public'
  return !field('status').isHeld && field('closedOn').isHeld ? 'closing-days' : 'column'
}

/** The sheet that a table stands in, where its format has sheets. */
function sheetOf({ source, headerLine }: Layout): ReadBody['sheet'] {
  return source.place(headerLine, null)
}
