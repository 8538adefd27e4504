import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { ColumnHeads } from './column-heads.tsx'
import { tableClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import styles from './table.module.css'

/** What persons wrote about days of the trend. */
export function NoteSection({ report: { tables } }: { report: Report }) {
  const { t, format, text } = usePaperWords()
  const table = tables.notes
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  return (
    <PaperSection
      rows={table.rows}
      title={t('report.table-notes', { number: tableNumber(tables, 'notes') })}
      subs={[t('report.sub-notes')]}
      nothing={nothing}
    >
      <table className={tableClass(table.rows)}>
        <ColumnHeads
          heads={[
            { words: t('columns.from'), className: styles.day },
            { words: t('columns.to'), className: styles.day },
            { words: t('columns.text') },
          ]}
        />
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
    </PaperSection>
  )
}
