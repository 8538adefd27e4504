import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { StatusOrigin } from '../../../../shared/domain/vocabulary/status.ts'
import type { DictionaryEntry } from '../../store/dictionary.ts'
import type { CoarseValue } from '../../store/staging.ts'
import { TABLES } from '../../store/versioned-table.ts'
import type { BodyOutcome } from '../body/body.ts'
import type { DayExtent } from '../check/day-extent.ts'
import type { ProblemTally } from '../check/problem-list.ts'
import type { PrintedTotals } from '../check/total-watch.ts'
import { coarseStatuses } from '../row/coarse-status.ts'
import { presentColumns } from '../row/present-columns.ts'
import type { StyleSearch } from '../value/column-styles.ts'
import type { MissingMarks } from '../value/missing-marks.ts'
import { mixedOrderProblems } from '../value/order-watch.ts'
import type { RowAssembly } from './row-assembly.ts'
import type { RowCount } from './row-count.ts'
import type { RowsContext } from './rows-context.ts'
import type { SampleRow } from './sample.ts'

/** What the rows of a file came to. */
export interface ReadRows extends DayExtent, PrintedTotals, Pick<Readonly<RowCount>, 'read' | 'rejected' | 'lastLine'> {
  /** True when records were made up by the program. */
  readonly isSynthetic: boolean
  readonly sample: readonly SampleRow[]
  /** The marks of missing values by the place of their column. */
  readonly missing: ReturnType<MissingMarks['found']>
  /** The records, and how many of them have as many cells as the header. */
  readonly records: { readonly of: number; readonly agreeing: number }
  /** The stored columns of which the file says something. */
  readonly present: readonly string[]
  readonly statusOrigin: StatusOrigin
  readonly coarse: readonly CoarseValue[]
  readonly outcome: BodyOutcome
  readonly tally: ProblemTally
  /** The codes that the rows bring. */
  readonly dictionary: readonly DictionaryEntry[]
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

/** What the walk of a table leaves behind. */
interface WalkedRows {
  readonly count: Readonly<RowCount>
  readonly sample: readonly SampleRow[]
  readonly outcome: BodyOutcome
  readonly days: DayExtent
}

/** What is known once the last row was read. */
export function finishRows(context: RowsContext, assembly: RowAssembly, walked: WalkedRows): RowsAttempt {
  const { input, layout } = context
  const { mapping } = input.options
  const file = input.file.name
  const { reader, names, watches } = assembly
  return {
    rows: readRowsOf(layout, assembly, walked),
    found: watches.styles.finish(),
    questions: [
      ...names.questions(),
      ...mixedOrderProblems(reader.mixedOrders(), layout.source, { mapping, file }),
      ...watches.counts.problems(),
      ...watches.lineParts.problems(),
      ...watches.built.problems(),
      ...watches.totals.problems(),
    ],
    conflict: watches.records.conflict(input.folder, file),
  }
}

function readRowsOf(
  { dataset, source }: RowsContext['layout'],
  { reader, dictionary, watches, problems }: RowAssembly,
  { count, sample, outcome, days }: WalkedRows,
): ReadRows {
  const { read, rejected, lastLine, records, ragged } = count
  const statusOrigin = statusOriginOf(source, reader)
  return {
    read,
    rejected,
    lastLine,
    isSynthetic: watches.records.hasSynthetic(),
    ...days,
    ...watches.totals.finish(),
    sample,
    missing: reader.missing.found(),
    records: { of: records, agreeing: records - ragged },
    present: presentColumns(TABLES[dataset].values, reader),
    statusOrigin,
    coarse: coarseStatuses(dictionary, statusOrigin),
    outcome,
    tally: problems.finish(),
    dictionary: dictionary.added,
  }
}

function statusOriginOf(source: RowsContext['layout']['source'], { field }: RowAssembly['reader']): StatusOrigin {
  if (source.hasPublicStatus === true) return 'public'
  return !field('status').isHeld && field('closedOn').isHeld ? 'closing-days' : 'column'
}
