import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import type { CommuneDrawing } from '../../../../shared/domain/view/view-state.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { ChartPlace } from '../../../charts/chart-place.tsx'
import { ClassLimits } from '../../../charts/place/class-limits.tsx'
import { tileName, tileWord } from '../../../charts/place/municipality-names.ts'
import { TileMap } from '../../../charts/place/tile-map.tsx'
import { apart, useApart } from '../../../components/apart.ts'
import { hasChanges } from '../../../findings/growth.ts'
import { mapClasses } from '../../../findings/ranking.ts'
import { useView } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { useSeries } from '../../figures/use-series.ts'
import { useScaleValues } from '../pair-scale.ts'
import { communeAreas } from './commune-areas.ts'
import styles from './commune-map.module.css'
import { type CommuneRow, offMap, otherPlaces, regionValues, splitPlaces, type Writing } from './commune-rows.ts'

/** It comes with the outlines, which no other chart needs. */
export const REGION_MAP = apart(async () => (await import('../../../charts/place/region-map.tsx')).RegionMap)

interface CommuneMapProps {
  readonly drawing: Exclude<CommuneDrawing, 'list'>
  readonly answer: Answer
  readonly rows: readonly CommuneRow[]
  readonly isRate: boolean
  readonly writing: Writing
  /** The municipalities that are filtered, `null` for all. */
  readonly chosen: readonly string[] | null
  readonly label: string
  readonly onToggle: (code: string, isAdding: boolean) => void
  readonly onClear: () => void
  /** Shows the incidents of a municipality one by one. */
  readonly onList: ((code: string) => void) | null
}

/** In pixels: about what the map takes in its card. */
const MAP_HEIGHT = 400

/** A name of the data within a sentence, its direction kept to itself. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** The 19 municipalities as outlines or tiles in classes of about as many, and below them what lies in none. */
export function CommuneMap(props: CommuneMapProps) {
  const { drawing, answer, rows, isRate, writing, chosen, label, onToggle, onClear, onList } = props
  const RegionMap = useApart(REGION_MAP)
  const words = useWords()
  const { t, format, language } = words
  const view = useView()
  const series = useSeries('municipality')
  const { said, round } = writing
  const { limits, classOf } = mapClasses(useScaleValues(regionValues(rows)), round)
  const areas = communeAreas(
    rows,
    {
      isRate,
      said,
      chosen,
      classOf,
      series,
      isCompared: hasChanges(answer, view),
    },
    words,
  )
  const { shown, left } = splitPlaces(rows)
  const others = otherPlaces(left, { total: null, isRate: false }, words)
  const handlers = { onToggle, onClear, ...(onList === null ? {} : { onList }) }
  return (
    <div className={styles.drawn}>
      {drawing === 'map' ? (
        <div className={styles.map}>
          <ChartPlace height={MAP_HEIGHT}>
            <RegionMap {...{ areas, language, label }} {...handlers} />
          </ChartPlace>
          <ClassLimits limits={limits.map(said)} isInCorner />
        </div>
      ) : (
        <TileMap
          {...{ label }}
          {...handlers}
          tiles={MUNICIPALITIES.flatMap(({ code, tile }) => {
            const area = areas.find((each) => each.code === code)
            const names = { name: tileWord(code, language), shortName: tileName(code, language) }
            return area === undefined ? [] : [{ ...area, ...names, at: tile }]
          })}
          hint={t('charts.map-keys')}
        />
      )}
      {offMap(shown).map(({ code, label: name, count }) => (
        <p key={code}>{t('charts.off-map', { name: isolated(name), figure: format.count(count) })}</p>
      ))}
      {left.length > 0 && <p>{t('charts.off-map', { name: others.label, figure: others.text })}</p>}
      {drawing !== 'map' && <ClassLimits limits={limits.map(said)} />}
    </div>
  )
}
