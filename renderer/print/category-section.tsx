import type { Report } from '../../shared/contract/report.ts'
import type { CategoryRow } from '../../shared/domain/report/incident-tables.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { NoteList, NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import styles from './paper.module.css'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'

/** Table 1: the categories with their share, their bar and the total beside the one that the source prints. */
export function CategorySection({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format, label } = usePaperWords()
  const table = report.tables.categories
  if (table === null) return null
  const { period } = report.figures.categories
  const number = tableNumber(report.tables, 'categories')
  const first = table.rows.reduce<CategoryRow | null>(
    (best, row) => ((row.incidents ?? 0) > (best?.incidents ?? 0) ? row : best),
    null,
  )
  const title =
    first === null || first.share === null
      ? t('report.table-categories', { number })
      : t('report.table-categories-largest', {
          number,
          label: label('category', first.category),
          share: format.share(first.share),
        })
  const span = period === null ? null : { from: format.day(period.from), to: format.day(period.to) }
  return (
    <section>
      <SectionHead title={title} sub={span === null ? null : t('report.sub-categories', span)} />
      {table.rows.length === 0 ? <NoRows reason={table.reason} /> : <CategoryTable report={report} notes={notes} />}
      <NoteList notes={notes.categories} />
    </section>
  )
}

function CategoryTable({ report, notes }: { report: Report; notes: Notes }) {
  const { t, format, label } = usePaperWords()
  const table = report.tables.categories
  const rows = table?.rows ?? []
  const largest = Math.max(0, ...rows.map((row) => row.incidents ?? 0))
  const hasBefore = rows.some((row) => row.before !== null)
  const { measure } = report.figures
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('report.column-category')}</th>
          <th scope="col" className={styles.number}>
            {t('report.column-incidents')}
          </th>
          <th scope="col" className={styles.number}>
            {t('report.column-share')}
            <NoteMark mark={notes.markOf('shares')} />
          </th>
          {measure === null ? null : (
            <th scope="col" className={styles.number}>
              {t(`vocabulary.measure-${measure.measure}`)}
            </th>
          )}
          {hasBefore ? (
            <>
              <th scope="col" className={styles.number}>
                {t('report.column-before')}
              </th>
              <th scope="col" className={styles.number}>
                {t('report.column-change')}
              </th>
            </>
          ) : null}
          <th scope="col" className={styles.bar}>
            {t('report.column-bar', { largest: format.count(largest) })}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isLargest = row.incidents === largest
          return (
            <tr key={row.category} className={isLargest ? styles.strong : undefined}>
              <th scope="row">{label('category', row.category)}</th>
              <td className={styles.number}>{shown(row.incidents, format.count, t('report.no-value'))}</td>
              <td className={styles.number}>{shown(row.share, format.share, t('report.no-value'))}</td>
              {measure === null ? null : (
                <td className={styles.number}>
                  {shown(
                    row.measure,
                    measure.measure === 'closed-rate' ? format.share : format.number,
                    t('report.no-value'),
                  )}
                </td>
              )}
              {hasBefore ? (
                <>
                  <td className={styles.number}>{shown(row.before, format.count, t('report.no-value'))}</td>
                  <td className={styles.number}>{shown(row.change, format.change, t('report.not-comparable'))}</td>
                </>
              ) : null}
              <td className={styles.bar}>
                <Bar value={row.incidents ?? 0} largest={largest} isStrong={isLargest} />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('report.total')}</th>
          <td className={styles.number}>{shown(table?.total ?? null, format.count, t('report.no-value'))}</td>
          <td className={styles.number}>{table?.total ? format.share(1) : null}</td>
          {measure === null ? null : (
            <td className={styles.number}>
              {shown(
                measure.total,
                measure.measure === 'closed-rate' ? format.share : format.number,
                t('report.no-value'),
              )}
            </td>
          )}
          {hasBefore ? <ComparedTotal report={report} /> : null}
          <td className={styles.control}>
            <PrintedTotal declared={table?.declared ?? null} total={table?.total ?? null} />
            <NoteMark mark={notes.markOf('control')} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function ComparedTotal({ report }: { report: Report }) {
  const { t, format } = usePaperWords()
  const comparison = report.figures.categories.comparison
  return (
    <>
      <td className={styles.number}>{shown(comparison?.value ?? null, format.count, t('report.no-value'))}</td>
      <td className={styles.number}>{shown(comparison?.change ?? null, format.change, t('report.not-comparable'))}</td>
    </>
  )
}

function PrintedTotal({ declared, total }: { declared: number | null; total: number | null }) {
  const { t, format } = usePaperWords()
  if (declared === null) return null
  const key = declared === total ? 'report.total-equals-printed' : 'report.total-differs-from-printed'
  return <>{t(key, { figure: format.count(declared) })}</>
}

/** A bar from zero; the figure beside it says what it shows. */
export function Bar({ value, largest, isStrong }: { value: number; largest: number; isStrong: boolean }) {
  const share = largest === 0 ? 0 : value / largest
  return (
    <svg width="100%" height="9" aria-hidden="true">
      <rect width={`${(share * 100).toFixed(2)}%`} height="9" fill={isStrong ? '#343c9c' : '#8b8c9e'} />
    </svg>
  )
}

/** A value as it is written, or the words for nothing: never a zero. */
export function shown(value: number | null, write: (value: number) => string, nothing: string): string {
  return value === null ? nothing : write(value)
}
