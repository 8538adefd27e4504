import type { Report } from '../../shared/contract/report.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { sectionClass, tableClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'
import styles from './table.module.css'

/** What persons wrote about days of the trend. */
export function NoteSection({ report: { tables } }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  const table = tables.notes
  if (table === null) return null
  return (
    <section className={sectionClass(table.rows)}>
      <SectionHead
        title={t('report.table-notes', { number: tableNumber(tables, 'notes') })}
        subs={[t('report.sub-notes')]}
      />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <table className={tableClass(table.rows)}>
          <thead>
            <tr>
              <th scope="col" className={styles.day}>
                {t('columns.from')}
              </th>
              <th scope="col" className={styles.day}>
                {t('columns.to')}
              </th>
              <th scope="col">{t('columns.text')}</th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two notes may be equal in all that is printed
              <tr key={index}>
                <th scope="row" className={styles.day}>
                  {format.day(row.from)}
                </th>
                <td className={styles.day}>{format.day(row.to)}</td>
                <td>{text(row.text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
