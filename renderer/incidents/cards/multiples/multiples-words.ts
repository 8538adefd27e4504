import { monthCode } from '../../../../shared/domain/calendar/month.ts'
import type { MonthSeries, SeriesMonths } from '../../../../shared/domain/figures/month-series.ts'
import { type Figures, figureColumns } from '../../../components/figures.ts'
import type { Speech } from '../../../findings/finding.ts'

/** The months of a small trend, and those of the year before. */
type PanelMonths = Pick<MonthSeries, 'now' | 'before'>

/** The months of a series, as codes. */
export function monthCodes({ first, count }: SeriesMonths): readonly string[] {
  return Array.from({ length: count }, (_, place) => monthCode(first + place))
}

/** Both values of each month in words. */
export function monthWords(
  { now, before }: PanelMonths,
  { first, count, cut }: SeriesMonths,
  written: (value: number) => string,
  { t, format }: Speech,
): readonly string[] {
  const said = (value: number | null | undefined) => (value == null ? t('common.not-known') : written(value))
  return Array.from({ length: count }, (_, place) =>
    t(cut.includes(place) ? 'charts.multiples-same-days' : 'charts.multiples-month', {
      now: said(now[place]),
      before: said(before[place]),
      month: format.month(monthCode(first + place - 12)),
    }),
  )
}

/** Each code by month, both years. */
export function multiplesTable(
  caption: string,
  rows: readonly { readonly row: { readonly label: string }; readonly series: PanelMonths }[],
  months: SeriesMonths | null,
  written: (value: number) => string,
  { t, format }: Speech,
): Figures {
  const codes = months === null ? [] : monthCodes(months)
  const said = (value: number | null | undefined) => (value == null ? t('common.not-known') : written(value))
  return {
    caption,
    columns: figureColumns(t('charts.multiples-head'), ...codes.map(format.shortMonthYear)),
    rows: rows.flatMap(({ row, series }) => [
      [row.label, ...codes.map((_, place) => said(series.now[place]))],
      [t('charts.multiples-row-before', { name: row.label }), ...codes.map((_, place) => said(series.before[place]))],
    ]),
  }
}
