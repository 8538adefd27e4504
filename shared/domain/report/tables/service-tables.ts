import { ALL_CATEGORIES } from '../../dataset/target-fields.ts'
import { ANSWER_REASONS } from '../../incidents/question.ts'
import { type Parts, SERVICE_PARTS } from '../../incidents/service-part.ts'
import { pastDue } from '../../service/on-time.ts'
import type { OnTimeAnswer } from '../../service/service-question.ts'
import { inOrderOfShare } from '../../service/share-order.ts'
import type { MultipliedDimension } from '../../view/view-state.ts'
import type { ReportFigures, ReportTarget } from './report-figures.ts'
import { listOf, type ReportTable } from './table.ts'

export type OnTimeTableRow = Parts & {
  /** One of these, or none of them in the line of all; the others are no column. */
  readonly category: string | null
  readonly municipality: string | null
  readonly organisation: string | null
  /** Closed in time / past their due day; `null` where these are too few. */
  readonly onTime: number | null
  readonly counted: number
  readonly onTimeBefore: number | null
  readonly points: number | null
  readonly reason: string | null
}

const NO_CODES = { category: null, municipality: null, organisation: null }

/** The share closed in time of all and by the dimension of the view, with its denominator and every part. */
export function onTimeTable({ service, view }: ReportFigures): ReportTable<OnTimeTableRow> {
  return shareTable('on-time', service?.split ?? null, view.onTimeBy)
}

/** The same by organisation, beside another dimension. */
export function onTimeOrganisationTable({ service }: ReportFigures): ReportTable<OnTimeTableRow> {
  return shareTable('on-time-organisations', service?.organisations ?? null, 'organisation')
}

function shareTable(
  name: 'on-time' | 'on-time-organisations',
  split: OnTimeAnswer | null,
  by: MultipliedDimension,
): ReportTable<OnTimeTableRow> {
  if (split === null || split.rows.length === 0)
    return { ...listOf<OnTimeTableRow>(name, [], []), reason: reasonOf(split?.reason) }
  const lineOf = (code: string | null, line: Pick<(typeof split.rows)[number], 'value' | 'parts' | 'comparison'>) => ({
    ...NO_CODES,
    [by]: code,
    onTime: line.value,
    counted: pastDue(line.parts),
    ...line.parts,
    onTimeBefore: line.comparison?.value ?? null,
    points: line.comparison?.change ?? null,
    reason: line.comparison?.reason ?? null,
  })
  const all = { value: split.total, parts: split.parts, comparison: split.comparison }
  const rows = [lineOf(null, all), ...inOrderOfShare(split.rows).map((row) => lineOf(row.key[0] ?? '', row))]
  const isCompared = split.comparison !== undefined
  return {
    ...listOf<OnTimeTableRow>(name, rows, [
      by,
      'onTime',
      'counted',
      ...SERVICE_PARTS,
      ...(isCompared ? (['onTimeBefore', 'points', 'reason'] as const) : []),
    ]),
    reason: null,
  }
}

export type StockTableRow = {
  /** A year, a month or a week. */
  readonly step: string
  readonly openBefore: number
  readonly came: number
  readonly went: number
  /** At the end of the step, or of the data. */
  readonly open: number
}

/** What is open at the end of each step: what was before, with what came in, without what went out. */
export function stockTable({ service }: ReportFigures): ReportTable<StockTableRow> {
  const rows = service?.stock.rows ?? []
  return {
    ...listOf<StockTableRow>(
      'stock',
      rows.map(({ key: [step = ''], in: came = 0, out: went = 0, value }) => ({
        step,
        openBefore: value - came + went,
        came,
        went,
        open: value,
      })),
      ['step', 'openBefore', 'came', 'went', 'open'],
    ),
    reason: reasonOf(service?.stock.reason),
  }
}

export type TargetTableRow = {
  /** `null` for all categories. */
  readonly category: string | null
} & Omit<ReportTarget, 'category'>

/** Within how many days incidents are to be closed, and where that is written. */
export function targetTable({ service }: ReportFigures): ReportTable<TargetTableRow> {
  const rows = (service?.targets ?? []).map(
    ({ category, subcategory, delay, counting, from, to, source }): TargetTableRow => ({
      ...{ category: category === ALL_CATEGORIES ? null : category, subcategory, delay, counting, from, to, source },
    }),
  )
  return listOf('targets', rows, ['category', 'subcategory', 'delay', 'counting', 'from', 'to', 'source'])
}

/** Too few and no targets are told by the section, not by a reason that any answer can have. */
export function reasonOf(reason: string | undefined): ReportTable['reason'] {
  const known = ANSWER_REASONS.find((each) => each === reason)
  return known ?? null
}
