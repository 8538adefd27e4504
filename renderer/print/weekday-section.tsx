import { MONTHS_OF_YEAR, WEEKDAYS } from '../../shared/domain/calendar/weekday-month.ts'
import { cellsOfMonth, cellsOfWeekday } from '../../shared/domain/incidents/heat-cells.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import type { WeekdayRow } from '../../shared/domain/report/weekday-table.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { heatDays, heatNotes } from '../findings/heat.ts'
import { ColumnHeads } from './column-heads.tsx'
import { tableClass } from './kept-rows.ts'
import { keptWords } from './kept-words.ts'
import { usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import { shown } from './shown.ts'
import styles from './table.module.css'

/** On which days of the week, and in which months of the year, incidents were reported. */
export function WeekdaySection({ report: { figures, tables } }: { report: Report }) {
  const words = usePaperWords()
  const { t } = words
  const table = tables.weekdays
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const { weekdays: answer, view } = figures
  const { period } = answer
  return (
    <PaperSection
      rows={table.rows}
      title={t('report.table-weekdays', { number: tableNumber(tables, 'weekdays') })}
      subs={
        period === null
          ? []
          : [
              t('report.sub-days', { period: keptWords(period, view.filters, words) }),
              ...heatNotes(heatDays(period, view.filters), words),
            ]
      }
      nothing={nothing}
    >
      <PlaceCaveats answer={answer} filters={view.filters} />
      <WeekdayGrid rows={table.rows} total={table.total} />
    </PaperSection>
  )
}

/** A line per day of the week, a column per month, each with its total. */
function WeekdayGrid({ rows, total }: { readonly rows: readonly WeekdayRow[]; readonly total: number | null }) {
  const { t, format } = usePaperWords()
  const counts = new Map(rows.map((row) => [row['weekday-month'], row.incidents]))
  const written = (value: number | null) => shown(value, format.count, '')
  const sum = (cells: readonly string[]): number | null => {
    const known = cells.flatMap((cell) => counts.get(cell) ?? [])
    return known.length === 0 ? null : known.reduce((all, value) => all + value, 0)
  }
  return (
    <table className={tableClass(WEEKDAYS, styles.months, styles.weekdays)}>
      <ColumnHeads
        heads={[
          { words: t('columns.weekday') },
          ...MONTHS_OF_YEAR.map((month) => ({ words: format.shortMonth(month), className: styles.number })),
          { words: t('report.total'), className: styles.number },
        ]}
      />
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{format.weekday(weekday)}</th>
            {cellsOfWeekday(weekday).map((cell) => (
              <td key={cell} className={styles.number}>
                {written(counts.get(cell) ?? null)}
              </td>
            ))}
            <td className={`${styles.number} ${styles.sum}`}>{written(sum(cellsOfWeekday(weekday)))}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('report.total')}</th>
          {MONTHS_OF_YEAR.map((month) => (
            <td key={month} className={styles.number}>
              {written(sum(cellsOfMonth(month)))}
            </td>
          ))}
          <td className={styles.number}>{shown(total, format.count, t('report.no-value'))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
