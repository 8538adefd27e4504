import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { DEFINITIONS } from '../../../shared/domain/dataset/definitions.ts'
import type { Day } from '../../../shared/domain/day.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import type { Database } from '../store/database.ts'
import type { Staging } from '../store/staging.ts'
import { walkBody } from './body.ts'
import type { CellReader } from './cells.ts'
import type { Layout } from './layout.ts'
import type { ProblemList } from './problem-list.ts'
import { type BuildContext, type BuiltRow, ROW_BUILDERS } from './row-builders.ts'
import { SAMPLE_ROWS, type SampleRow, sampleRow } from './sample.ts'

/** A record that closes a table with its total. */
export interface TotalLine {
  readonly cells: readonly string[]
  readonly line: number
}

/** What the rows of a file came to, once they are staged. */
export interface StagedRows {
  readonly read: number
  readonly rejected: number
  /** What the accepted rows add up to, to be held against a printed total. */
  readonly amount: number
  readonly synthetic: number
  readonly period: { readonly from: Day; readonly to: Day } | null
  readonly totals: readonly TotalLine[]
  readonly sample: readonly SampleRow[]
}

interface StageInput {
  readonly database: Database
  readonly text: string
  readonly file: string
  readonly layout: Layout
  readonly reader: CellReader
  readonly staging: Staging
  readonly problems: ProblemList
  readonly buildContext: BuildContext
  /** False when something without which no row can be built must be asked first. */
  readonly canBuild: boolean
  readonly onProgress: (done: number) => void
}

const SYNTHETIC_PREFIX = 'DEMO-'
const PROGRESS_STEP = 20_000

/** Reads every row below the header and stages those that are whole; the others become problems. */
export function stageRows(input: StageInput): StagedRows {
  const { layout, reader, staging, problems } = input
  const sample: SampleRow[] = []
  const totals: TotalLine[] = []
  const allowsTwice = DEFINITIONS[layout.dataset].allowsRejects
  const tally = { read: 0, rejected: 0, amount: 0, synthetic: 0, first: '9999-12-31', last: '' }

  const stage = (cells: readonly string[], line: number): void => {
    tally.read += 1
    if (tally.read % PROGRESS_STEP === 0) input.onProgress(tally.read)
    reader.move(cells, line)
    const built = input.canBuild ? buildRow(layout, cells, reader, input.buildContext) : null
    if (sample.length < SAMPLE_ROWS) sample.push(sampleRow(layout.columns, reader, cells, line))
    const found = reader.problems()
    const earlier =
      built === null || found.length > 0 ? null : staging.add({ line, key: built.key, values: built.values })
    // A record that stands twice is one record; a published table that says a thing twice is not to be trusted.
    const otherLine = earlier === null || (earlier.isSame && allowsTwice) ? null : earlier.line
    if (earlier !== null && otherLine === null) return
    if (built === null || found.length > 0 || otherLine !== null) {
      if (input.canBuild) tally.rejected += 1
      for (const problem of uniqueByPlace(found)) problems.add(problem)
      if (built !== null && otherLine !== null) problems.add(duplicateOf(built, input.file, line, otherLine))
      return
    }
    tally.amount += built.amount
    if (String(built.key[1]).startsWith(SYNTHETIC_PREFIX)) tally.synthetic += 1
    for (const day of built.days) {
      if (day < tally.first) tally.first = day
      if (day > tally.last) tally.last = day
    }
  }
  const total = (cells: readonly string[], line: number): void => void totals.push({ cells, line })
  input.database.transaction(() => walkBody(input.text, layout, { row: stage, total }))()
  const { read, rejected, amount, synthetic } = tally
  const period = tally.last === '' ? null : { from: tally.first, to: tally.last }
  return { read, rejected, amount, synthetic, period, totals, sample }
}

function buildRow(
  layout: Layout,
  cells: readonly string[],
  reader: CellReader,
  context: BuildContext,
): BuiltRow | null {
  const { columns } = layout
  const dataset: Dataset = layout.dataset
  if (cells.length > columns.length)
    reader.reject('row-ragged', columns[0]?.field?.name ?? '', { expected: columns.length, found: cells.length })
  return ROW_BUILDERS[dataset](reader, context)
}

function duplicateOf(row: BuiltRow, file: string, line: number, otherLine: number): Problem {
  const key = row.key.filter((part) => part !== 'fixmystreet').join(' · ')
  return { code: 'key-duplicate', place: { file, line }, raw: key, details: { key, otherLine } }
}

function uniqueByPlace(problems: readonly Problem[]): readonly Problem[] {
  const keys = problems.map((problem) => `${problem.code} ${problem.place.column}`)
  return problems.filter((_problem, index) => keys.indexOf(keys[index] ?? '') === index)
}
