import { basesOf } from '../../figures/explanation.ts'
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

/** By how much a value moved the share closed in time. */
type OnTimeExplanationRow = {
  readonly dimension: string
  readonly coded: string
  readonly onTime: number
  readonly onTimeBefore: number
  /** What the shares are of, and the weight of the value among all. */
  readonly counted: number
  readonly countedBefore: number
  readonly weight: number
  readonly weightBefore: number
  /** By its own share, and by its weight: together the part. */
  readonly rate: number
  readonly mix: number
  readonly points: number
}

/** All parts of a difference of shares on time, likewise. */
export function onTimeExplanationTable({ onTimeExplanation }: ReportFigures): ReportTable<OnTimeExplanationRow> {
  const rows = (onTimeExplanation?.dimensions ?? []).flatMap(({ dimension, parts }) => {
    const all = basesOf(parts)
    return parts.map(
      ({
        key: [coded = ''],
        now,
        before,
        part,
        rate = 0,
        mix = 0,
        base = 0,
        baseBefore = 0,
      }): OnTimeExplanationRow => ({
        ...{ dimension, coded, onTime: now, onTimeBefore: before, counted: base, countedBefore: baseBefore },
        ...{ weight: base / all.base, weightBefore: baseBefore / all.baseBefore, rate, mix, points: part },
      }),
    )
  })
  return listOf('on-time-explanation', rows, [
    ...(['dimension', 'coded', 'onTime', 'onTimeBefore', 'counted', 'countedBefore'] as const),
    ...(['weight', 'weightBefore', 'rate', 'mix', 'points'] as const),
  ])
}
