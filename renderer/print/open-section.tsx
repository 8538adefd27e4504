import { isAgeBand } from '../../shared/domain/incidents/age-band.ts'
import type { AgeTableRow, OldestTableRow } from '../../shared/domain/report/tables/age-tables.ts'
import { stockNotes } from '../../shared/i18n/service-words.ts'
import { figureColumn } from './figure-columns.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** How long what is open has been open. */
export const ageSection: SectionOf<'ages'> = ({ rows, columns }, { report: { figures }, number, words }) => {
  const { t, format } = words
  const ages = figures.service?.ages
  const longest = Math.max(1, ...rows.filter(({ age }) => isAgeBand(age)).map(({ openNow }) => openNow))
  return {
    title: t('report.table-ages', { number }),
    subs:
      ages === undefined || ages.on === null || rows.length === 0
        ? []
        : [
            t('report.sub-ages', { n: format.count(ages.total ?? 0), day: format.longDay(ages.on) }),
            ...stockNotes(ages, t, format),
            ...(columns.includes('overdue') ? [t('report.sub-ages-bars')] : []),
          ],
    table: (
      <PaperTable
        rows={rows}
        rowClass={({ age }) => (isAgeBand(age) ? undefined : styles.strong)}
        columns={[
          {
            name: 'age',
            head: t('columns.age'),
            className: styles.name,
            cell: ({ age }) => (isAgeBand(age) ? t(`service.age-${age}`) : t('columns.all')),
          },
          figureColumn('openNow', format.count, words),
          figureColumn('ofOpen', format.share, words),
          ...(columns.includes('overdue') ? [figureColumn('overdue', format.count, words, { nothing: '' })] : []),
          {
            name: 'bar',
            head: t('columns.bar', { largest: format.count(longest) }),
            className: styles.bar,
            cell: (row) => (isAgeBand(row.age) ? <AgeBar row={row} longest={longest} /> : null),
          },
        ]}
      />
    ),
  }
}

/** What is overdue, dark, and the rest of what is open, in a frame. */
function AgeBar({ row: { openNow, overdue }, longest }: { readonly row: AgeTableRow; readonly longest: number }) {
  const late = (100 * (overdue ?? 0)) / longest
  const all = (100 * openNow) / longest
  return (
    <svg width="100%" height="9" aria-hidden="true">
      <rect
        x={`${late.toFixed(2)}%`}
        y="0.5"
        width={`${(all - late).toFixed(2)}%`}
        height="8"
        fill="#ffffff"
        stroke="#8b8c9e"
      />
      <rect width={`${late.toFixed(2)}%`} height="9" fill="#8a2717" />
    </svg>
  )
}

/** The incidents that have been open for longest, one by one, without their addresses. */
export const oldestSection: SectionOf<'oldest'> = ({ rows }, { report: { figures }, number, words }) => {
  const { t, format, label, text } = words
  const service = figures.service
  const on = service?.ages.on ?? null
  const columns: readonly PaperColumn<OldestTableRow>[] = [
    {
      name: 'reference',
      head: t('columns.reference'),
      className: styles.year,
      cell: ({ reference }) => text(reference),
    },
    {
      name: 'category',
      head: t('columns.category'),
      className: styles.word,
      cell: ({ category, subcategory }) =>
        subcategory === '' ? label('category', category) : label('subcategory', subcategory),
    },
    {
      name: 'municipality',
      head: t('columns.municipality'),
      className: styles.word,
      cell: ({ municipality }) => label('municipality', municipality),
    },
    {
      name: 'organisation',
      head: t('columns.organisation'),
      className: styles.word,
      cell: ({ organisation }) => label('organisation', organisation),
    },
    { name: 'created', head: t('columns.created'), className: styles.day, cell: ({ created }) => format.day(created) },
    figureColumn('openFor', format.count, words),
  ]
  return {
    title: t('report.table-oldest', { number }),
    subs:
      on === null || rows.length === 0
        ? []
        : [
            t('report.sub-oldest', {
              count: rows.length,
              n: format.count(rows.length),
              all: format.count(service?.ages.total ?? 0),
              day: format.longDay(on),
            }),
            t('report.sub-oldest-place'),
          ],
    ...(service?.oldest === null ? { nothing: t('onTime.oldest-none') } : {}),
    table: <PaperTable rows={rows} columns={columns} />,
  }
}
