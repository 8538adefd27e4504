import type { DashboardCodes, DashboardFigures } from '../../shared/domain/figures/dashboard-figures.ts'
import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { roundRate } from '../../shared/domain/rate-decimals.ts'
import { shareOf } from '../../shared/domain/share.ts'
import { MUNICIPALITIES, municipalityOf, POPULATION_SOURCE } from '../../shared/domain/vocabulary/municipality.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { Grades } from '../charts/grades.tsx'
import { type Tile, TileMap } from '../charts/tile-map.tsx'
import { tileName } from '../charts/tile-names.ts'
import { TopBars } from '../charts/top-bars.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { Segments } from '../components/segments.tsx'
import { leadersOf, rankRows } from '../findings/leaders.ts'
import { mapClasses } from '../findings/map-classes.ts'
import { placeNotes } from '../findings/place-notes.ts'
import { rankingTitle, rateTitle } from '../findings/ranking.ts'
import type { RowsRequest } from '../query/rows-request.ts'
import { settings, useSettings } from '../state/settings.ts'
import { COMMUNE_CHARTS } from '../state/settings-store.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { useReach, useScaleValues } from './pair-scale.ts'
import { useSourceNote } from './source-note.ts'
import { usePeriodWords } from './use-period-words.ts'
import { useShowRowsOf } from './use-show-rows-of.ts'

interface CommuneCardProps {
  readonly answer: Answer
  readonly charts: { readonly figures: DashboardFigures; readonly codes: DashboardCodes }
  readonly rows: RowsRequest
  readonly isStale: boolean
}

/** A number of so many digits is wider than a tile. */
const LEAST_SHORTENED = 1_000_000

/** The 19 municipalities as a map of tiles or as a list, by count or by rate. */
export function CommuneCard({ answer, charts, rows: request, isStale }: CommuneCardProps) {
  const words = useWords()
  const { t, format, language } = words
  const { filters, rate } = useView()
  const { change, toggle, filter } = useViewActions()
  const { communes } = useSettings()
  const isMap = communes === 'map'
  const reach = useReach()
  const period = usePeriodWords(answer)
  const source = useSourceNote(answer)
  const chosen = filterValues(filters, 'municipality')
  const isRate = answer.measure === 'per-1000'
  const showRow = useShowRowsOf(request, 'municipality')
  const label = (code: string) => labelOf('municipality', code, t, format)
  const rows = rankRows(answer.rows, ({ key }) => label(key[0] ?? ''))
  const marked = chosen ?? leadersOf(rows).map(({ key }) => key[0] ?? '')
  const count = (code: string) => charts.figures.now.counts.municipality[charts.codes.municipality.indexOf(code)] ?? 0
  const known = rows.flatMap(({ key, value }) =>
    value === null || municipalityOf(key[0] ?? '') === undefined ? [] : [value],
  )
  const isEmpty = known.every((value) => value === 0)
  const { limits, classOf } = mapClasses(useScaleValues(known), isRate ? roundRate : Math.round)
  const said = isRate ? format.rate : format.count
  const onTile = isRate || Math.max(...known) < LEAST_SHORTENED ? said : format.shortCount
  const tiles = MUNICIPALITIES.map(({ code, tile }): Tile => {
    const value = rows.find(({ key }) => key[0] === code)?.value ?? null
    const figure = format.count(count(code))
    return {
      code,
      name: tileName(code, language),
      text: value === null ? t('common.not-known') : onTile(value),
      sentence:
        isRate && value !== null
          ? t('charts.tile-rate', { name: label(code), rate: format.rate(value), count: count(code), figure })
          : t('charts.tile-count', { name: label(code), count: count(code), figure }),
      grade: value === null ? null : classOf(value),
      isSelected: chosen?.includes(code) ?? false,
      at: tile,
    }
  })
  const offMap = rows.filter(({ key, value }) => value !== 0 && municipalityOf(key[0] ?? '') === undefined)
  const sentence = t(isRate ? 'incidents.rates-sentence' : 'incidents.municipalities-sentence', { period })
  const share = (value: number | null) => {
    const fraction = shareOf(value, answer.total)
    return fraction === null ? '' : format.share(fraction)
  }
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: t('incidents.head-municipality'), isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      { label: t(isRate ? 'incidents.head-rate' : 'incidents.head-share'), isFigure: true },
    ],
    rows: rows.map(({ key, value }) => [
      label(key[0] ?? ''),
      format.count(count(key[0] ?? '')),
      isRate ? (value === null ? t('common.not-known') : format.rate(value)) : share(value),
    ]),
  }
  const base = { count: answer.total ?? 0, figure: format.count(answer.total ?? 0) }
  const notes = [
    source,
    isRate
      ? t('incidents.population-source', { by: POPULATION_SOURCE.by, day: format.day(POPULATION_SOURCE.day) })
      : t('vocabulary.share-of-municipality', base),
    ...(isMap && !isEmpty ? [t('charts.classes')] : []),
    ...placeNotes({ by: answer.by, period: answer.period }, filters, words),
  ]
  const controls = (
    <>
      <Segments
        label={t('charts.map-view')}
        value={communes}
        onChange={(next) => settings.setState({ communes: next })}
        options={COMMUNE_CHARTS.map((value) => ({ value, label: t(`charts.${value}`) }))}
      />
      <Segments
        label={t('incidents.rate')}
        value={rate}
        onChange={(next) => change({ rate: next })}
        options={[
          { value: 'count', label: t('incidents.rate-count') },
          { value: 'per-1000', label: t('incidents.rate-per-1000') },
        ]}
      />
    </>
  )
  const title = isRate ? rateTitle(answer, words) : rankingTitle(answer, 'municipality', chosen, words)
  const choose = {
    onToggle: (code: string, isAdding: boolean) => toggle('municipality', code, isAdding),
    onClear: () => filter('municipality', null),
  }
  const grades = [
    ...(limits[0] === undefined ? [] : [t('charts.class-first', { limit: said(limits[0]) })]),
    ...limits.map((limit) => t('charts.class-from', { limit: said(limit) })),
  ]
  return (
    <ChartCard
      {...{ title, sentence, figures, controls, notes, isStale }}
      rows={request}
      asOf={answer.asOf}
      columns={6}
    >
      {isEmpty ? (
        <EmptyNote title={t('incidents.nothing-counted')} />
      ) : isMap ? (
        <>
          <TileMap
            {...choose}
            tiles={tiles}
            label={sentence}
            hint={t('charts.map-keys')}
            {...(showRow === null ? {} : { onList: (code) => showRow([code]) })}
          />
          {offMap.map(({ key }) => (
            <p key={key[0]}>
              {t('charts.off-map', { name: label(key[0] ?? ''), figure: format.count(count(key[0] ?? '')) })}
            </p>
          ))}
          <Grades grades={grades} />
        </>
      ) : (
        <TopBars
          {...choose}
          isSelection={chosen !== null}
          others={null}
          reach={{ value: reach, text: said(reach) }}
          heads={[t('incidents.head-municipality'), t('incidents.head-incidents'), '']}
          rows={rows.map(({ key, value }) => ({
            code: key[0] ?? '',
            label: label(key[0] ?? ''),
            value,
            text: value === null ? t('common.not-comparable') : said(value),
            share: isRate ? '' : share(value),
            change: null,
            changeReason: null,
            isMarked: marked.includes(key[0] ?? ''),
          }))}
          {...(showRow === null
            ? {}
            : { list: { label: (row) => t('rows.show-of', { name: row.label }), onClick: showRow } })}
        />
      )}
    </ChartCard>
  )
}
