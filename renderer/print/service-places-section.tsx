import type { MunicipalityRow } from '../../shared/domain/report/tables/incident-tables.ts'
import type { ServiceValues } from '../../shared/domain/service/service-values.ts'
import { municipalityOf } from '../../shared/domain/vocabulary/municipality.ts'
import { absentWords } from '../../shared/i18n/answer-notes.ts'
import {
  fewWords,
  missingWord,
  serviceDefinitions,
  serviceFigure,
  serviceLines,
  serviceTitle,
  untoldWords,
} from '../../shared/i18n/service-value-words.ts'
import { signedPoints } from '../../shared/i18n/service-words.ts'
import { withheldReasons } from '../findings/growth.ts'
import { mapClasses, rankOf } from '../findings/ranking.ts'
import { figureColumn } from './figure-columns.tsx'
import styles from './figures/print-map.module.css'
import { MapSwatch, PrintMap } from './figures/print-map.tsx'
import { countedDays } from './paper-days.tsx'
import { type PaperColumn, PaperTable } from './paper-table.tsx'
import { shown } from './paper-words.tsx'
import { PlaceCaveats } from './place-caveats.tsx'
import type { SectionContent, SectionSource } from './report-section.tsx'
import table from './table.module.css'

/** Shares are classed as they are written, to a tenth of a per cent. */
const TENTHS = 1000

/** Municipalities by share on time or by stock: a map with the rank of each, and a table with what each figure is of. */
export function servicePlacesSection(
  rows: readonly MunicipalityRow[],
  places: ServiceValues,
  { report: { figures }, number, words }: SectionSource,
): SectionContent {
  const { t, format, label } = words
  const { view } = figures
  const { measure, reason, whole, period, absent, register } = places
  const title = serviceTitle(places, null, t, format)
  const numbered = t('report.table-titled', { number, title })
  if (reason !== null) return { title: numbered, subs: [], nothing: untoldWords(reason, t, format), table: null }
  const isOfShares = measure === 'on-time'
  const valueOfRow = (row: MunicipalityRow) => row.onTime ?? row.open ?? null
  const known = rows.flatMap((row) => {
    const value = valueOfRow(row)
    return value === null || municipalityOf(row.municipality) === undefined ? [] : [{ code: row.municipality, value }]
  })
  const values = known.map(({ value }) => value)
  const { limits, classOf } = mapClasses(values, (value) => (isOfShares ? Math.round(value * TENTHS) / TENTHS : value))
  const areas = known.map(({ code, value }) => ({ code, rank: rankOf(value, values), grade: classOf(value) }))
  const isMap = view.map !== 'list' && areas.length > 1 && view.filters.every(({ kind }) => kind !== 'municipality')
  const missing = new Map(
    places.values.flatMap((each) => (each.value === null ? [[each.code, missingWord(each)]] : [])),
  )
  const early = whole.parts?.pending ?? 0
  const isCompared = whole.comparison !== undefined
  const shares: readonly PaperColumn<MunicipalityRow>[] = [
    {
      name: 'onTime',
      head: t('columns.onTime'),
      className: table.number,
      cell: ({ municipality, onTime }) =>
        shown(onTime ?? null, format.share, t(`common.${missing.get(municipality) ?? 'too-few'}`)),
    },
    ...(isCompared
      ? [
          figureColumn('points', (value) => signedPoints(value, format), words, {
            head: t('columns.points-short'),
            nothing: t('common.not-comparable'),
          }),
        ]
      : []),
    ...(['counted', 'inTime', 'pending'] as const).map((name) =>
      figureColumn(name, format.count, words, { nothing: format.count(0) }),
    ),
  ]
  const stocks: readonly PaperColumn<MunicipalityRow>[] = [
    figureColumn('open', format.count, words),
    ...(isCompared
      ? [
          figureColumn('openEarlier', format.count, words),
          figureColumn('openChange', format.change, words, {
            head: t('columns.change-short'),
            nothing: t('common.not-comparable'),
          }),
        ]
      : []),
  ]
  const drawn = (
    <PaperTable
      rows={rows}
      columns={[
        {
          name: 'municipality',
          head: t('columns.municipality'),
          className: table.name,
          cell: ({ municipality }) => (
            <>
              {isMap && <MapSwatch area={areas.find(({ code }) => code === municipality)} />}
              {label('municipality', municipality)}
            </>
          ),
        },
        ...(isOfShares ? shares : stocks),
      ]}
      className={table.counts}
    />
  )
  const compared = [...places.values, whole].map((each) => ({ key: [each.code], ...each }))
  return {
    title: numbered,
    subs: [
      ...(period === null ? [] : [t('report.sub-days', { period: countedDays(period, view.filters, words) })]),
      ...serviceDefinitions(places, t, format),
      t('charts.area-sentence', { name: t('columns.all'), figures: serviceLines(whole, t, format).join(', ') }),
      ...([...missing.values()].includes('too-few') ? [fewWords(t, format)] : []),
      ...(early === 0 ? [] : [t('onTime.early-note', { n: format.count(early) })]),
      ...withheldReasons(compared).map((each) => t(`vocabulary.reason-${each}`)),
      ...absentWords({ by: ['municipality'], absent, register }, t, format),
    ],
    table: (
      <>
        <PlaceCaveats answer={figures.municipalities} filters={view.filters} compared={view.comparison} />
        {isMap ? (
          <div data-beside className={isCompared ? `${styles.beside} ${styles.narrow}` : styles.beside}>
            <PrintMap
              areas={areas}
              limits={limits.map((limit) => serviceFigure(measure, limit, format))}
              label={t('report.chart-map', { title })}
            />
            {drawn}
          </div>
        ) : (
          drawn
        )}
      </>
    ),
  }
}
