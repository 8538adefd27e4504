import type { Report } from '../../shared/contract/report.ts'
import { SMALLEST_BASE } from '../../shared/domain/comparison.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { Bar, shown } from './category-section.tsx'
import styles from './paper.module.css'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'

/** How far the incidents have come. */
export function StatusSection({ report }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const table = report.tables.statuses
  if (table === null) return null
  const { asOf } = report.figures.statuses
  const largest = Math.max(0, ...table.rows.map((row) => row.incidents ?? 0))
  const title = t('report.table-statuses', { number: tableNumber(report.tables, 'statuses') })
  return (
    <section>
      <SectionHead title={title} sub={asOf === null ? null : t('report.sub-statuses', { asOf: format.day(asOf) })} />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.column-status')}</th>
              <th scope="col" className={styles.number}>
                {t('report.column-incidents')}
              </th>
              <th scope="col" className={styles.number}>
                {t('report.column-share')}
              </th>
              <th scope="col" className={styles.bar}>
                {t('report.column-bar', { largest: format.count(largest) })}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.status}>
                <th scope="row">{label('status', row.status)}</th>
                <td className={styles.number}>{shown(row.incidents, format.count, t('report.no-value'))}</td>
                <td className={styles.number}>{shown(row.share, format.share, t('report.no-value'))}</td>
                <td className={styles.bar}>
                  <Bar value={row.incidents ?? 0} largest={largest} isStrong={row.incidents === largest} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('report.total')}</th>
              <td className={styles.number}>{shown(table.total, format.count, t('report.no-value'))}</td>
              <td className={styles.number}>{table.total === null ? null : format.share(1)}</td>
              <td className={styles.control} />
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}

/** How long closed incidents took. */
export function DelaySection({ report }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const table = report.tables.delays
  if (table === null) return null
  const { closed, medians, nineties } = report.figures
  const title = t('report.table-delays', { number: tableNumber(report.tables, 'delays') })
  return (
    <section>
      <SectionHead title={title} sub={t('report.sub-delays', { smallest: SMALLEST_BASE })} />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('report.column-category')}</th>
              <th scope="col" className={styles.number}>
                {t('report.column-closed')}
              </th>
              <th scope="col" className={styles.number}>
                {t('report.column-median')}
              </th>
              <th scope="col" className={styles.number}>
                {t('report.column-p90')}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.category}>
                <th scope="row">{label('category', row.category)}</th>
                <td className={styles.number}>{shown(row.closed, format.count, t('report.no-value'))}</td>
                <td className={styles.number}>{shown(row.median, format.count, t('report.not-comparable'))}</td>
                <td className={styles.number}>{shown(row.p90, format.count, t('report.not-comparable'))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('report.total')}</th>
              <td className={styles.number}>{shown(closed.total, format.count, t('report.no-value'))}</td>
              <td className={styles.number}>{shown(medians.total, format.count, t('report.no-value'))}</td>
              <td className={styles.number}>{shown(nineties.total, format.count, t('report.no-value'))}</td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  )
}
