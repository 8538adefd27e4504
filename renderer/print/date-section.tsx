import type { DateRow } from '../../shared/domain/report/date-table.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { usePaperWords } from './paper-words.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { PaperSection } from './section-head.tsx'
import styles from './table.module.css'

/** Key dates, each as closely as the source dates it and with where it does. */
export function DateSection({ report }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  const { figures, tables } = report
  if (tables.dates === null) return null
  const { rows } = tables.dates
  const number = tableNumber(tables, 'dates')
  const dateOf = ({ from, to, flag }: DateRow) => {
    const date = spanWords(from, to, t, format)
    return flag === 'announced' ? t('report.announced', { date }) : date
  }
  return (
    <PaperSection
      rows={rows}
      title={t('report.table-dates', { number })}
      subs={rows.length === 0 ? [] : [t('report.sub-dates', { csv: t('report.csv-name', { number }) })]}
      nothing={t(figures.view.asOf === null ? 'programmes.dates-none' : 'programmes.dates-none-then')}
    >
      <ProgrammeTable
        {...{ report, rows }}
        heads={[
          { words: t('columns.date'), className: styles.date },
          { words: t('columns.event') },
          { words: t('columns.source'), className: styles.source },
        ]}
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
    </PaperSection>
  )
}
