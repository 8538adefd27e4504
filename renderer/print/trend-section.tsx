import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { type DayFigures, dayFigures } from './day-figures.ts'
import { tableClass } from './kept-rows.ts'
import { keptWords } from './kept-words.ts'
import { MonthColumns } from './month-columns.tsx'
import { usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import { shown } from './shown.ts'
import styles from './table.module.css'
import { TrendChart } from './trend-chart.tsx'
import { sumOf, type TrendLine, trendLines, valueAt } from './trend-lines.ts'

/** The course in time: a chart, and all its values as a grid of years by months or of months by days. */
export function TrendSection({ report }: { report: Report }) {
  const words = usePaperWords()
  const { t } = words
  const { figures } = report
  const table = report.tables.trend
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const number = tableNumber(report.tables, 'trend')
  const isByDay = figures.view.granularity === 'day'
  const title = t(isByDay ? 'report.table-trend-day' : 'report.table-trend-month', { number })
  const { period } = figures.trend
  const isByWeek = figures.view.granularity === 'week'
  const lines = trendLines(table.rows, isByDay)
  const layout = dayFigures(Math.max(0, ...table.rows.map(({ incidents }) => incidents ?? 0)))
  const isUpright = isByDay && layout === 'upright'
  const isUnfinished = table.rows.some((row) => row.state === 'partial')
  const isChart = table.rows.length > 1
  const legend = t(isChart ? 'report.legend-trend-partial' : 'report.legend-trend-partial-alone')
  const counted =
    period === null ? [] : [t('report.sub-days', { period: keptWords(period, figures.view.filters, words) })]
  const sub = [...counted, ...(isUnfinished ? [legend] : [])].join(' ')
  return (
    <PaperSection
      rows={isUpright ? table.rows : lines}
      title={title}
      subs={[sub, ...(isByWeek ? [t('report.sub-no-weeks')] : [])].filter(Boolean)}
      nothing={nothing}
    >
      <PlaceCaveats answer={figures.trend} filters={figures.view.filters} />
      {isChart ? <TrendChart rows={table.rows} isByDay={isByDay} /> : null}
      {isUpright ? (
        <MonthColumns lines={lines} total={table.total} />
      ) : (
        <TrendGrid lines={lines} total={table.total} layout={layout} isByDay={isByDay} />
      )}
    </PaperSection>
  )
}

interface TrendGridProps {
  readonly lines: readonly TrendLine[]
  readonly total: number | null
  readonly layout: DayFigures
  readonly isByDay: boolean
}

/** A line per year or month, each with its total; the total of all where there are several. */
function TrendGrid({ lines, total, layout, isByDay }: TrendGridProps) {
  const { t, format } = usePaperWords()
  const columns = Array.from({ length: isByDay ? 31 : 12 }, (_, index) => index + 1)
  const count = (value: number | null) => shown(value, format.count, t('report.no-value'))
  return (
    <table className={tableClass(lines, isByDay ? styles.days : styles.months)} data-figures={layout}>
      <thead>
        <tr>
          <th scope="col">{t(isByDay ? 'columns.month' : 'columns.year')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {isByDay ? column : format.shortMonth(column)}
            </th>
          ))}
          <th scope="col" className={styles.number}>
            {t('report.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const [time, values] = line
          return (
            <tr key={time}>
              <th scope="row">{isByDay ? format.shortMonthYear(time) : time}</th>
              {columns.map((column) => {
                const row = valueAt(line, column)
                return (
                  <td key={column} className={`${styles.number} ${row?.state === 'partial' ? styles.partial : ''}`}>
                    {row?.incidents == null ? null : format.count(row.incidents)}
                  </td>
                )
              })}
              <td className={`${styles.number} ${styles.sum}`}>{count(sumOf(values))}</td>
            </tr>
          )
        })}
      </tbody>
      {lines.length === 1 ? null : (
        <tfoot>
          <tr>
            <th scope="row" colSpan={columns.length + 1}>
              {t('report.total')}
            </th>
            <td className={styles.number}>{count(total)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
