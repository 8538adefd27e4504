import { closedShareOf } from '../../shared/domain/incidents/closed-share.ts'
import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { areFewClosed, isDelayShown } from '../../shared/domain/incidents/delay.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { absentWords } from '../../shared/i18n/absent-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { ColumnHeads } from './column-heads.tsx'
import { tableClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords } from './section-head.tsx'
import { shown } from './shown.ts'
import styles from './table.module.css'

/** How long closed incidents took; too few closed ones give no figure, and the line says so. */
export function DelaySection({ report: { figures, tables } }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const table = tables.delays
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const { closed, median, p90, statuses, view } = figures
  const { delayBy, filters } = view
  // Of some closed incidents no delay is known; those are closed all the same.
  const closedRate = closedShareOf(statuses).share
  const fewClosed =
    isDelayShown(closed.total) && areFewClosed(closedRate)
      ? [t('vocabulary.delays-few-closed', { share: format.share(closedRate ?? 0) })]
      : []
  return (
    <PaperSection
      rows={table.rows}
      title={t('report.table-delays', { number: tableNumber(tables, 'delays') })}
      subs={[t('report.sub-delays', { smallest: SMALLEST_BASE }), ...fewClosed, ...absentWords(closed, t, format)]}
      nothing={nothing}
    >
      {delayBy === 'municipality' ? <PlaceCaveats answer={median} filters={filters} /> : null}
      <table className={tableClass(table.rows)}>
        <ColumnHeads
          heads={[
            { words: t(`columns.${delayBy}`) },
            { words: t('columns.closed'), className: styles.number },
            { words: t('columns.median'), className: styles.number },
            { words: t('columns.p90'), className: styles.number },
          ]}
        />
        <tbody>
          {table.rows.map((row) => (
            <tr key={row[delayBy]}>
              <th scope="row">{label(delayBy, row[delayBy] ?? '')}</th>
              <DelayCells closed={row.closed} median={row.median} p90={row.p90} />
            </tr>
          ))}
        </tbody>
        {table.rows.length === 1 ? null : (
          <tfoot>
            <tr>
              <th scope="row">{t('report.total')}</th>
              <DelayCells closed={closed.total} median={median.total} p90={p90.total} />
            </tr>
          </tfoot>
        )}
      </table>
    </PaperSection>
  )
}

interface DelayCellsProps {
  readonly closed: number | null
  readonly median: number | null
  readonly p90: number | null
}

function DelayCells({ closed, median, p90 }: DelayCellsProps) {
  const { t, format } = usePaperWords()
  const count = (value: number | null) => shown(value, format.count, t('report.no-value'))
  return (
    <>
      <td className={styles.number}>{count(closed)}</td>
      {isDelayShown(closed) ? (
        <>
          <td className={styles.number}>{count(median)}</td>
          <td className={styles.number}>{count(p90)}</td>
        </>
      ) : (
        <td className={`${styles.number} ${styles.words}`} colSpan={2}>
          {t('report.delay-withheld', { smallest: SMALLEST_BASE })}
        </td>
      )}
    </>
  )
}
