import type { TrendRow } from '../../shared/domain/report/tables/incident-tables.ts'
import { comparedCells } from '../../shared/domain/report/tables/table.ts'
import { comparisonColumns } from './count-columns.tsx'
import { figureColumn } from './figure-columns.tsx'
import { MonthColumns } from './figures/month-columns.tsx'
import { drawnTrend, TrendChart } from './figures/print-trend-chart.tsx'
import { type DayFigures, dayFigures, sumOf, type TrendLine, trendLines, valueAt } from './figures/trend-lines.ts'
import { NoteList } from './note-list.tsx'
import { countedDays } from './paper-days.tsx'
import { type PaperColumn, PaperTable, tableClass } from './paper-table.tsx'
import { shown, usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** The trend: a chart, and a grid of years by months or of months by days. */
export const trendSection: SectionOf<'trend'> = ({ rows, total }, source) => {
  const { notes, number, words } = source
  const { figures } = source.report
  const { t } = words
  const { trend, view } = figures
  const { period } = trend
  const isByDay = view.granularity === 'day'
  const lines = trendLines(rows, isByDay)
  const layout = dayFigures(Math.max(0, ...rows.map(({ incidents }) => incidents ?? 0)))
  const isUpright = isByDay && layout === 'upright'
  const compared = comparisonColumns(rows, trend, source)
  const isUnfinished = rows.some((row) => row.state === 'partial')
  const drawn = drawnTrend(figures, isByDay, words)
  const isChart = rows.length > 0 && drawn.points.length > 1
  const legend = t(isChart ? 'report.legend-trend-partial' : 'report.legend-trend-partial-alone')
  const counted = period === null ? [] : [t('report.sub-days', { period: countedDays(period, view.filters, words) })]
  const isCompared = drawn.points.some(({ previous }) => previous !== null)
  const around = t(isCompared ? 'report.legend-trend-compared' : 'report.legend-trend-around')
  const isLegend = isChart && drawn.chosen !== null
  const sub = [...counted, ...(isLegend ? [around] : []), ...(isUnfinished ? [legend] : [])].join(' ')
  return {
    title: t(isByDay ? 'report.table-trend-day' : 'report.table-trend-month', { number }),
    subs: [sub, ...(view.granularity === 'week' ? [t('report.sub-no-weeks')] : [])].filter(Boolean),
    lines: isUpright || compared.length > 0 ? rows : lines,
    table: (
      <>
        <PlaceCaveats answer={trend} filters={view.filters} compared={view.comparison} />
        {isChart ? <TrendChart {...{ figures, drawn, rows, isByDay }} /> : null}
        {compared.length > 0 ? (
          <ComparedMonths
            rows={rows}
            compared={compared}
            total={{ ...NO_MONTH, incidents: total, ...comparedCells(trend.comparison) }}
          />
        ) : isUpright ? (
          <MonthColumns lines={lines} total={total} />
        ) : (
          <TrendGrid lines={lines} total={total} layout={layout} isByDay={isByDay} />
        )}
      </>
    ),
    below: <NoteList notes={notes.trend} />,
  }
}

const NO_MONTH = { time: '', state: 'full' } as const

interface ComparedMonthsProps {
  readonly rows: readonly TrendRow[]
  readonly compared: readonly PaperColumn<TrendRow>[]
  readonly total: TrendRow
}

/** Months below each other, each beside its compared days. */
function ComparedMonths({ rows, compared, total }: ComparedMonthsProps) {
  const { t, format } = usePaperWords()
  return (
    <PaperTable
      rows={rows}
      total={total}
      className={styles.short}
      columns={[
        { name: 'time', head: t('columns.month'), className: styles.name, cell: ({ time }) => format.month(time) },
        {
          ...figureColumn('incidents', format.count, { t }),
          cellClass: ({ state }) => (state === 'partial' ? styles.partial : undefined),
        },
        ...compared,
      ]}
    />
  )
}

interface TrendGridProps {
  readonly lines: readonly TrendLine[]
  readonly total: number | null
  readonly layout: DayFigures
  readonly isByDay: boolean
}

function TrendGrid({ lines, total, layout, isByDay }: TrendGridProps) {
  const { t, format } = usePaperWords()
  const columns = Array.from({ length: isByDay ? 31 : 12 }, (_, index) => index + 1)
  const count = (value: number | null) => shown(value, format.count, t('common.no-value'))
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
            {t('common.total')}
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
              {t('common.total')}
            </th>
            <td className={styles.number}>{count(total)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
