import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { BuiltRow } from '../row/row-builder.ts'
import { amountCodes } from './amount-codes.ts'
import { countedIncidents } from './counted-incidents.ts'
import { dittoCells } from './ditto-cells.ts'
import { growthFractions } from './growth-fractions.ts'
import { lineSums } from './line-sums.ts'
import { modifiedAmounts } from './modified-amounts.ts'
import { otherPeriods } from './other-periods.ts'
import type { Check, CheckedTable, RecordCheck, RowCheck, RowRefusal } from './row-check.ts'
import { templateExamples } from './template-examples.ts'

/** The rules about rows, in the order of their problems. */
export const CHECKS: readonly Check[] = [
  templateExamples,
  dittoCells,
  countedIncidents,
  otherPeriods,
  modifiedAmounts,
  amountCodes,
  lineSums,
  growthFractions,
]

/** The rules of one table at work. */
export interface TableChecks {
  seeRecord(cells: readonly string[], line: number): void
  /** What is wrong with a row, for which it is refused. */
  refuse(cells: readonly string[], line: number, row: BuiltRow): readonly Problem[]
  seeRow(cells: readonly string[], line: number, row: BuiltRow): void
  /** What the records show together. */
  readonly ofRecords: () => readonly Problem[]
  /** What the accepted rows show together. */
  readonly ofRows: () => readonly Problem[]
}

const NO_PROBLEMS: readonly Problem[] = []

/** Starts the rules that are for the dataset of a table. */
export function startChecks(table: CheckedTable): TableChecks {
  const records: RecordCheck[] = []
  const refusals: RowRefusal[] = []
  const rows: RowCheck[] = []
  const start = <Started>(started: Started | null, list: Started[]): void => {
    if (started !== null) list.push(started)
  }
  for (const check of CHECKS) {
    if (!check.datasets.includes(table.layout.dataset)) continue
    if (check.sees === 'records') start(check.start(table), records)
    else if (check.sees === 'row') start(check.start(table), refusals)
    else start(check.start(table), rows)
  }
  return {
    seeRecord(cells, line) {
      for (const each of records) each.see(cells, line)
    },
    refuse: (cells, line, row) =>
      refusals.length === 0 ? NO_PROBLEMS : refusals.flatMap((refusal) => refusal(cells, line, row)),
    seeRow(cells, line, row) {
      for (const each of rows) each.see(cells, line, row)
    },
    ofRecords: () => records.flatMap((each) => each.problems()),
    ofRows: () => rows.flatMap((each) => each.problems()),
  }
}
