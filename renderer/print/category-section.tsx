import type { Report } from '../../shared/contract/report.ts'
import { comparedDays, isWithheldReason } from '../../shared/domain/comparison.ts'
import { keptSpan } from '../../shared/domain/kept-days.ts'
import type { CategoryRow } from '../../shared/domain/report/incident-tables.ts'
import type { ReportTable } from '../../shared/domain/report/table.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { shareOf } from '../../shared/domain/share.ts'
import { measureWriter } from '../../shared/i18n/measure-value.ts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import { type CountColumn, CountTable } from './count-table.tsx'
import { sectionClass } from './kept-rows.ts'
import { NoteList, NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { NoRows, SectionHead, useShareWords } from './section-head.tsx'
import { shortSpan } from './short-span.ts'
import { shown } from './shown.ts'

/** Table 1: the categories with their share, their bar and the total beside the one that the source prints. */
export function CategorySection({ report, notes }: { report: Report; notes: Notes }) {
  const words = usePaperWords()
  const { t, format, label } = words
  const { figures, tables } = report
  const base = figures.shareBases.category
  const table = tables.categories
  const shareWords = useShareWords('category', base, table)
  if (table === null) return null
  const { period } = figures.categories
  const days = period === null ? null : spanSentence(keptSpan(period, figures.view.filters) ?? period, t, format)
  return (
    <section className={sectionClass(table.rows)}>
      <SectionHead
        title={titleOf(table, base, tableNumber(tables, 'categories'), words)}
        subs={days === null ? [] : [t('report.sub-categories', { period: days }), ...shareWords]}
      />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <>
          <PlaceCaveats answer={figures.categories} filters={figures.view.filters} />
          <CountTable
            rows={table.rows}
            head={t('columns.category')}
            nameOf={(row) => label('category', row.category)}
            codeOf={(row) => row.category}
            columns={[...measureColumn(report, words), ...comparisonColumns(report, notes, words)]}
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
        </>
      )}
      <NoteList notes={notes.categories} />
    </section>
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

/** The same days of the year before, or the other days that were chosen, where they are known. */
function comparisonColumns(
  { figures, tables }: Report,
  notes: Notes,
  { t, format }: PaperWords,
): readonly CountColumn<CategoryRow>[] {
  const changeOf = (change: number | null, reason: string | null) => (
    <>
      {shown(change, format.change, t('report.not-comparable'))}
      <NoteMark mark={isWithheldReason(reason) ? notes.markOf(`reason-${reason}`) : null} />
    </>
  )
  if (tables.categories?.rows.every((row) => row.before === null) ?? true) return []
  const { comparison, asOf } = figures.categories
  const other = comparedDays(figures.view.comparison, asOf)
  return [
    {
      name: 'before',
      head: other === null ? t('columns.before') : shortSpan(other, { t, format }),
      cell: (row) => shown(row.before, format.count, t('report.no-value')),
      total: shown(comparison?.value ?? null, format.count, t('report.no-value')),
    },
    {
      name: 'change',
      head: t('columns.change'),
      cell: (row) => changeOf(row.change, row.reason),
      total: changeOf(comparison?.change ?? null, comparison?.reason ?? null),
    },
  ]
}

function PrintedTotal({ declared, total }: { declared: number | null; total: number | null }) {
  const { t, format } = usePaperWords()
  if (declared === null) return null
  const key = declared === total ? 'report.total-equals-printed' : 'report.total-differs-from-printed'
  return <>{t(key, { figure: format.count(declared) })}</>
}
