import { calendarWeeks, monthWithin } from '../../shared/domain/calendar/month-calendar.ts'
import { WEEKDAYS } from '../../shared/domain/calendar/weekday-month.ts'
import type { CalendarRow } from '../../shared/domain/report/tables/calendar-table.ts'
import styles from './figures/print-calendar.module.css'
import { tintOf } from './figures/tint-of.ts'
import { usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'

/** The days of the month that is chosen, in its weeks. */
export const calendarSection: SectionOf<'calendar'> = ({ rows, total }, { report: { figures }, number, words }) => {
  const { t, format } = words
  const { calendar, view } = figures
  const month = monthWithin(calendar?.period ?? null)
  return {
    title: t('report.table-calendar', { number, month: month === null ? t('report.no-period') : format.month(month) }),
    subs: month === null ? [] : [t('report.sub-calendar')],
    ...(calendar === null ? { nothing: t('report.no-calendar') } : {}),
    table:
      calendar === null || month === null ? null : (
        <>
          <PlaceCaveats answer={calendar} filters={view.filters} />
          <CalendarGrid {...{ month, rows, total }} />
        </>
      ),
  }
}

interface CalendarGridProps {
  readonly month: string
  readonly rows: readonly CalendarRow[]
  readonly total: number | null
}

function CalendarGrid({ month, rows, total }: CalendarGridProps) {
  const { t, format } = usePaperWords()
  const counts = new Map(rows.map(({ day, incidents }) => [day, incidents]))
  const tint = tintOf(rows.map(({ incidents }) => incidents))
  return (
    <table className={styles.calendar}>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col">
              {format.weekday(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {calendarWeeks(month, (day) => counts.get(day) ?? null).map((week) => (
          <tr key={week.find((cell) => cell !== null)?.day}>
            {week.map((cell, at) =>
              cell === null ? (
                <td key={WEEKDAYS[at]} />
              ) : (
                <td key={cell.day} className={`${styles.day} ${tint(cell.value) ?? ''}`}>
                  <span className={styles.number}>{Number(cell.day.slice(8))}</span>{' '}
                  {cell.value === null ? null : <b>{format.count(cell.value)}</b>}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={WEEKDAYS.length}>
            {t('common.series-value', {
              series: t('report.total-month'),
              value: total === null ? t('common.no-value') : format.count(total),
            })}
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
