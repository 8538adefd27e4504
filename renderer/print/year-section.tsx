import { isSameSpan } from '../../shared/domain/calendar/period.ts'
import { type SeriesBreak, seriesBreaks } from '../../shared/domain/figures/series-break.ts'
import { isWithheldReason, SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { withFilter } from '../../shared/domain/incidents/filter.ts'
import { isOfRegister } from '../../shared/domain/incidents/shown-registers.ts'
import { incidentGround } from '../../shared/domain/report/sections/used-snapshots.ts'
import type { ReportFigures } from '../../shared/domain/report/tables/report-figures.ts'
import { isBegunLate, isOfSameDays, type YearRow } from '../../shared/domain/report/tables/year-table.ts'
import { FIXMYSTREET } from '../../shared/domain/vocabulary/register.ts'
import { YearChart } from './figures/year-chart.tsx'
import { NoteList, NoteMark } from './note-list.tsx'
import flags from './notes.module.css'
import type { Notes } from './notes.ts'
import { countedDays } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import { type PaperWords, shown, usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** The years as columns and as a table. */
export const yearSection: SectionOf<'years'> = ({ rows }, { report: { figures }, notes, number, words }) => {
  const { t } = words
  // A single column shows no more than its figure.
  const isChart = rows.length > 1
  const { years, categories, view } = figures
  // In published figures each row gives its days.
  const isOfOtherDays =
    years.source === 'records' &&
    years.period !== null &&
    (categories.period === null || !isSameSpan(years.period, categories.period))
  const counted = isOfOtherDays
    ? [t('report.sub-years-days', { period: countedDays(years.period, withFilter(view.filters, 'year', null), words) })]
    : []
  return {
    title: titleOf(rows, number, words),
    subs: [...(isChart ? [[t('report.sub-years'), ...legendOf(rows, words)].join(' ')] : []), ...counted],
    table: (
      <>
        <PlaceCaveats answer={years} filters={view.filters} />
        {isChart ? <YearChart rows={rows} breaks={breaksOf(rows, figures)} /> : null}
        <PaperTable
          rows={rows}
          columns={yearColumns(incidentGround(figures, years), notes, words)}
          rowClass={({ state }) => (state === 'derived' ? styles.quiet : undefined)}
        />
      </>
    ),
    below: (
      <>
        <NoteList notes={notes.years} staysWithTable />
        {isChart && isOfRegister(years, FIXMYSTREET) ? (
          <p className={`${flags.flag} ${flags.withTable}`}>{t('report.growth-of-use')}</p>
        ) : null}
      </>
    ),
  }
}

/** What breaks the series of years, on the days that they cover. */
function breaksOf(rows: readonly YearRow[], { years, view, drawnTrend }: ReportFigures): readonly SeriesBreak[] {
  const [first, last] = [rows[0], rows.at(-1)]
  const span = first === undefined || last === undefined ? null : { from: first.from, to: last.to }
  // Names mean another category in records alone.
  const mappings = years.source === 'records' ? drawnTrend.mappings : []
  return seriesBreaks(mappings, { filters: view.filters, register: years.register, span })
}

function titleOf(rows: readonly YearRow[], number: number, { t, format }: PaperWords): string {
  const [before, last] = rows.slice(-2)
  // No headline over a handful of incidents.
  const least = Math.max(before?.incidents ?? 0, SMALLEST_BASE)
  const isAhead = last?.state === 'partial' && before?.state === 'full' && (last.incidents ?? 0) > least
  return isAhead
    ? t('report.table-years-ahead', { number, day: format.longDay(last.to), year: last.year, before: before.year })
    : t('report.table-years', { number })
}

/** The legend of the columns; none where all are solid. */
function legendOf(rows: readonly YearRow[], { t }: PaperWords): readonly string[] {
  const states = (['full', 'partial', 'derived'] as const).filter((state) => rows.some((row) => row.state === state))
  return states.some((state) => state !== 'full') ? states.map((state) => t(`report.legend-${state}`)) : []
}

function yearColumns(
  ground: ReturnType<typeof incidentGround>,
  notes: Notes,
  { t, format }: PaperWords,
): readonly PaperColumn<YearRow>[] {
  return [
    { name: 'year', head: t('columns.year'), className: styles.year, cell: ({ year }) => year },
    { name: 'period', head: t('columns.period'), cell: (row) => <YearPeriod row={row} notes={notes} /> },
    {
      name: 'incidents',
      head: t('columns.incidents'),
      className: styles.number,
      cell: ({ state, incidents }) => (
        <>
          {state === 'derived' && incidents !== null
            ? t('report.about-figure', { figure: format.count(incidents) })
            : shown(incidents, format.count, t('common.no-value'))}
          {state === 'derived' ? <NoteMark mark={notes.markOf('derived')} /> : null}
        </>
      ),
    },
    {
      name: 'growth',
      head: t('columns.growth'),
      className: styles.number,
      cell: (row) => <YearGrowth row={row} notes={notes} />,
    },
    {
      name: 'origin',
      head: t('columns.origin'),
      className: styles.wide,
      cell: ({ state }) => (state === 'derived' ? t('report.origin-derived') : t(`report.origin-${ground}`)),
    },
  ]
}

interface YearCellProps {
  readonly row: YearRow
  readonly notes: Notes
}

function YearGrowth({ row, notes }: YearCellProps) {
  const { t, format } = usePaperWords()
  const isPrinted = row.growthFrom === 'printed'
  return (
    <>
      {shown(row.growth, isPrinted ? format.printedChange : format.change, t('common.not-comparable'))}
      {isPrinted ? <NoteMark mark={notes.markOf('printed-growth')} /> : null}
      {isOfSameDays(row) ? <NoteMark mark={notes.markOf('same-days')} /> : null}
      <NoteMark mark={notes.markOf(`unlike-days-${row.year}`)} />
      <NoteMark mark={isWithheldReason(row.reason) ? notes.markOf(`reason-${row.reason}`) : null} />
    </>
  )
}

function YearPeriod({ row, notes }: YearCellProps) {
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
