import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../../store/database.ts'
import { sameKey, TABLES } from '../../store/versioned-table.ts'
import type { ProblemList } from '../check/problem-list.ts'

interface StagedTargets {
  readonly database: Database
  readonly file: string
  readonly dataset: Dataset
  /** Of a complete file nothing else stays. */
  readonly isComplete: boolean
}

interface Overlap {
  readonly line: number
  readonly otherLine: number
  /** `null` for another line of the same file. */
  readonly otherFile: string | null
}

const { name } = TABLES.targets
const SAME_TARGET = sameKey(TABLES.targets, 'o', 's')
const REPLACED = sameKey(TABLES.targets, 'n', 'o')
const HOLD_TOGETHER = `
  o.category = s.category AND o.subcategory = s.subcategory
  AND (o.period_to = '' OR s.period_from <= o.period_to) AND (s.period_to = '' OR o.period_from <= s.period_to)`
const OVERLAPS = `
  SELECT max(s.line, o.line) AS line, min(s.line, o.line) AS otherLine, NULL AS otherFile
  FROM staged s JOIN staged o ON o.id > s.id AND ${HOLD_TOGETHER} AND NOT (${SAME_TARGET})
  UNION ALL
  SELECT s.line, o.line, f.file_name
  FROM staged s JOIN ${name} o ON o.valid_to IS NULL AND ${HOLD_TOGETHER} JOIN snapshot f ON f.id = o.valid_from
  WHERE NOT @isComplete AND NOT EXISTS (SELECT 1 FROM staged n WHERE ${REPLACED})
  ORDER BY 1, 2`

/** Refuses targets of the same kind that hold on a common day, in the file or with those that stay: either may be meant. */
export function checkTargets({ database, file, dataset, isComplete }: StagedTargets, problems: ProblemList): void {
  if (dataset !== 'targets') return
  const found = database.prepare<[{ isComplete: number }], Overlap>(OVERLAPS).all({ isComplete: Number(isComplete) })
  for (const { line, otherLine, otherFile } of found) {
    const details = otherFile === null ? { otherLine } : { otherLine, otherFile, rule: 'stored' as const }
    problems.add({ code: 'targets-overlap', place: { file, line }, raw: null, details })
  }
}
