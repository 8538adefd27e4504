import type { Report } from '../../shared/contract/report.ts'
import { bodiesOf, onlyFamily } from '../../shared/domain/participant-body.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { participantKindWord } from '../../shared/i18n/indicator-words.ts'
import { sectionClass, tableClass } from './kept-rows.ts'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import { ProgrammeGroups } from './programme-groups.tsx'
import { SectionHead } from './section-head.tsx'
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
    <section className={sectionClass(rows)}>
      <SectionHead
        title={t('report.table-participants', { number })}
        subs={rows.length === 0 ? [] : [sub, ...familyWords]}
      />
      {rows.length === 0 ? (
        <p className={notes.flag}>
          {t(figures.view.asOf === null ? 'programmes.participants-none' : 'programmes.participants-none-then')}
        </p>
      ) : (
        <table className={tableClass(rows)}>
          <thead>
            <tr>
              <th scope="col">{t('columns.participant')}</th>
              <th scope="col" className={styles.role}>
                {t('columns.role')}
              </th>
              <th scope="col" className={styles.source}>
                {t('columns.source')}
              </th>
            </tr>
          </thead>
          <ProgrammeGroups
            {...{ report, rows, columns: 3 }}
            draw={(row, index) => (
              <tr key={index}>
                <th scope="row">{text(row.participant)}</th>
                <td className={styles.role}>{text(participantKindWord(row.role, t))}</td>
                <td className={styles.source}>{text(row.source)}</td>
              </tr>
            )}
          />
        </table>
      )}
    </section>
  )
}
