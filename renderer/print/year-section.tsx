import { isSameSpan } from '../../shared/domain/calendar/period.ts'
import { isWithheldReason, SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { withFilter } from '../../shared/domain/incidents/filter.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { isBegunLate, isOfSameDays, type YearRow } from '../../shared/domain/report/year-table.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { ColumnHeads } from './column-heads.tsx'
import { tableClass } from './kept-rows.ts'
import { keptWords } from './kept-words.ts'
import { NoteList, NoteMark } from './note-list.tsx'
import flags from './notes.module.css'
import type { Notes } from './notes.ts'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import { shown } from './shown.ts'
import styles from './table.module.css'
import { YearChart } from './year-chart.tsx'

/** The years there are, as columns and as a table. */
export function YearSection({ report, notes }: { report: Report; notes: Notes }) {
  const words = usePaperWords()
  const { t } = words
  const { figures } = report
  const table = report.tables.years
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  // One column alone shows nothing that its figure does not.
  const isChart = table.rows.length > 1
  const { years, categories, view } = figures
  // Published years give the days of each in its row.
  const isOfOtherDays =
    years.source === 'records' &&
    years.period !== null &&
    (categories.period === null || !isSameSpan(years.period, categories.period))
  const counted = isOfOtherDays
    ? [t('report.sub-years-days', { period: keptWords(years.period, withFilter(view.filters, 'year', null), words) })]
    : []
  const title = titleOf(table.rows, tableNumber(report.tables, 'years'), words)
  return (
    <PaperSection
      rows={table.rows}
      title={title}
      subs={[...(isChart ? [[t('report.sub-years'), ...legendOf(table.rows, words)].join(' ')] : []), ...counted]}
      nothing={nothing}
      below={
        <>
          <NoteList notes={notes.years} isKept />
          {isChart ? <p className={`${flags.flag} ${flags.behind}`}>{t('report.growth-of-use')}</p> : null}
        </>
      }
    >
      <PlaceCaveats answer={figures.years} filters={figures.view.filters} />
      {isChart ? <YearChart rows={table.rows} /> : null}
      <YearTable rows={table.rows} isPublished={figures.years.source === 'published'} notes={notes} />
    </PaperSection>
  )
}

function titleOf(rows: readonly YearRow[], number: number, { t, format }: PaperWords): string {
  const [before, last] = rows.slice(-2)
  // A handful of incidents makes no headline.
  const least = Math.max(before?.incidents ?? 0, SMALLEST_BASE)
  const isAhead = last?.state === 'partial' && before?.state === 'full' && (last.incidents ?? 0) > least
  return isAhead
    ? t('report.table-years-ahead', { number, day: format.day(last.to), year: last.year, before: before.year })
    : t('report.table-years', { number })
}

/** The signs of the columns that are there; where all are solid, there is nothing to tell apart. */
function legendOf(rows: readonly YearRow[], { t }: PaperWords): readonly string[] {
  const states = (['full', 'partial', 'derived'] as const).filter((state) => rows.some((row) => row.state === state))
  return states.some((state) => state !== 'full') ? states.map((state) => t(`report.legend-${state}`)) : []
}

interface YearTableProps {
  readonly rows: readonly YearRow[]
  readonly isPublished: boolean
  readonly notes: Notes
}

function YearTable({ rows, isPublished, notes }: YearTableProps) {
  const { t, format } = usePaperWords()
  return (
    <table className={tableClass(rows)}>
      <ColumnHeads
        heads={[
          { words: t('columns.year'), className: styles.year },
          { words: t('columns.period') },
          { words: t('columns.incidents'), className: styles.number },
          { words: t('columns.growth'), className: styles.number },
          { words: t('columns.origin'), className: styles.wide },
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.year} className={row.state === 'derived' ? styles.quiet : undefined}>
            <th scope="row" className={styles.year}>
              {row.year}
            </th>
            <td>
              <YearPeriod row={row} notes={notes} />
            </td>
            <td className={styles.number}>
              {row.state === 'derived' && row.incidents !== null
                ? t('report.about-figure', { figure: format.count(row.incidents) })
                : shown(row.incidents, format.count, t('report.no-value'))}
              {row.state === 'derived' ? <NoteMark mark={notes.markOf('derived')} /> : null}
            </td>
            <td className={styles.number}>
              {shown(
                row.growth,
                row.growthFrom === 'printed' ? format.printedChange : format.change,
                t('report.not-comparable'),
              )}
              {row.growthFrom === 'printed' ? <NoteMark mark={notes.markOf('printed-growth')} /> : null}
              {isOfSameDays(row) ? <NoteMark mark={notes.markOf('same-days')} /> : null}
              <NoteMark mark={notes.markOf(`unlike-days-${row.year}`)} />
              <NoteMark mark={isWithheldReason(row.reason) ? notes.markOf(`reason-${row.reason}`) : null} />
            </td>
            <td className={styles.wide}>
              <YearOrigin row={row} isPublished={isPublished} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function YearPeriod({ row, notes }: { row: YearRow; notes: Notes }) {
  const { t, format } = usePaperWords()
  if (row.state !== 'partial') return <>{t('report.year-full')}</>
  return (
    <>
      {isBegunLate(row)
        ? t('report.year-span', { from: format.day(row.from), to: format.day(row.to), days: row.days })
        : t('report.year-partial', { day: format.day(row.to), days: row.days })}
      <NoteMark mark={notes.markOf(isBegunLate(row) ? 'begun-late' : 'partial')} />
    </>
  )
}

/** Where the figure comes from. */
function YearOrigin({ row, isPublished }: { row: YearRow; isPublished: boolean }) {
  const { t } = usePaperWords()
  if (row.state === 'derived') return <>{t('report.origin-derived')}</>
  return <>{t(isPublished ? 'report.origin-published' : 'report.origin-records')}</>
}
