import type { Report } from '../../shared/contract/report.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { shareOf } from '../../shared/domain/share.ts'
import { CountTable } from './count-table.tsx'
import { sectionClass } from './kept-rows.ts'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead, useShareWords } from './section-head.tsx'

/** How far the incidents have come. */
export function StatusSection({ report: { figures, tables } }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const base = figures.shareBases.status
  const shareWords = useShareWords('status', base)
  const table = tables.statuses
  if (table === null) return null
  const { asOf } = figures.statuses
  return (
    <section className={sectionClass(table.rows)}>
      <SectionHead
        title={t('report.table-statuses', { number: tableNumber(tables, 'statuses') })}
        subs={asOf === null ? [] : [t('report.sub-statuses', { asOf: format.day(asOf) }), ...shareWords]}
      />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <CountTable
          rows={table.rows}
          head={t('columns.status')}
          nameOf={(row) => label('status', row.status)}
          codeOf={(row) => row.status}
          total={table.total}
          totalShare={shareOf(table.total, base)}
        />
      )}
    </section>
  )
}
