import { addDays } from '../../calendar/day.ts'
import { monthSpan } from '../../calendar/month.ts'
import { commonDays, previousYearSpan, type Span, spanLength } from '../../calendar/period.ts'
import { wholeMonths } from '../../incidents/choose-source.ts'
import { type Comparison, compare } from '../../incidents/comparison.ts'
import { isDelayShown } from '../../incidents/delay.ts'
import { earlierCode } from '../../incidents/earlier-code.ts'
import type { Filter } from '../../incidents/filter.ts'
import { keptDays, lengthsOfYearBefore } from '../../incidents/kept-days.ts'
import type { Measure } from '../../incidents/measure.ts'
import type { Answer } from '../../incidents/question.ts'
import { shareOf } from '../../incidents/share.ts'
import { areNarrowing } from '../../incidents/shown-registers.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { ReportFigures } from './report-figures.ts'
import { type ServiceCells, serviceCells, serviceColumns } from './service-cells.ts'
import {
  type ComparedCells,
  codeOf,
  comparedCells,
  comparedColumns,
  listOf,
  type ReportTable,
  tableOf,
  type WordOf,
} from './table.ts'

const MONTH_LENGTH = '2023-03'.length

export type CategoryRow = {
  readonly category: string
  readonly incidents: number | null
  readonly share: number | null
  /** The total that `share` is of. */
  readonly shareOf: number | null
  /** The measure of the view, where it is neither the count nor the share. */
  readonly measureOf: Measure | null
  readonly measure: number | null
} & ComparedCells

export type TrendRow = {
  readonly time: string
  readonly incidents: number | null
  readonly state: 'full' | 'partial'
} & ComparedCells

export type MunicipalityRow = {
  readonly municipality: string
  readonly incidents: number | null
  readonly share: number | null
  readonly shareOf: number | null
  readonly per1000: number | null
} & ComparedCells &
  ServiceCells

/** Days from creation to closing; no value where fewer than 20 incidents were closed. */
export type DelayRow = {
  /** One of the two; the other is `null`, and no column. */
  readonly category: string | null
  readonly municipality: string | null
  readonly closed: number | null
  readonly median: number | null
  readonly p90: number | null
}

/** The categories in the order of the view, with any comparison. */
export function categoryTable(figures: ReportFigures, wordOf: WordOf): ReportTable<CategoryRow> {
  const { categories: answer, view, shareBases } = figures
  const measures = valuesByCode(figures.measure)
  const rows = answer.rows.map((row): CategoryRow => {
    const category = codeOf(row)
    return {
      category,
      incidents: row.value,
      share: shareOf(row.value, shareBases.category),
      shareOf: shareBases.category,
      measureOf: figures.measure?.measure ?? null,
      measure: measures.get(category) ?? null,
      ...comparedCells(row.comparison),
    }
  })
  const sorted = sortRows(
    rows,
    figures,
    (row) => (view.sort.by === 'change' ? row.change : figures.measure === null ? row.incidents : row.measure),
    (row) => wordOf('category', row.category),
  )
  const shown = ['category', 'incidents', 'share', 'shareOf'] as const
  const measure = figures.measure === null ? [] : (['measureOf', 'measure'] as const)
  return {
    ...tableOf('categories', answer, sorted, [...shown, ...measure, ...comparedColumns(answer)]),
    declared: declaredTotal(figures),
  }
}

/** The trend by month or day; years have a table of their own. */
export function trendTable(figures: ReportFigures): ReportTable<TrendRow> {
  const { trend: answer, view } = figures
  const counts = new Map(answer.rows.map((row) => [codeOf(row), row]))
  const compared = comparedColumns(answer)
  const isCompared = compared.length > 0
  const known = answer.rows.length === 0 || answer.period === null ? [] : timesOf(answer.period, view.granularity)
  // Filtered out means not counted, which is not zero.
  const times = known.filter(
    (time) =>
      answer.period !== null && keptDays(answer.period, [...view.filters, { kind: kindOf(time), values: [time] }]) > 0,
  )
  const rows = times.map((time): TrendRow => {
    const row = counts.get(time)
    const isWhole = row?.partial !== true && isWithin(time, figures)
    // Within covered days, a time without incidents is a true zero.
    const counted = { time, incidents: row === undefined ? 0 : row.value, state: isWhole ? 'full' : 'partial' } as const
    return {
      ...counted,
      ...comparedCells(row === undefined && isCompared ? emptyMonth(time, figures) : row?.comparison),
    }
  })
  return tableOf('trend', answer, rows, ['time', 'incidents', 'state', ...compared])
}

/** Compares a month that has no incidents now or then, which no row is of. */
function emptyMonth(month: string, { trend, drawnTrend: { covers }, view }: ReportFigures): Comparison | undefined {
  if (trend.period === null) return undefined
  const days = commonDays(trend.period, monthSpan(month))
  if (days === null) return undefined
  const before = commonDays(previousYearSpan(trend.period), monthSpan(earlierCode('month', month)))
  if (before === null) return undefined
  const isKnown = covers !== null && before.from >= wholeMonths(covers).from
  const filters: readonly Filter[] = [...view.filters, { kind: 'month', values: [month] }]
  return compare(0, isKnown ? 0 : null, before, null, lengthsOfYearBefore(filters, days, before))
}

function kindOf(time: string): 'month' | 'day' {
  return time.length === MONTH_LENGTH ? 'month' : 'day'
}

/** True where no day is cut off by the period or a filter on days. */
function isWithin(time: string, { trend: { period }, view }: ReportFigures): boolean {
  if (time.length === MONTH_LENGTH && view.filters.some(({ kind }) => kind === 'day')) return false
  const { from, to } = time.length === MONTH_LENGTH ? monthSpan(time) : { from: time, to: time }
  // A month counts as covered from its first day, also before its first incident.
  return period !== null && to <= period.to && (view.period.kind !== 'range' || from >= view.period.from)
}

function timesOf(span: Span, granularity: ReportFigures['view']['granularity']): readonly string[] {
  const days = Array.from({ length: spanLength(span) }, (_, index) => addDays(span.from, index))
  return granularity === 'day' ? days : [...new Set(days.map((day) => day.slice(0, MONTH_LENGTH)))]
}

/** The municipalities by count, rate, share on time or stock, as in the view. */
export function municipalityTable(figures: ReportFigures, wordOf: WordOf): ReportTable<MunicipalityRow> {
  const { municipalities: answer, view, shareBases } = figures
  const rates = valuesByCode(figures.rates)
  const rows = answer.rows.map(
    (row): MunicipalityRow => ({
      municipality: codeOf(row),
      incidents: row.value,
      share: shareOf(row.value, shareBases.municipality),
      shareOf: shareBases.municipality,
      per1000: rates.get(codeOf(row)) ?? null,
      ...comparedCells(row.comparison),
    }),
  )
  const { places } = figures
  if (places !== null) {
    const told = serviceCells(places).map(
      ({ code, ...cells }): MunicipalityRow => ({ ...NO_COUNTS, municipality: code, ...cells }),
    )
    const valueIn = ({ onTime, open }: MunicipalityRow) => onTime ?? open ?? null
    const ordered = sortRows(told, figures, valueIn, (row) => wordOf('municipality', row.municipality))
    return listOf('municipalities', ordered, ['municipality', ...serviceColumns(places)])
  }
  const valueIn = (row: MunicipalityRow) => (view.rate === 'per-1000' ? row.per1000 : row.incidents)
  const sorted = sortRows(rows, figures, valueIn, (row) => wordOf('municipality', row.municipality))
  const columns = ['municipality', 'incidents', 'share', 'shareOf', 'per1000', ...comparedColumns(answer)] as const
  return tableOf('municipalities', answer, sorted, columns)
}

const NO_COUNTS = {
  incidents: null,
  share: null,
  shareOf: null,
  per1000: null,
  before: null,
  change: null,
  reason: null,
}

/** Delays by category or municipality, slowest first by the measure of the view, the median without one, then by name. */
export function delayTable(figures: ReportFigures, wordOf: WordOf): ReportTable<DelayRow> {
  const medians = valuesByCode(figures.median)
  const p90s = valuesByCode(figures.p90)
  const { delayBy, measure } = figures.view
  const rows = figures.closed.rows.map((row): DelayRow => {
    const code = codeOf(row)
    const isEnough = isDelayShown(row.value)
    return {
      category: delayBy === 'category' ? code : null,
      municipality: delayBy === 'municipality' ? code : null,
      closed: row.value,
      median: isEnough ? (medians.get(code) ?? null) : null,
      p90: isEnough ? (p90s.get(code) ?? null) : null,
    }
  })
  const compare = wordOrder(figures.language)
  const wordIn = (row: DelayRow) => wordOf(delayBy, row[delayBy] ?? '')
  const byMedian = (a: DelayRow, b: DelayRow) => (b.median ?? -1) - (a.median ?? -1)
  const byNineTenths = (a: DelayRow, b: DelayRow) => (b.p90 ?? -1) - (a.p90 ?? -1)
  const [first, second] = measure === 'p90-days' ? [byNineTenths, byMedian] : [byMedian, byNineTenths]
  const slowestFirst = rows.toSorted((a, b) => first(a, b) || second(a, b) || compare(wordIn(a), wordIn(b)))
  return tableOf('delays', figures.closed, slowestFirst, [delayBy, 'closed', 'median', 'p90'])
}

/** The printed total, valid only unfiltered and for its own period. */
function declaredTotal(figures: ReportFigures): number | null {
  const { categories: answer, view } = figures
  if (answer.source !== 'published' || areNarrowing(view.filters)) return null
  const snapshot = figures.snapshots.findLast((each) => answer.snapshots?.includes(each.snapshot) ?? false)
  return snapshot?.declaredTotal ?? null
}

function valuesByCode(answer: Answer | null): ReadonlyMap<string, number | null> {
  return new Map((answer?.rows ?? []).map((row) => [codeOf(row), row.value]))
}

function sortRows<Row>(
  rows: readonly Row[],
  { view: { sort }, language }: ReportFigures,
  valueIn: (row: Row) => number | null,
  wordOf: (row: Row) => string,
): readonly Row[] {
  const sign = sort.descending ? -1 : 1
  const compare = wordOrder(language)
  const byWord = (a: Row, b: Row) => compare(wordOf(a), wordOf(b))
  return rows.toSorted((a, b) => {
    if (sort.by === 'label') return sign * byWord(a, b)
    const [one, other] = [valueIn(a), valueIn(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null) || byWord(a, b)
    return sign * (one - other) || byWord(a, b)
  })
}
