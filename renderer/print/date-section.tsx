import type { Report } from '../../shared/contract/report.ts'
import type { DateRow } from '../../shared/domain/report/date-table.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { sectionClass, tableClass } from './kept-rows.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import { ProgrammeGroups } from './programme-groups.tsx'
import { SectionHead } from './section-head.tsx'
import styles from './table.module.css'

/** Key dates, each as closely as the source dates it and with where it does. */
export function DateSection({ report }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  const { figures, tables } = report
  if (tables.dates === null) return null
  const { rows } = tables.dates
  const number = tableNumber(tables, 'dates')
  const sub = t('report.sub-dates', { csv: t('report.csv-name', { number }) })
  const dateOf = ({ from, to, flag }: DateRow) => {
    const date = spanWords(from, to, t, format)
    return flag === 'announced' ? t('report.announced', { date }) : date
  }
  return (
    <section className={sectionClass(rows)}>
      <SectionHead title={t('report.table-dates', { number })} subs={rows.length === 0 ? [] : [sub]} />
      {rows.length === 0 ? (
        <p className={notes.flag}>
          {t(figures.view.asOf === null ? 'programmes.dates-none' : 'programmes.dates-none-then')}
        </p>
      ) : (
        <table className={tableClass(rows)}>
          <thead>
            <tr>
              <th scope="col" className={styles.date}>
                {t('columns.date')}
              </th>
              <th scope="col">{t('columns.event')}</th>
              <th scope="col" className={styles.source}>
                {t('columns.source')}
              </th>
            </tr>
          </thead>
          <ProgrammeGroups
            {...{ report, rows, columns: 3 }}
            draw={(row, index) => (
              <tr key={index}>
                <th scope="row" className={styles.date}>
                  {dateOf(row)}
                </th>
                <td>{text(row.event)}</td>
                <td className={styles.source}>{text(row.source)}</td>
              </tr>
            )}
          />
        </table>
      )}
    </section>
  )
}
