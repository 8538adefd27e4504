import type { Report } from '../../shared/contract/report.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { POPULATION_SOURCE } from '../../shared/domain/vocabulary/municipality.ts'
import { Bar, shown } from './category-section.tsx'
import styles from './paper.module.css'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'

/** The municipalities: count, share and rate, whose denominator is named. */
export function PlaceSection({ report }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const table = report.tables.municipalities
  if (table === null) return null
  const largest = Math.max(0, ...table.rows.map((row) => row.incidents ?? 0))
  const title = t('report.table-municipalities', { number: tableNumber(report.tables, 'municipalities') })
  const sub = t('report.sub-municipalities', { year: POPULATION_SOURCE.year, source: POPULATION_SOURCE.by })
  return (
    <section>
      <SectionHead title={title} sub={sub} />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('report.column-municipality')}</th>
                <th scope="col" className={styles.number}>
                  {t('report.column-incidents')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('report.column-share')}
                </th>
                <th scope="col" className={styles.number}>
                  {t('report.column-per1000')}
                </th>
                <th scope="col" className={styles.bar}>
                  {t('report.column-bar', { largest: format.count(largest) })}
                </th>
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.municipality}>
                  <th scope="row">{label('municipality', row.municipality)}</th>
                  <td className={styles.number}>{shown(row.incidents, format.count, t('report.no-value'))}</td>
                  <td className={styles.number}>{shown(row.share, format.share, t('report.no-value'))}</td>
                  <td className={styles.number}>{shown(row.per1000, format.number, t('report.no-value'))}</td>
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
                <td className={styles.number}>
                  {shown(report.figures.rates.total, format.number, t('report.no-value'))}
                </td>
                <td className={styles.control} />
              </tr>
            </tfoot>
          </table>
          <p className={styles.flag}>{t('report.compare-municipalities')}</p>
        </>
      )}
    </section>
  )
}
