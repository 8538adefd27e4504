import type { Report } from '../../shared/contract/report.ts'
import { shareOf } from '../../shared/domain/report/incident-tables.ts'
import { tableNumber } from '../../shared/domain/report-tables.ts'
import { POPULATION_SOURCE } from '../../shared/domain/vocabulary/municipality.ts'
import { CountTable } from './count-table.tsx'
import notes from './notes.module.css'
import { usePaperWords } from './paper-words.tsx'
import { NoRows, SectionHead, useShareWords } from './section-head.tsx'
import { shown } from './shown.ts'

/** The municipalities: count, share and rate, whose denominator is named. */
export function PlaceSection({ report: { figures, tables } }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const base = figures.shareBases.municipality
  const shareWords = useShareWords('municipality', base)
  const table = tables.municipalities
  if (table === null) return null
  const rate = (value: number | null) => shown(value, format.rate, t('report.no-value'))
  return (
    <section>
      <SectionHead
        title={t('report.table-municipalities', { number: tableNumber(tables, 'municipalities') })}
        subs={[
          t('report.sub-municipalities', { year: POPULATION_SOURCE.year, source: POPULATION_SOURCE.by }),
          ...shareWords,
        ]}
      />
      {table.rows.length === 0 ? (
        <NoRows reason={table.reason} />
      ) : (
        <>
          <p className={notes.flag}>{t('report.compare-municipalities')}</p>
          <CountTable
            rows={table.rows}
            head={t('report.column-municipality')}
            nameOf={(row) => label('municipality', row.municipality)}
            codeOf={(row) => row.municipality}
            columns={[
              {
                name: 'per1000',
                head: t('report.column-per1000'),
                cell: (row) => rate(row.per1000),
                total: rate(figures.rates.total),
              },
            ]}
            total={table.total}
            totalShare={shareOf(table.total, base)}
          />
        </>
      )}
    </section>
  )
}
