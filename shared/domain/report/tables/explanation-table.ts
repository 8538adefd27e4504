import type { ReportFigures } from './report-figures.ts'
import { listOf, type ReportTable } from './table.ts'

/** What a value of a dimension adds to the difference. */
export type ExplanationRow = {
  readonly dimension: string
  /** The code of the value. */
  readonly coded: string
  readonly incidents: number
  readonly before: number
  readonly part: number
}

/** All parts of the difference, dimension after dimension, the largest first. */
export function explanationTable({ explanation }: ReportFigures): ReportTable<ExplanationRow> {
  const rows = (explanation?.dimensions ?? []).flatMap(({ dimension, parts }) =>
    parts.map(
      ({ key: [coded = ''], now: incidents, before, part }): ExplanationRow => ({
        dimension,
        coded,
        incidents,
        before,
        part,
      }),
    ),
  )
  return listOf('explanation', rows, ['dimension', 'coded', 'incidents', 'before', 'part'])
}
