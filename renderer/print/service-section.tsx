import { monthSpan } from '../../shared/domain/calendar/month.ts'
import type { StockTableRow, TargetTableRow } from '../../shared/domain/report/tables/service-tables.ts'
import { stockNotes } from '../../shared/i18n/service-words.ts'
import { figureColumn } from './figure-columns.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import type { PaperWords } from './paper-words.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** So many steps are printed: the latest of the period. */
const MOST_STEPS = 24

/** What is open step by step, with what was before, came in and went out. */
export const stockSection: SectionOf<'stock'> = ({ rows }, { report: { figures }, number, words }) => {
  const { t, format } = words
  const { service, view } = figures
  const printed = rows.slice(-MOST_STEPS)
  const [first, last] = [printed[0], printed.at(-1)]
  const step = STEPS.find((each) => each === service?.stock.by[0]) ?? 'month'
  return {
    title: t('report.table-stock', { number }),
    subs: [
      t('report.sub-stock'),
      ...(printed.length === rows.length
        ? []
        : [
            t('report.sub-stock-last', {
              shown: format.count(printed.length),
              all: format.count(rows.length),
              csv: t('report.csv-name', { number }),
            }),
          ]),
      ...(service === null || rows.length === 0 ? [] : stockNotes(service.stock, t, format)),
      ...(view.filters.some(({ kind }) => kind === 'status') ? [t('onTime.stock-status-note')] : []),
    ],
    ...(service?.stock.reason === 'outcome-filtered' ? { nothing: t('service.answer-outcome-filtered') } : {}),
    table: (
      <PaperTable
        rows={printed}
        {...(first === undefined || last === undefined ? {} : { total: sumOf(printed, first, last) })}
        className={styles.short}
        columns={[
          {
            name: 'step',
            head: t(`columns.${step}`),
            className: styles.name,
            cell: ({ step }) => stepWords(step, words),
          },
          ...(['openBefore', 'came', 'went', 'open'] as const).map((name) => figureColumn(name, format.count, words)),
        ]}
      />
    ),
  }
}

const STEPS = ['year', 'month', 'week'] as const

function sumOf(rows: readonly StockTableRow[], { openBefore }: StockTableRow, { open }: StockTableRow): StockTableRow {
  const sum = (name: 'came' | 'went'): number => rows.reduce((all, row) => all + row[name], 0)
  return { step: '', openBefore, came: sum('came'), went: sum('went'), open }
}

function stepWords(step: string, { t, format }: PaperWords): string {
  if (step.includes('W')) return t('service.week', { week: String(Number(step.slice(6))), year: step.slice(0, 4) })
  return step.length === 4 ? step : format.month(monthSpan(step).from.slice(0, 7))
}

/** Every target with where it is written. */
export const targetSection: SectionOf<'targets'> = ({ rows }, { number, words }) => {
  const { t, format, label, text } = words
  const hasSubcategories = rows.some(({ subcategory }) => subcategory !== null)
  const dayOf = (day: string | null) => (day === null ? '' : format.day(day))
  const subcategories: PaperColumn<TargetTableRow> = {
    name: 'subcategory',
    head: t('columns.subcategory'),
    className: styles.word,
    cell: ({ subcategory }) => (subcategory === null ? t('onTime.every') : label('subcategory', subcategory)),
  }
  const columns: readonly PaperColumn<TargetTableRow>[] = [
    {
      name: 'category',
      head: t('columns.category'),
      className: styles.name,
      cell: ({ category }) => (category === null ? t('onTime.every') : label('category', category)),
    },
    ...(hasSubcategories ? [subcategories] : []),
    figureColumn('delay', format.count, words),
    {
      name: 'counting',
      head: t('columns.counting'),
      className: styles.word,
      cell: ({ counting }) => t(counting === 'working' ? 'onTime.working' : 'onTime.calendar'),
    },
    { name: 'from', head: t('columns.from'), className: styles.day, cell: ({ from }) => dayOf(from) },
    { name: 'to', head: t('columns.to'), className: styles.day, cell: ({ to }) => dayOf(to) },
    { name: 'source', head: t('columns.source'), cell: ({ source }) => text(source) },
  ]
  return {
    title: t('report.table-targets', { number }),
    subs: [t('onTime.working-days-note')],
    nothing: t('service.answer-needs-targets'),
    table: <PaperTable rows={rows} columns={columns} className={styles.parts} />,
  }
}
