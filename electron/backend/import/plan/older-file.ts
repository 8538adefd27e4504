import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Day } from '../../../../shared/domain/day.ts'
import type { Mapping } from '../../../../shared/domain/import-plan.ts'
import { latestDay } from '../../queries/latest-day.ts'
import type { Database } from '../../store/database.ts'
import type { Difference, Staging } from '../../store/staging.ts'
import type { ProblemList } from '../check/problem-list.ts'

interface OlderFile {
  readonly database: Database
  readonly file: string
  readonly dataset: Dataset
  readonly asOf: Day | null
  readonly answer: Mapping['older']
}

const NEWER = `
  SELECT count(*) FROM incident JOIN snapshot ON snapshot.id = valid_from
  WHERE as_of > ? AND incident.id IN (
    SELECT superseded FROM temp.change WHERE superseded IS NOT NULL UNION ALL SELECT id FROM temp.missing)`

/**
 * Asks what becomes of records that an import would change or remove though they are known of a later day than its file;
 * leaves them as they are where a person said so. Gives what the import then changes.
 */
export function settleNewer(
  staging: Staging,
  compared: Difference,
  { database, file, dataset, asOf, answer }: OlderFile,
  problems: ProblemList,
): Difference {
  const newest = latestDay(database, dataset)
  if (dataset !== 'incidents' || asOf === null || newest === null || newest <= asOf || answer === 'take')
    return compared
  const count = Number(database.prepare(NEWER).pluck().get(asOf))
  if (count === 0) return compared
  const code = answer === 'leave' ? 'note-older-left' : 'question-older'
  problems.add({ code, place: { file }, raw: null, details: { count, day: asOf, newest } })
  return answer === 'leave' ? staging.leaveNewer(asOf) : compared
}
