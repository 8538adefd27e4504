import { shown, usePaperWords } from '../paper-words.tsx'
import styles from '../table.module.css'
import monthStyles from './month-columns.module.css'
import { sumOf, type TrendLine, valueAt } from './trend-lines.ts'

/** Further months go into a table of their own. */
const MOST_COLUMNS = 12
const DAYS = Array.from({ length: 31 }, (_, index) => index + 1)

/** A column for each month with its days and its total; a grand total where there are several. */
export function MonthColumns({
  lines,
  total,
}: {
  readonly lines: readonly TrendLine[]
  readonly total: number | null
}) {
  const { t, format } = usePaperWords()
  const count = (value: number | null) => shown(value, format.count, t('common.no-value'))
  const tables = Array.from({ length: Math.ceil(lines.length / MOST_COLUMNS) }, (_, index) =>
    lines.slice(index * MOST_COLUMNS, (index + 1) * MOST_COLUMNS),
  )
  return tables.map((months, index) => {
    const days = DAYS.filter((day) => months.some((line) => valueAt(line, day) !== undefined))
    return (
      <table key={months[0]?.[0]} className={`${styles.table} ${monthStyles.columns}`}>
        <thead>
          <tr>
            <th scope="col">{t('columns.day')}</th>
            {months.map(([month]) => (
              <th key={month} scope="col" className={styles.number}>
                {format.shortMonthYear(month)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {months.map((line) => {
                const row = valueAt(line, day)
                return (
                  <td key={line[0]} className={`${styles.number} ${row?.state === 'partial' ? styles.partial : ''}`}>
                    {row?.incidents == null ? null : format.count(row.incidents)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('report.total-month')}</th>
            {months.map(([month, values]) => (
              <td key={month} className={styles.number}>
                {count(sumOf(values))}
              </td>
            ))}
          </tr>
          {lines.length > 1 && index === tables.length - 1 ? (
            <tr>
              <th scope="row">{t('common.total')}</th>
              <td className={styles.number} colSpan={months.length}>
                {count(total)}
              </td>
            </tr>
          ) : null}
        </tfoot>
      </table>
    )
  })
}
