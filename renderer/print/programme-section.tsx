import { onlyProgramme } from '../../shared/domain/report/one-programme.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { Lowered } from '../components/lowered.tsx'
import { FigurePeriod } from './figure-period.tsx'
import { NoteList, NoteMark } from './note-list.tsx'
import type { Notes } from './notes.ts'
import { usePaperWords } from './paper-words.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import styles from './table.module.css'

/** Every key figure of every programme, with the words of its qualifier, its period and the marks of its notes. */
export function ProgrammeSection({ report, notes }: { report: Report; notes: Notes }) {
  const { t, text, figure } = usePaperWords()
  const { figures, tables } = report
  const table = tables.programmes
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const number = tableNumber(tables, 'programmes')
  const isOne = onlyProgramme(figures) !== null
  return (
    <PaperSection
      rows={table.rows}
      title={t(isOne ? 'report.table-programme' : 'report.table-programmes', { number })}
      subs={[t('report.sub-programmes', { csv: t('report.csv-name', { number }) })]}
      nothing={nothing}
      below={<NoteList notes={notes.programmes} />}
    >
      <ProgrammeTable
        {...{ report, rows: table.rows }}
        heads={[
          { words: t('columns.label') },
          { words: t('columns.value'), className: styles.number },
          { words: t('columns.period'), className: styles.period },
        ]}
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
    </PaperSection>
  )
}
