import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { BATCH_ROWS } from '../../store/column-batch.ts'
import { type BodyVisitor, walkBody } from '../body/body.ts'
import { onePerCell } from '../check/problem-list.ts'
import { dayInRemarks } from '../head/as-of-day.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import { seeMarks } from '../value/missing-marks.ts'
import { finishRows, type RowsAttempt } from './finished-rows.ts'
import { assembleRows, type RowAssembly } from './row-assembly.ts'
import type { RowSink } from './row-batch.ts'
import { createRowCount, type RowCount } from './row-count.ts'
import { createRowOutput, type RowOutput } from './row-output.ts'
import type { RowsContext } from './rows-context.ts'
import { rowPlace, SAMPLE_ROWS, type SampleRow, sampleRow } from './sample.ts'

/** Reads every row below the header in the given styles; beside it finds the styles that all the cells show. */
export async function readRows(context: RowsContext, sink: RowSink): Promise<RowsAttempt> {
  const { layout, givenAsOf } = context
  const assembly = assembleRows(context)
  const { reader, watches, problems } = assembly
  const count = createRowCount()
  const sample: SampleRow[] = []
  const output = createRowOutput(context, assembly, count, sink)
  const outcome = await walkBody(layout, {
    row: createRowVisit(context, assembly, { count, sample, output }),
    addsUp: watches.totals.addsUp,
    footer(text, line) {
      watches.totals.footer(text, line)
      if (givenAsOf?.from !== 'remark' || dayInRemarks([text]) === null) problems.note('note-footer', text)
    },
    total: watches.totals.total,
    empty: (cells) => seeMarks(reader.missing, layout.columns, cells),
  })
  output.flush()
  return finishRows(context, assembly, { count, sample, outcome, days: output.days() })
}

/** What comes of the rows. */
interface RowResults {
  readonly count: RowCount
  readonly sample: SampleRow[]
  readonly output: RowOutput
}

const NO_ROWS: readonly BuiltRow[] = []

/** What is done with each row of the file: it is watched, built, and accepted where nothing is wrong with it. */
function createRowVisit(
  { layout, canBuild }: RowsContext,
  assembly: RowAssembly,
  { count, sample, output }: RowResults,
): BodyVisitor['row'] {
  const { dataset, columns, source } = layout
  const { reader, figures, ragged, build, watches, problems } = assembly
  const settle = (row: BuiltRow | null, isRefused: boolean, cells: readonly string[], line: number): void => {
    if (row !== null && !isRefused) {
      const further = row.further ?? NO_ROWS
      output.accept(row, cells, line)
      for (const each of further) output.accept(each, cells, line)
      count.read += further.length
    } else if (canBuild) {
      if (!isRefused) throw new Error(`line ${line} of ${dataset} was not built, and nothing says why`)
      const values = figures.filled()
      count.read += values - 1
      count.rejected += values
    }
  }
  return (cells, line, kinds, width) => {
    count.read += 1
    count.lastLine = line
    watches.see(cells, line, kinds)
    reader.move(cells, line, kinds)
    if (width < columns.length || cells.length > columns.length) count.ragged += 1
    if (canBuild) ragged.rejectLong(cells)
    const row = canBuild ? build() : null
    if (figures.hasFigures) watches.totals.add(figures.read(), cells, kinds)
    const ofParts = row === null ? [] : watches.parts.see(row, cells, line)
    const ofCells = ragged.withShort(cells, width)
    // The sample reads the cells once more, and so tells once more what is wrong with them.
    if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(columns, reader, cells, rowPlace(source, line)))
    const found: readonly Problem[] = onePerCell(ofParts.length === 0 ? ofCells : [...ofCells, ...ofParts])
    settle(row, found.length > 0, cells, line)
    for (const problem of found) problems.add(problem)
    count.records += 1
    if (count.records % BATCH_ROWS === 0) output.flush()
    return undefined
  }
}
