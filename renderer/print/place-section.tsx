import { shareOf } from '../../shared/domain/incidents/share.ts'
import type { MunicipalityRow } from '../../shared/domain/report/incident-tables.ts'
import { tableNumber } from '../../shared/domain/report/report-tables.ts'
import { municipalityOf, POPULATION_SOURCE } from '../../shared/domain/vocabulary/municipality.ts'
import { absentWords } from '../../shared/i18n/absent-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import { CountTable } from './count-table.tsx'
import { usePaperWords } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { PaperSection, useNoRowsWords, useShareWords } from './section-head.tsx'
import { shown } from './shown.ts'

/** The municipalities: count, share and rate, whose denominator is named; bars as the view ranks them. */
export function PlaceSection({ report: { figures, tables } }: { report: Report }) {
  const { t, format, label } = usePaperWords()
  const base = figures.shareBases.municipality
  const table = tables.municipalities
  const shareWords = useShareWords('municipality', base, table)
  const nothing = useNoRowsWords(table?.reason ?? null)
  if (table === null) return null
  const isByRate = figures.view.rate === 'per-1000'
  const rate = (value: number | null) => shown(value, format.rate, t('report.no-value'))
  return (
    <PaperSection
      rows={table.rows}
      title={t('report.table-municipalities', { number: tableNumber(tables, 'municipalities') })}
      subs={[
        t('report.sub-municipalities', { year: POPULATION_SOURCE.year, source: POPULATION_SOURCE.by }),
        ...shareWords,
        ...absentWords(figures.municipalities, t, format),
        ...(table.rows.some(({ municipality }) => municipalityOf(municipality) === undefined)
          ? [t('vocabulary.no-inhabitants')]
          : []),
        ...(figures.rates.reason === 'places-missing' ? [t('vocabulary.answer-places-missing')] : []),
      ]}
      nothing={nothing}
    >
      <PlaceCaveats
        answer={{ by: ['municipality'], period: figures.municipalities.period }}
        filters={figures.view.filters}
      />
      <CountTable
        rows={table.rows}
        head={t('columns.municipality')}
        nameOf={(row) => label('municipality', row.municipality)}
        codeOf={(row) => row.municipality}
        columns={[
          {
            name: 'per1000',
            head: t('columns.per1000'),
            cell: (row) => rate(row.per1000),
            total: rate(figures.rates.total),
          },
        ]}
        {...(isByRate
          ? {
              bar: {
                valueOf: (row: MunicipalityRow) => row.per1000,
                head: (largest: number) => t('columns.bar-rate', { largest: format.rate(largest) }),
              },
            }
          : {})}
        total={table.total}
        totalShare={shareOf(table.total, base)}
      />
    </PaperSection>
  )
}
