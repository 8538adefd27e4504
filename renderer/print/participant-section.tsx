import { bodiesOf, onlyFamily } from '../../shared/domain/dataset/participant-body.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { participantKindWord } from '../../shared/i18n/indicator-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { usePaperWords } from './paper-words.tsx'
import { ProgrammeTable } from './programme-table.tsx'
import { PaperSection } from './section-head.tsx'
import styles from './table.module.css'

/** Who takes part, each with where the source names it. */
export function ParticipantSection({ report }: { report: Report }) {
  const { t, text } = usePaperWords()
  const { figures, tables } = report
  if (tables.participants === null) return null
  const { rows } = tables.participants
  const number = tableNumber(tables, 'participants')
  const family = onlyFamily(bodiesOf(figures.participants), figures.view.participants)
  const familyWords = family === null ? [] : [t('report.sub-family', { family: t(`programmes.family-${family}`) })]
  const sub = t('report.sub-participants', { csv: t('report.csv-name', { number }) })
  return (
    <PaperSection
      rows={rows}
      title={t('report.table-participants', { number })}
      subs={rows.length === 0 ? [] : [sub, ...familyWords]}
      nothing={t(figures.view.asOf === null ? 'programmes.participants-none' : 'programmes.participants-none-then')}
    >
      <ProgrammeTable
        {...{ report, rows }}
        heads={[
          { words: t('columns.participant') },
          { words: t('columns.role'), className: styles.role },
          { words: t('columns.source'), className: styles.source },
        ]}
        draw={(row, index) => (
          <tr key={index}>
            <th scope="row">{text(row.participant)}</th>
            <td className={styles.role}>{text(participantKindWord(row.role, t))}</td>
            <td className={styles.source}>{text(row.source)}</td>
          </tr>
        )}
      />
    </PaperSection>
  )
}
