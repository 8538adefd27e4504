import type { Report } from '../../shared/contract/report.ts'
import type { TrendRow } from '../../shared/domain/report/incident-tables.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'
import styles from './table.module.css'
import { TrendChart } from './trend-chart.tsx'

/** The course in time: a chart, and all its values as a grid of years by months or of months by days. */
export function TrendSection({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const table = report.tables.trend
  if (table === null) return null
  const number = tableNumber(report.tables, 'trend')
  const isByDay = report.figures.view.granularity === 'day'
  const title = t(isByDay ? 'report.table-trend-day' : 'report.table-trend-month', { number })
  const { period } = report.figures.trend
  const subs =
    period === null ? [] : [t('report.sub-trend', { from: format.day(period.from), to: format.day(period.to) })]
  const isByWeek = report.figures.view.granularity === 'week'
  return (
    <section>
      <SectionHead title={title} subs={isByWeek ? [...subs, t('report.sub-no-weeks')] : subs} />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <>
          <TrendChart rows={table.rows} isByDay={isByDay} />
          <TrendGrid rows={table.rows} isByDay={isByDay} />
        </>
      )}
    </section>
  )
}

const MONTH_LENGTH = '2023-03'.length
const YEAR_LENGTH = '2023'.length

function TrendGrid({ rows, isByDay }: { rows: readonly TrendRow[]; isByDay: boolean }) {
  const { t, format } = usePaperWords()
  const groupLength = isByDay ? MONTH_LENGTH : YEAR_LENGTH
  const groups = [...new Set(rows.map((row) => row.time.slice(0, groupLength)))]
  const columns = Array.from({ length: isByDay ? 31 : 12 }, (_, index) => index + 1)
  const values = new Map(rows.map((row) => [row.time, row]))
  return (
    <table className={`${styles.table} ${isByDay ? styles.days : styles.months}`}>
      <thead>
        <tr>
          <th scope="col">{t(isByDay ? 'report.column-month' : 'report.column-year')}</th>
          {columns.map((column) => (
            <th key={column} scope="col" className={styles.number}>
              {isByDay ? column : format.shortMonth(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group}>
            <th scope="row">{isByDay ? format.month(group) : group}</th>
            {columns.map((column) => {
              const row = values.get(`${group}-${String(column).padStart(2, '0')}`)
              return (
                <td key={column} className={`${styles.number} ${row?.state === 'partial' ? styles.partial : ''}`}>
                  {row?.incidents == null ? null : format.count(row.incidents)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
