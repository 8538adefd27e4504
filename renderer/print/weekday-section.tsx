import { MONTHS_OF_YEAR, WEEKDAYS, weekdayMonthCode } from '../../shared/domain/calendar/weekday-month.ts'
import { cellsOfMonth, cellsOfWeekday } from '../../shared/domain/incidents/heat-cells.ts'
import type { WeekdayRow } from '../../shared/domain/report/tables/weekday-table.ts'
import { heatDays, heatNotes, partialMonths } from '../findings/heat.ts'
import { tintOf } from './figures/tint-of.ts'
import { countedDays } from './paper-days.tsx'
import { PaperTable } from './paper-table.tsx'
import { shown, usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** Incidents by weekday and month of the year. */
export const weekdaySection: SectionOf<'weekdays'> = ({ rows, total }, { report: { figures }, number, words }) => {
  const { weekdays: answer, view } = figures
  const { period } = answer
  const partial = partialMonths(heatDays(period, view.filters))
  return {
    title: words.t('report.table-weekdays', { number }),
    subs:
      period === null
        ? []
        : [
            words.t('report.sub-days', { period: countedDays(period, view.filters, words) }),
            ...heatNotes(heatDays(period, view.filters), words),
            ...(partial.size === 0 ? [] : [words.t('report.legend-trend-partial-alone')]),
          ],
    table: (
      <>
        <PlaceCaveats answer={answer} filters={view.filters} />
        <WeekdayGrid {...{ rows, total, partial }} />
      </>
    ),
  }
}

interface WeekdayGridProps {
  readonly rows: readonly WeekdayRow[]
  readonly total: number | null
  readonly partial: ReadonlySet<number>
}

function WeekdayGrid({ rows, total, partial }: WeekdayGridProps) {
  const { t, format } = usePaperWords()
  const counts = new Map(rows.map((row) => [row['weekday-month'], row.incidents]))
  const tint = tintOf(rows.flatMap(({ incidents }) => incidents ?? []))
  const written = (value: number | null) => shown(value, format.count, '')
  const sum = (cells: readonly string[]): number | null => {
    const known = cells.flatMap((cell) => counts.get(cell) ?? [])
    return known.length === 0 ? null : known.reduce((all, value) => all + value, 0)
  }
  return (
    <PaperTable<number>
      rows={WEEKDAYS}
      total={0}
      className={`${styles.months} ${styles.weekdays}`}
      columns={[
        { name: 'weekday', head: t('columns.weekday'), cell: (weekday) => format.weekday(weekday) },
        ...MONTHS_OF_YEAR.map((month) => ({
          name: String(month),
          head: format.shortMonth(month),
          className: partial.has(month) ? `${styles.number} ${styles.partial}` : styles.number,
          // A month that lacks days is in no class.
          cellClass: (weekday: number) =>
            partial.has(month) ? undefined : tint(counts.get(weekdayMonthCode({ weekday, month })) ?? null),
          cell: (weekday: number) => written(counts.get(weekdayMonthCode({ weekday, month })) ?? null),
          total: { content: written(sum(cellsOfMonth(month))) },
        })),
        {
          name: 'total',
          head: t('common.total'),
          className: styles.number,
          cellClass: () => styles.sum,
          cell: (weekday) => written(sum(cellsOfWeekday(weekday))),
          total: { content: shown(total, format.count, t('common.no-value')) },
        },
      ]}
    />
  )
}
