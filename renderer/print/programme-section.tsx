import type { Report } from '../../shared/contract/report.ts'
import { onlyProgramme } from '../../shared/domain/report/one-programme.ts'
import type { ProgrammeRow } from '../../shared/domain/report/programme-tables.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { Lowered } from '../components/lowered.tsx'
import { FigurePeriod } from './figure-period.tsx'
import { sectionClass, tableClass } from './kept-rows.ts'
import { NoteList, NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'
import { ProgrammeGroups } from './programme-groups.tsx'
import { NoRows, SectionHead } from './section-head.tsx'
import styles from './table.module.css'

/** Every key figure of every programme, with the words of its qualifier, its period and the marks of its notes. */
export function ProgrammeSection({ report, notes }: { report: Report; notes: Notes }) {
  const { t } = usePaperWords()
  const table = report.tables.programmes
  if (table === null) return null
  const number = tableNumber(report.tables, 'programmes')
  const only = onlyProgramme(report.figures)
  const title = t(only === null ? 'report.table-programmes' : 'report.table-programme', { number })
  return (
    <section className={sectionClass(table.rows)}>
      <SectionHead title={title} subs={[t('report.sub-programmes', { csv: t('report.csv-name', { number }) })]} />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <ProgrammeTable report={report} rows={table.rows} notes={notes} />
      )}
      <NoteList notes={notes.programmes} />
    </section>
  )
}

interface ProgrammeTableProps {
  readonly report: Report
  readonly rows: readonly ProgrammeRow[]
  readonly notes: Notes
}

function ProgrammeTable({ report, rows, notes }: ProgrammeTableProps) {
  const { t, text, figure } = usePaperWords()
  return (
    <table className={tableClass(rows)}>
      <thead>
        <tr>
          <th scope="col">{t('columns.label')}</th>
          <th scope="col" className={styles.number}>
            {t('columns.value')}
          </th>
          <th scope="col" className={styles.period}>
            {t('columns.period')}
          </th>
        </tr>
      </thead>
      <ProgrammeGroups
        {...{ report, rows, columns: 3 }}
        draw={(row, index) => (
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
        )}
      />
    </table>
  )
}
