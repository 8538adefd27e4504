import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { problemOf } from '../../../../shared/domain/import/problem.ts'
import { latestDay } from '../../queries/snapshots.ts'
import type { Database } from '../../store/database.ts'
import type { Difference, Staging } from '../../store/staging/staging.ts'
import { TABLES } from '../../store/versioned-table.ts'
import type { ProblemList } from '../check/problem-list.ts'
import type { AsOfDay } from '../head/as-of-day.ts'

interface OlderFile {
  readonly database: Database
  readonly file: string
  readonly dataset: Dataset
  readonly register: string
  readonly asOf: AsOfDay | null
  readonly answer: Mapping['older']
}

/**
 * Asks what becomes of rows that an import would change or remove though they are known of a later day than its file;
 * leaves them as they are where a person answered so. Gives what the import then changes.
 */
export function settleNewer(
  staging: Staging,
  compared: Difference,
  { database, file, dataset, register, asOf, answer }: OlderFile,
  problems: ProblemList,
): Difference {
  const newest = latestDay(database, dataset, register)
  const day = asOf === null ? null : lastOwnDay(dataset, asOf)
  if (day === null || newest === null || newest <= day || answer === 'take') return compared
  const count = Number(database.prepare(newerOf(dataset)).pluck().get(day))
  if (count === 0) return compared
  const code = answer === 'leave' ? 'note-older-left' : 'question-older'
  const rule = dataset === 'incidents' ? {} : ({ rule: 'rows' } as const)
  problems.add(problemOf(code, { file }, null, { count, day, newest, ...rule }))
  return answer === 'leave' ? staging.leaveNewer(day) : compared
}

/**
 * The day after which rows are newer than those of a file. `null` for a list of years that says no day: the last of them
 * tells what its figures are of, not when they were known.
 */
export function lastOwnDay(dataset: Dataset, { day, from }: AsOfDay): Day | null {
  return dataset === 'incidents' || from !== 'rows' ? day : null
}

function newerOf(dataset: Dataset): string {
  const { name } = TABLES[dataset]
  return `
    SELECT count(*) FROM ${name} JOIN snapshot ON snapshot.id = valid_from
    WHERE as_of > ? AND ${name}.id IN (
      SELECT superseded FROM temp.change WHERE superseded IS NOT NULL UNION ALL SELECT id FROM temp.missing)`
}
