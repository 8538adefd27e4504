import { columnDecimals, roundTo } from '../../shared/domain/incidents/rate-decimals.ts'
import { shareOf } from '../../shared/domain/incidents/share.ts'
import type { MunicipalityRow } from '../../shared/domain/report/tables/incident-tables.ts'
import { comparedCells } from '../../shared/domain/report/tables/table.ts'
import { municipalityOf, POPULATION_SOURCE } from '../../shared/domain/vocabulary/municipality.ts'
import { absentWords } from '../../shared/i18n/answer-notes.ts'
import { type MapClasses, mapClasses, rankingTitle, rankOf, rateTitle } from '../findings/ranking.ts'
import { comparisonColumns, countColumns } from './count-columns.tsx'
import { figureColumn } from './figure-columns.tsx'
import styles from './figures/print-map.module.css'
import { MapSwatch, type PaperArea, PrintMap } from './figures/print-map.tsx'
import { NoteList } from './note-list.tsx'
import { PaperTable } from './paper-table.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import { type SectionOf, shareSubs } from './report-section.tsx'
import { servicePlacesSection } from './service-places-section.tsx'
import table from './table.module.css'

/** Municipalities by count, share and rate: a map with the rank of each, and a table with the same ranks. */
export const municipalitySection: SectionOf<'municipalities'> = (drawn, source) => {
  const { notes, number, words } = source
  const { figures } = source.report
  const { t, format, label } = words
  const { view, rates, places } = figures
  if (places !== null) return servicePlacesSection(drawn.rows, places, source)
  const base = figures.shareBases.municipality
  const isRate = view.rate === 'per-1000'
  const decimals = columnDecimals(drawn.rows.map(({ per1000 }) => per1000))
  const said = isRate ? (value: number) => format.fixed(value, decimals) : format.count
  const classes = mapClasses(
    valuesOf(drawn.rows, isRate).map(({ value }) => value),
    isRate ? (value) => roundTo(value, decimals) : Math.round,
  )
  const areas = areasOf(drawn.rows, isRate, classes)
  // Of chosen municipalities alone no rank among the 19 is known.
  const isMap = view.map !== 'list' && areas.length > 1 && view.filters.every(({ kind }) => kind !== 'municipality')
  const areaOf = ({ municipality }: MunicipalityRow) =>
    isMap ? areas.find(({ code }) => code === municipality) : undefined
  const rate = figureColumn('per1000', (value) => format.fixed(value, decimals), words)
  const compared = comparisonColumns(drawn.rows, figures.municipalities, source)
  const { columns, rowClass } = countColumns(
    {
      rows: drawn.rows,
      name: {
        name: 'municipality',
        head: t('columns.municipality'),
        cell: (row) => (
          <>
            {isMap && <MapSwatch area={areaOf(row)} />}
            {label('municipality', row.municipality)}
          </>
        ),
      },
      leading: isRate ? [rate] : [],
      between: [...(isRate ? [] : [rate]), ...compared],
      bar: isRate
        ? {
            valueOf: ({ per1000 }) => per1000,
            head: (largest) => t('columns.bar-per-1000', { largest: said(largest) }),
          }
        : undefined,
      totalShare: shareOf(drawn.total, base),
    },
    words,
  )
  const total: MunicipalityRow = {
    municipality: '',
    incidents: drawn.total,
    share: null,
    shareOf: base,
    per1000: rates.total,
    ...comparedCells(figures.municipalities.comparison),
  }
  const title = isRate
    ? rateTitle(rates, null, words)
    : rankingTitle(figures.municipalities, 'municipality', null, words)
  const rows = (
    <PaperTable
      rows={drawn.rows}
      // What the bars show the map does.
      columns={isMap ? columns.filter(({ name }) => name !== 'bar') : columns}
      {...{ rowClass, total }}
      className={table.counts}
    />
  )
  return {
    title: isMap
      ? t('report.table-titled', { number, title })
      : t(isRate ? 'report.table-municipalities-rate' : 'report.table-municipalities', { number }),
    subs: [
      t('report.sub-municipalities', { year: POPULATION_SOURCE.year, source: POPULATION_SOURCE.by }),
      ...(isMap ? [t(isRate ? 'report.sub-map-rate' : 'report.sub-map-count')] : []),
      ...shareSubs('municipality', base, drawn, words),
      ...absentWords(figures.municipalities, t, format),
      ...(drawn.rows.some(({ municipality }) => municipalityOf(municipality) === undefined)
        ? [t('vocabulary.no-inhabitants')]
        : []),
      ...(rates.reason === 'places-missing' ? [t('vocabulary.answer-places-missing')] : []),
    ],
    table: (
      <>
        <PlaceCaveats answer={figures.municipalities} filters={view.filters} compared={view.comparison} />
        {isMap ? (
          <div data-beside className={compared.length === 0 ? styles.beside : `${styles.beside} ${styles.narrow}`}>
            <PrintMap areas={areas} limits={classes.limits.map(said)} label={t('report.chart-map', { title })} />
            {rows}
          </div>
        ) : (
          rows
        )}
      </>
    ),
    below: <NoteList notes={notes.municipalities} />,
  }
}

type Valued = Pick<MunicipalityRow, 'municipality' | 'incidents' | 'per1000'>

/** The municipalities with a value, each with its class and its rank among them. */
function areasOf(rows: readonly Valued[], isRate: boolean, { classOf }: MapClasses): readonly PaperArea[] {
  const known = valuesOf(rows, isRate)
  const values = known.map(({ value }) => value)
  return known.map(({ code, value }) => ({ code, rank: rankOf(value, values), grade: classOf(value) }))
}

function valuesOf(rows: readonly Valued[], isRate: boolean) {
  return rows.flatMap(({ municipality, incidents, per1000 }) => {
    const value = isRate ? per1000 : incidents
    return value === null || municipalityOf(municipality) === undefined ? [] : [{ code: municipality, value }]
  })
}
