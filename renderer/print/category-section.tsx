import { shareOf } from '../../shared/domain/incidents/share.ts'
import type { CategoryRow } from '../../shared/domain/report/incident-tables.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import type { ReportTable } from '../../shared/domain/report/table.ts'
import { absentWords } from '../../shared/i18n/absent-words.ts'
import { measureWriter } from '../../shared/i18n/measure-value.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { comparisonColumns } from './comparison-columns.tsx'
import { type CountColumn, CountTable } from './count-table.tsx'
import { keptWords } from './kept-words.ts'
import { NoteList, NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords, useShareWords } from './section-head.tsx'
import { shown } from './shown.ts'

/** Table 1: the categories with their share, their bar and the total beside the one that the source prints. */
export function CategorySection({ report, notes }: { report: Report; notes: Notes }) {
  const words = usePaperWords()
  const { t, format, label } = words
  const { figures, tables } = report
  const base = figures.shareBases.category
  const table = tables.categories
  const shareWords = useShareWords('category', base, table)
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const { period } = figures.categories
  const reason = figures.measure?.reason
  const measureWords =
    reason === 'status-unknown' || reason === 'status-partly-known' || reason === 'places-missing'
      ? [t(`vocabulary.answer-${reason}`)]
      : []
  return (
    <PaperSection
      rows={table.rows}
      title={titleOf(table, base, tableNumber(tables, 'categories'), words)}
      subs={
        period === null
          ? []
          : [
              t('report.sub-categories', { period: keptWords(period, figures.view.filters, words) }),
              ...shareWords,
              ...measureWords,
              ...absentWords(figures.categories, t, format),
            ]
      }
      nothing={nothing}
      below={<NoteList notes={notes.categories} />}
    >
      <PlaceCaveats answer={figures.categories} filters={figures.view.filters} />
      <CountTable
        rows={table.rows}
        head={t('columns.category')}
        nameOf={(row) => label('category', row.category)}
        codeOf={(row) => row.category}
        columns={[
          ...measureColumn(report, words),
          ...comparisonColumns(table.rows, figures.categories, figures.view, notes, words),
        ]}
        total={table.total}
        totalShare={shareOf(table.total, base)}
        shareMark={<NoteMark mark={notes.markOf('shares')} />}
        control={
          <>
            <PrintedTotal declared={table.declared} total={table.total} />
            <NoteMark mark={notes.markOf('control')} />
          </>
        }
      />
    </PaperSection>
  )
}

/** The largest category; not where only some are shown, whose share of all would be read as one of these. */
function titleOf(
  { rows, total }: ReportTable<CategoryRow>,
  base: number | null,
  number: number,
  { t, format, label }: PaperWords,
): string {
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

/** The view's own measure, when it is neither the count nor the share. */
function measureColumn({ figures }: Report, { t, format }: PaperWords): readonly CountColumn<CategoryRow>[] {
  const { measure } = figures
  if (measure === null) return []
  const write = measureWriter(measure.measure, format)
  return [
    {
      name: 'measure',
      head: t(`vocabulary.measure-${measure.measure}`),
      cell: (row) => shown(row.measure, write, t('report.no-value')),
      total: shown(measure.total, write, t('report.no-value')),
    },
  ]
}

function PrintedTotal({ declared, total }: { declared: number | null; total: number | null }) {
  const { t, format } = usePaperWords()
  if (declared === null) return null
  const key = declared === total ? 'report.total-equals-printed' : 'report.total-differs-from-printed'
  return <>{t(key, { figure: format.count(declared) })}</>
}
