import type { Answer } from '../../shared/domain/incidents/question.ts'
import { withoutComparison } from '../../shared/domain/incidents/regional-roads.ts'
import type { MultiplesRow } from '../../shared/domain/report/tables/multiples-table.ts'
import { codeOf } from '../../shared/domain/report/tables/table.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import { largestOf } from '../charts/time/small-multiples.tsx'
import { withheldReasons } from '../findings/growth.ts'
import { monthHeads } from '../findings/series-months.ts'
import { type PrintedPanel, PrintMultiples } from './figures/print-multiples.tsx'
import { countedDays } from './paper-days.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import { serviceMultiplesSection } from './service-multiples-section.tsx'

/** A small trend for each category, municipality or organisation; its table is attached alone. */
export const multiplesSection: SectionOf<'multiples'> = ({ rows }, { report, number, words }) => {
  const { figures } = report
  const { t, format } = words
  const { multiples, view } = figures
  const title = (period: string): string =>
    t('report.table-titled', {
      number,
      title: t(`charts.multiples-sentence-${multiples?.dimension ?? 'category'}`, { period }),
    })
  if (multiples === null)
    return { title: title(t('report.no-period')), subs: [], nothing: t('report.no-multiples'), table: null }
  const { answer, dimension, service } = multiples
  if (service !== null) return serviceMultiplesSection(rows, service.values, { report, number, words })
  const isRate = answer.measure === 'per-1000'
  const written = isRate ? format.rate : format.count
  const byCode = Map.groupBy(rows, (row) => row[dimension] ?? '')
  const series = [...byCode].map(([code, own]) => ({ code, own, series: seriesOf(own, isRate) }))
  const largest = Math.max(0, ...series.map((each) => largestOf(each.series)))
  const hasOwnScales = view.multiplesScale === 'own'
  const [first] = series
  const panels = series.map(({ code, own, series: drawn }): PrintedPanel => {
    const row = answer.rows.find((each) => codeOf(each) === code)
    const top = largestOf(drawn)
    const name = words.label(dimension, code)
    const figure = shown(row?.value ?? null, written, t('common.no-value'))
    const peak = own[drawn.now.indexOf(Math.max(...drawn.now.map((value) => value ?? 0)))]
    return {
      code,
      name,
      figure,
      change: changeWords(row, words),
      series: drawn,
      top: hasOwnScales ? top : largest,
      topText: hasOwnScales ? written(top) : null,
      label:
        peak === undefined
          ? t('common.series-value', { series: name, value: figure })
          : t('report.chart-multiples', {
              name,
              figure,
              largest: written((isRate ? peak.per1000 : peak.incidents) ?? 0),
              month: format.month(peak.month),
            }),
      at: dimension === 'municipality' ? (municipalityOf(code)?.tile ?? null) : null,
    }
  })
  return {
    title: title(answer.period === null ? t('report.no-period') : countedDays(answer.period, view.filters, words)),
    subs: [
      t('report.sub-multiples', { csv: t('report.csv-name', { number }) }),
      hasOwnScales ? t('report.sub-multiples-own') : t('report.sub-multiples-same', { top: written(largest) }),
      ...(panels.length < answer.rows.length
        ? [t('charts.multiples-first', { shown: panels.length, figure: format.count(answer.rows.length) })]
        : []),
      ...withheldReasons(answer.rows).map((reason) => t(`vocabulary.reason-${reason}`)),
    ],
    lines: panels,
    table: (
      <>
        <PlaceCaveats answer={withoutComparison(answer)} filters={view.filters} />
        <PrintMultiples
          panels={panels}
          months={monthHeads(first?.own.map(({ month }) => month) ?? [], words)}
          cut={first?.own.flatMap(({ state }, place) => (state === 'partial' ? [place] : [])) ?? []}
        />
      </>
    ),
  }
}

/** What the table holds is what is drawn. */
function seriesOf(rows: readonly MultiplesRow[], isRate: boolean): PrintedPanel['series'] {
  return isRate
    ? { now: rows.map(({ per1000 }) => per1000), before: rows.map(({ per1000Before }) => per1000Before) }
    : { now: rows.map(({ incidents }) => incidents), before: rows.map(({ before }) => before) }
}

function changeWords(row: Answer['rows'][number] | undefined, { t, format }: PaperWords): string {
  return row?.comparison === undefined ? '' : shown(row.comparison.change, format.change, t('common.not-comparable'))
}
