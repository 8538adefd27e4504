import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { isDelay } from '../../shared/domain/incidents/delay.ts'
import type { Measure } from '../../shared/domain/incidents/measure.ts'
import { columnDecimals } from '../../shared/domain/incidents/rate-decimals.ts'
import { withoutComparison } from '../../shared/domain/incidents/regional-roads.ts'
import { shareOf } from '../../shared/domain/incidents/share.ts'
import { openCategory } from '../../shared/domain/report/sections/open-category.ts'
import type { CategoryRow } from '../../shared/domain/report/tables/incident-tables.ts'
import { RANKED_TABLES, type RankedRow, type TabledDimension } from '../../shared/domain/report/tables/ranked-table.ts'
import { codeOf, comparedCells, type ReportTable } from '../../shared/domain/report/tables/table.ts'
import { absentWords } from '../../shared/i18n/answer-notes.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { statusTitle } from '../findings/statuses.ts'
import { comparisonColumns, countColumns } from './count-columns.tsx'
import { figureColumn } from './figure-columns.tsx'
import { StatusFigure } from './figures/status-figure.tsx'
import { NoteList, NoteMark } from './note-list.tsx'
import { countedDays } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import type { PaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { type SectionContent, type SectionOf, type SectionSource, shareSubs } from './report-section.tsx'
import styles from './table.module.css'

/** Table 1: categories with share and bar, and the printed total beside the sum. */
export const categorySection: SectionOf<'categories'> = (table, source) => {
  const { report, notes, words } = source
  const { t, format, label } = words
  const { figures } = report
  const { period } = figures.categories
  const base = figures.shareBases.category
  const { columns, rowClass } = countColumns(
    {
      rows: table.rows,
      name: { name: 'category', head: t('columns.category'), cell: ({ category }) => label('category', category) },
      leading: measureColumn(table.rows, report, words),
      between: comparisonColumns(table.rows, figures.categories, source, ownMeasure(report) !== null),
      bar: measureBar(report, words),
      totalShare: shareOf(table.total, base),
      shareMark: <NoteMark mark={notes.markOf('shares')} />,
      control: (
        <>
          {printedTotal(table, words)}
          <NoteMark mark={notes.markOf('control')} />
        </>
      ),
    },
    words,
  )
  const total: CategoryRow = {
    category: '',
    incidents: table.total,
    share: null,
    shareOf: base,
    measureOf: null,
    measure: figures.measure?.total ?? null,
    ...comparedCells(figures.categories.comparison),
  }
  return {
    title: categoryTitle(table, base, source),
    subs:
      period === null
        ? []
        : [
            t('incidents.categories-sentence', { period: countedDays(period, figures.view.filters, words) }),
            ...shareSubs('category', base, table, words),
            ...measureSubs(report, words),
            ...absentWords(figures.categories, t, format),
          ],
    table: (
      <>
        <PlaceCaveats answer={figures.categories} filters={figures.view.filters} compared={figures.view.comparison} />
        <PaperTable rows={table.rows} {...{ columns, rowClass, total }} className={styles.counts} />
      </>
    ),
    below: <NoteList notes={notes.categories} />,
  }
}

/** Says the measure of the view, else names the largest category; not among some only, since its share is of all. */
function categoryTitle(
  { rows, total }: ReportTable<CategoryRow>,
  base: number | null,
  { report, number, words: { t, format, label } }: SectionSource,
): string {
  const measure = ownMeasure(report)
  if (measure !== null) return t(`report.table-categories-${measure}`, { number })
  const first = rows.reduce<CategoryRow | null>(
    (best, row) => ((row.incidents ?? 0) > (best?.incidents ?? 0) ? row : best),
    null,
  )
  const isAllKnown = rows.every(({ incidents }) => incidents !== null)
  if (first === null || first.share === null || total !== base || !isAllKnown)
    return t('report.table-categories', { number })
  return t('report.table-categories-largest', {
    number,
    label: label('category', first.category),
    share: format.share(first.share),
  })
}

/** What the measure of the view counts, and why it is unknown for some. */
function measureSubs(report: Report, { t }: PaperWords): readonly string[] {
  const measure = ownMeasure(report)
  const reason = report.figures.measure?.reason
  return [
    ...(measure !== null && isDelay(measure) ? [t('report.sub-delays', { smallest: SMALLEST_BASE })] : []),
    ...(reason === 'status-unknown' || reason === 'status-partly-known' || reason === 'places-missing'
      ? [t(`vocabulary.answer-${reason}`)]
      : []),
  ]
}

/** The bars of the measure that a table is ordered by; incidents without one. */
function measureBar(report: Report, { t, format }: PaperWords) {
  const measure = ownMeasure(report)
  if (measure === null) return undefined
  return {
    valueOf: (row: CategoryRow) => row.measure,
    head: (largest: number) => t(`columns.bar-${measure}`, { largest: measureWriter(measure, format)(largest) }),
  }
}

/** The measure of the view, unless it is the count or the share. */
function ownMeasure({ figures }: Report): Exclude<Measure, 'incidents' | 'share'> | null {
  const measure = figures.measure?.measure ?? 'incidents'
  return measure === 'incidents' || measure === 'share' ? null : measure
}

function measureColumn(
  rows: readonly CategoryRow[],
  report: Report,
  { t, format }: PaperWords,
): readonly PaperColumn<CategoryRow>[] {
  const measure = ownMeasure(report)
  if (measure === null) return []
  const decimals = columnDecimals(rows.map((row) => row.measure))
  const write =
    measure === 'per-1000' ? (value: number) => format.fixed(value, decimals) : measureWriter(measure, format)
  return [figureColumn('measure', write, { t }, { head: t(`vocabulary.measure-${measure}`) })]
}

/** The printed total, and whether it equals that of the rows. */
function printedTotal({ declared, total }: ReportTable, { t, format }: PaperWords): string | null {
  if (declared === null) return null
  const key = declared === total ? 'report.total-equals-printed' : 'report.total-differs-from-printed'
  return t(key, { figure: format.count(declared) })
}

/** Incidents by status, organisation, channel or sub-category. */
export function rankedSection(dimension: TabledDimension) {
  return (table: ReportTable<RankedRow>, source: SectionSource): SectionContent => {
    const { figures } = source.report
    const { t, format, label } = source.words
    const name = RANKED_TABLES[dimension]
    const base = figures.shareBases[dimension]
    const { asOf } = figures[name]
    const isBySubcategory = dimension === 'subcategory'
    const without = isBySubcategory ? withoutSubcategory(figures) : 0
    const { columns, rowClass } = countColumns(
      {
        rows: table.rows,
        name: {
          name: dimension,
          head: t(`columns.${dimension}`),
          cell: (row) => label(dimension, row[dimension] ?? ''),
        },
        between: comparisonColumns(table.rows, figures[name], source),
        totalShare: shareOf(table.total, base),
      },
      source.words,
    )
    const category = openCategory(figures) ?? figures.view.drill ?? ''
    return {
      title: t(`report.table-${name}`, { number: source.number, category: label('category', category) }),
      subs:
        asOf === null
          ? []
          : [
              t(`report.sub-${name}`, { asOf: format.longDay(asOf) }),
              ...shareSubs(dimension, base, table, source.words),
              ...(without > 0
                ? [t('report.sub-without-subcategory', { count: without, figure: format.count(without) })]
                : []),
            ],
      table: (
        <>
          {dimension === 'organisation' && table.rows.length > 1 ? (
            <PlaceCaveats
              answer={{ ...withoutComparison(figures[name]), by: [dimension] }}
              filters={figures.view.filters}
            />
          ) : null}
          {dimension === 'status' ? (
            <StatusFigure answer={figures.statuses} title={statusTitle(figures.statuses, source.words)} />
          ) : null}
          <PaperTable
            rows={table.rows}
            {...{ columns, rowClass }}
            total={{ ...NO_ROW, incidents: table.total, ...comparedCells(figures[name].comparison) }}
            className={styles.counts}
          />
        </>
      ),
      below: <NoteList notes={source.notes[name]} />,
    }
  }
}

const NO_ROW = {
  subcategory: null,
  status: null,
  organisation: null,
  channel: null,
  register: null,
  share: null,
  shareOf: null,
} as const satisfies Partial<RankedRow>

/** Incidents of the open category that are known to have no sub-category: counted in it, not in the table. */
function withoutSubcategory(figures: Report['figures']): number {
  const open = openCategory(figures)
  const all = figures.categories.rows.find((row) => codeOf(row) === open)?.value ?? null
  const { total, reason } = figures.subcategories
  return open === null || all === null || reason === 'needs-finer-cells' ? 0 : all - (total ?? 0)
}
