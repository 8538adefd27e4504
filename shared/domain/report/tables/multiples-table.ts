import { monthCode } from '../../calendar/month.ts'
import { MOST_SERIES } from '../../figures/month-series.ts'
import { multiplesOrder, perInhabitants } from '../../figures/multiples-series.ts'
import type { AnswerRow } from '../../incidents/question.ts'
import { sizeOfValue } from '../../service/service-values.ts'
import { wordOrder } from '../../vocabulary/word-order.ts'
import type { ReportFigures } from './report-figures.ts'
import { codeOf, listOf, type ReportTable, type WordOf } from './table.ts'

/** A month of one of the small trends. */
export type MultiplesRow = {
  /** One of these; the others are `null`, and no column. */
  readonly category: string | null
  readonly municipality: string | null
  readonly organisation: string | null
  readonly month: string
  readonly incidents: number | null
  /** The same days of the month a year before. */
  readonly before: number | null
  /** Of municipalities by rate, which are drawn so. */
  readonly per1000: number | null
  readonly per1000Before: number | null
  readonly state: 'full' | 'partial'
  /** Of a share or a stock at the end of the month, instead of the counts; `null` for too few, or before the data. */
  readonly onTime?: number | null
  readonly onTimeBefore?: number | null
  readonly open?: number | null
  readonly openEarlier?: number | null
}

/** The small trends of the view, in their order, month by month. */
export function multiplesTable(figures: ReportFigures, wordOf: WordOf): ReportTable<MultiplesRow> {
  const { multiples, view, language } = figures
  if (multiples === null) return listOf('multiples', [], ['month', 'incidents', 'before', 'state'])
  const { dimension, answer, months, of, service } = multiples
  if (service !== null) return serviceMultiples(service, figures, wordOf)
  const compare = wordOrder(language)
  const wordIn = (row: AnswerRow) => wordOf(dimension, codeOf(row))
  const isCompared = answer.rows.some(({ comparison }) => comparison !== undefined)
  const order = view.sort.by === 'change' && !isCompared ? 'value' : view.sort.by
  const ordered = multiplesOrder(answer.rows, order, (one, other) => compare(wordIn(one), wordIn(other)))
  const isRate = answer.measure === 'per-1000'
  const rows = ordered.map(codeOf).flatMap((code) => {
    const series = of.get(code)
    if (series === undefined) return []
    const rates = isRate ? perInhabitants(series, code) : null
    return Array.from(
      { length: months.count },
      (_, place): MultiplesRow => ({
        category: null,
        municipality: null,
        organisation: null,
        [dimension]: code,
        month: monthCode(months.first + place),
        incidents: series.now[place] ?? null,
        before: series.before[place] ?? null,
        per1000: rates?.now[place] ?? null,
        per1000Before: rates?.before[place] ?? null,
        state: months.cut.includes(place) ? 'partial' : 'full',
      }),
    )
  })
  const rates = isRate ? (['per1000', 'per1000Before'] as const) : []
  return listOf('multiples', rows, [dimension, 'month', 'incidents', 'before', ...rates, 'state'])
}

/** The same of shares or stocks: by month of creation, or at the end of each month. */
function serviceMultiples(
  { values, months: ofMonths, early }: NonNullable<NonNullable<ReportFigures['multiples']>['service']>,
  { multiples, view, language }: ReportFigures,
  wordOf: WordOf,
): ReportTable<MultiplesRow> {
  const { measure, by, whole } = values
  const { first = 0, count = 0, cut = [] } = multiples?.months ?? {}
  const compare = wordOrder(language)
  const order = view.sort.by === 'change' && whole.comparison === undefined ? 'value' : view.sort.by
  const told = values.values.filter((each) => sizeOfValue(each) > 0 && ofMonths.has(each.code))
  const ordered = multiplesOrder(told, order, (one, other) => compare(wordOf(by, one.code), wordOf(by, other.code)))
  const rows = ordered.slice(0, MOST_SERIES).flatMap(({ code }) =>
    Array.from({ length: count }, (_, place): MultiplesRow => {
      const { now = [], before = [] } = ofMonths.get(code) ?? {}
      const [value, earlier] = [now[place] ?? null, before[place] ?? null]
      return {
        ...NO_CELLS,
        [by]: code,
        month: monthCode(first + place),
        ...(measure === 'on-time' ? { onTime: value, onTimeBefore: earlier } : { open: value, openEarlier: earlier }),
        state: cut.includes(place) || early.includes(place) ? 'partial' : 'full',
      }
    }),
  )
  const columns = measure === 'on-time' ? (['onTime', 'onTimeBefore'] as const) : (['open', 'openEarlier'] as const)
  return listOf('multiples', rows, [by, 'month', ...columns, 'state'])
}

const NO_CELLS = {
  ...{ category: null, municipality: null, organisation: null },
  ...{ incidents: null, before: null, per1000: null, per1000Before: null },
}
