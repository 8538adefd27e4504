import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { isServiceReason } from '../../shared/domain/incidents/service-reason.ts'
import type { OnTimeTableRow } from '../../shared/domain/report/tables/service-tables.ts'
import type { ReportTable } from '../../shared/domain/report/tables/table.ts'
import type { OnTimeAnswer } from '../../shared/domain/service/service-question.ts'
import type { MultipliedDimension } from '../../shared/domain/view/view-state.ts'
import { onTimeWords, partsWords, serviceReasonWords, signedPoints } from '../../shared/i18n/service-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { startCapital } from '../findings/finding.ts'
import { figureColumn } from './figure-columns.tsx'
import { PartBars } from './figures/part-bars.tsx'
import { NoteList, NoteMark } from './note-list.tsx'
import { countedDays } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import type { PaperWords } from './paper-words.tsx'
import type { SectionContent, SectionOf, SectionSource } from './report-section.tsx'
import styles from './table.module.css'
import { targetNotes } from './target-notes.ts'

type ShareTable = ReportTable<OnTimeTableRow>

/** The share closed in time by the dimension of the view. */
export const onTimeSection: SectionOf<'on-time'> = (table, source) => {
  const { service, view } = source.report.figures
  return shareSection(table, service?.split ?? null, view.onTimeBy, source)
}

/** The same by organisation. */
export const onTimeOrganisationSection: SectionOf<'on-time-organisations'> = (table, source) =>
  shareSection(table, source.report.figures.service?.organisations ?? null, 'organisation', source)

/** The share with its denominator, drawn with all other parts; those outside of it are one column, attached each alone. */
function shareSection(
  table: ShareTable,
  split: OnTimeAnswer | null,
  by: MultipliedDimension,
  { report, notes, number, words }: SectionSource,
): SectionContent {
  const { t, format } = words
  const { rows } = table
  const title = t('report.table-on-time', { number, by: t(`vocabulary.dimension-${by}`) })
  if (split === null || rows.length === 0) {
    const reason = split?.reason
    const nothing =
      reason !== undefined && isServiceReason(reason) ? { nothing: serviceReasonWords(reason, t, format) } : {}
    return { title, subs: [], ...nothing, table: null }
  }
  return {
    title,
    subs: [...shareSubs(table, split, report, words), ...(by === 'category' ? [] : targetNotes(report, words))],
    table: (
      <>
        <PartBars split={split} by={by} title={title} />
        <PaperTable
          rows={rows}
          rowClass={(row) => (row[by] === null ? styles.strong : undefined)}
          className={styles.parts}
          columns={shareColumns(rows, by, { notes, words })}
        />
      </>
    ),
    below: by === 'category' ? <NoteList notes={notes['on-time']} staysWithTable /> : null,
  }
}

function shareSubs(
  { name, rows }: Pick<ShareTable, 'name' | 'rows'>,
  { period, parts, asOf }: OnTimeAnswer,
  report: Report,
  words: PaperWords,
): readonly string[] {
  const { t, format } = words
  const { tables } = report
  const few = t('service.answer-few', { smallest: format.count(SMALLEST_BASE) })
  // The table before it says so too.
  const isSecond = name === 'on-time-organisations' && tables['on-time'] !== null
  return [
    ...(period === null
      ? []
      : [t('report.sub-days', { period: countedDays(period, report.figures.view.filters, words) })]),
    ...(isSecond ? [] : [t('service.on-time-definition')]),
    t('service.part-of', { part: t('columns.all'), n: onTimeWords(parts, t, format) }),
    ...(isSecond ? [] : [startCapital(partsWords(parts, t, format))]),
    ...(rows.some(({ onTime }) => onTime === null)
      ? [t('service.part-of', { part: t('common.no-value'), n: few })]
      : []),
    ...(isSecond || parts.pending === 0 ? [] : [t('onTime.early-note', { n: format.count(parts.pending) })]),
    ...(isSecond || parts.unseen === 0 || asOf === null
      ? []
      : [t('onTime.unseen-note', { n: format.count(parts.unseen), day: format.day(asOf) })]),
  ]
}

function shareColumns(
  rows: readonly OnTimeTableRow[],
  by: MultipliedDimension,
  { notes, words }: Pick<SectionSource, 'notes' | 'words'>,
): readonly PaperColumn<OnTimeTableRow>[] {
  const { t, format, label } = words
  const compared = figureColumn('points', (value) => signedPoints(value, format), words, {
    head: t('columns.points-short'),
  })
  return [
    {
      name: by,
      head: t(`columns.${by}`),
      className: styles.name,
      cell: (row) => {
        const code = row[by]
        if (code === null) return t('columns.all')
        return (
          <>
            {label(by, code)}
            {by === 'category' ? (
              <>
                <NoteMark mark={notes.markOf(`target-within-${code}`)} />
                <NoteMark mark={notes.markOf(`target-since-${code}`)} />
              </>
            ) : null}
          </>
        )
      },
    },
    figureColumn('onTime', format.share, words),
    ...(rows.some(({ onTimeBefore }) => onTimeBefore !== null) ? [compared] : []),
    ...(['counted', 'inTime', 'late', 'overdue', 'pending'] as const).map((name) =>
      figureColumn(name, format.count, words),
    ),
    {
      name: 'rest',
      head: t('columns.rest'),
      className: styles.number,
      cell: ({ refused, undated, unseen, noTarget }) => format.count(refused + undated + unseen + noTarget),
    },
  ]
}
