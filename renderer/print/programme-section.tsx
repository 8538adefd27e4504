import type { Report } from '../../shared/contract/report.ts'
import type { ProgrammeRow } from '../../shared/domain/report/programme-tables.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { Lowered } from '../components/lowered.tsx'
import { FigurePeriod } from './figure-period.tsx'
import { keptClass, sectionClass, tableClass } from './kept-rows.ts'
import { NoteList, NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead } from './section-head.tsx'
import styles from './table.module.css'

/** Every key figure of every programme, with the words of its qualifier, its period and the marks of its notes. */
export function ProgrammeSection({ report, notes }: { report: Report; notes: Notes }) {
  const { t } = usePaperWords()
  const table = report.tables.programmes
  if (table === null) return null
  const number = tableNumber(report.tables, 'programmes')
  const title = t('report.table-programmes', { number })
  return (
    <section className={sectionClass(table.rows)}>
      <SectionHead title={title} subs={[t('report.sub-programmes', { csv: t('report.csv-name', { number }) })]} />
      {table.rows.length === 0 ? <NoRows reason={table.reason} /> : <ProgrammeTable rows={table.rows} notes={notes} />}
      <NoteList notes={notes.programmes} />
    </section>
  )
}

function ProgrammeTable({ rows, notes }: { rows: readonly ProgrammeRow[]; notes: Notes }) {
  const { t, text, figure } = usePaperWords()
  const groups = [...new Set(rows.map((row) => row.programme))]
  return (
    <table className={tableClass(rows)}>
      <thead>
        <tr>
          <th scope="col">{t('report.column-label')}</th>
          <th scope="col" className={styles.number}>
            {t('report.column-value')}
          </th>
          <th scope="col" className={styles.period}>
            {t('report.column-period')}
          </th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group} className={keptClass(rows.filter((row) => row.programme === group))}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={3}>
              {text(group)}
            </th>
          </tr>
          {rows.map((row, index) =>
            row.programme === group ? (
              <tr key={`${row.label} ${row.from} ${row.to}`}>
                <th scope="row">
                  <Lowered text={row.label} say={text} />
                  <NoteMark mark={notes.markOf(`figure-${index}`)} />
                </th>
                <td className={`${styles.number} ${styles.words}`}>{figure(row.value, row.unit, row.qualifier)}</td>
                <td className={styles.period}>
                  <FigurePeriod from={row.from} to={row.to} />
                </td>
              </tr>
            ) : null,
          )}
        </tbody>
      ))}
    </table>
  )
}
