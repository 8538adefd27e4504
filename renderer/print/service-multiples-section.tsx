import type { MultiplesRow } from '../../shared/domain/report/tables/multiples-table.ts'
import type { ServiceValues } from '../../shared/domain/service/service-values.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import {
  fewWords,
  figureDays,
  lastShareWords,
  serviceChange,
  serviceDefinitions,
  serviceFigure,
  serviceLines,
  serviceText,
  untoldWords,
} from '../../shared/i18n/service-value-words.ts'
import { largestOf } from '../charts/time/small-multiples.tsx'
import { withheldReasons } from '../findings/growth.ts'
import { monthHeads } from '../findings/series-months.ts'
import { type PrintedPanel, PrintMultiples } from './figures/print-multiples.tsx'
import { countedDays } from './paper-days.tsx'
import type { SectionContent, SectionSource } from './report-section.tsx'

/** A small trend of a share or a stock for each value; its table is attached alone. */
export function serviceMultiplesSection(
  rows: readonly MultiplesRow[],
  values: ServiceValues,
  { report: { figures }, number, words }: Pick<SectionSource, 'report' | 'number' | 'words'>,
): SectionContent {
  const { t, format } = words
  const { view } = figures
  const { measure, by, on, period, reason, whole } = values
  const days = period === null ? t('report.no-period') : countedDays(period, view.filters, words)
  const title = t('report.table-titled', {
    number,
    title: t(`charts.multiples-title`, {
      title:
        measure === 'on-time'
          ? t(`service.values-on-time-${by}`, { period: days })
          : t(`service.values-open-${by}`, { day: on === null ? '' : format.day(on) }),
    }),
  })
  if (reason !== null) return { title, subs: [], nothing: untoldWords(reason, t, format), table: null }
  const isOfShares = measure === 'on-time'
  const written = (value: number) => serviceFigure(measure, value, format)
  const series = [...Map.groupBy(rows, (row) => row[by] ?? '')].map(([code, own]) => ({
    code,
    own,
    drawn: drawnOf(own),
  }))
  const [first] = series
  const months = first?.own.map(({ month }) => month) ?? []
  const cut = first?.own.flatMap(({ state }, place) => (state === 'partial' ? [place] : [])) ?? []
  const hasOwnScales = !isOfShares && view.multiplesScale === 'own'
  const largest = isOfShares ? 1 : Math.max(0, ...series.map(({ drawn }) => largestOf(drawn)))
  const panels = series.map(({ code, own, drawn }): PrintedPanel => {
    const each = values.values.find((value) => value.code === code)
    const name = words.label(by, code)
    const figure = each === undefined ? t('common.no-value') : serviceText(each, measure, t, format)
    const top = largestOf(drawn)
    const peak = own[drawn.now.indexOf(Math.max(...drawn.now.map((value) => value ?? 0)))]
    return {
      ...{ code, name, figure },
      change: each === undefined ? '' : (serviceChange(each, t, format)?.text ?? ''),
      series: drawn,
      top: hasOwnScales ? top : largest,
      topText: isOfShares
        ? lastShareWords(drawn.now, { codes: months, cut }, t, format)
        : hasOwnScales
          ? written(top)
          : null,
      label:
        peak === undefined
          ? t('common.series-value', { series: name, value: figure })
          : t('report.chart-multiples', {
              ...{ name, figure, month: format.month(peak.month) },
              largest: written(peak.onTime ?? peak.open ?? 0),
            }),
      at: by === 'municipality' ? (municipalityOf(code)?.tile ?? null) : null,
    }
  })
  const compared = values.values.map((each) => ({ key: [each.code], ...each }))
  return {
    title,
    subs: [
      t('report.sub-multiples', { csv: t('report.csv-name', { number }) }),
      hasOwnScales ? t('report.sub-multiples-own') : t('report.sub-multiples-same', { top: written(largest) }),
      figureDays(values, days, t, format),
      ...(isOfShares ? [t('service.series-small')] : []),
      ...serviceDefinitions(values, t, format),
      t('charts.area-sentence', { name: t('columns.all'), figures: serviceLines(whole, t, format).join(', ') }),
      ...(rows.some(({ onTime }) => onTime === null) ? [fewWords(t, format)] : []),
      ...withheldReasons(compared).map((each) => t(`vocabulary.reason-${each}`)),
    ],
    lines: panels,
    table: <PrintMultiples panels={panels} months={monthHeads(months, words)} cut={cut} />,
  }
}

/** What the table holds is what is drawn. */
function drawnOf(rows: readonly MultiplesRow[]): PrintedPanel['series'] {
  return {
    now: rows.map(({ onTime, open }) => onTime ?? open ?? null),
    before: rows.map(({ onTimeBefore, openEarlier }) => onTimeBefore ?? openEarlier ?? null),
  }
}
