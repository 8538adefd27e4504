import type { ReactNode } from 'react'
import type { CommuneDrawing } from '../../../../shared/domain/view/view-state.ts'
import { MUNICIPALITIES } from '../../../../shared/domain/vocabulary/municipality.ts'
import { ChartPlace } from '../../../charts/chart-place.tsx'
import { ClassLegend } from '../../../charts/legends.tsx'
import type { MarkHandlers } from '../../../charts/list-box.tsx'
import { tileName, tileWord } from '../../../charts/place/municipality-names.ts'
import type { MapArea } from '../../../charts/place/region-map.tsx'
import { TileMap } from '../../../charts/place/tile-map.tsx'
import { apart, useApart } from '../../../components/apart.ts'
import { useWords } from '../../../state/words.tsx'
import styles from './place-map.module.css'

/** It comes with the outlines, which no other chart needs. */
export const REGION_MAP = apart(async () => (await import('../../../charts/place/region-map.tsx')).RegionMap)

interface PlaceMapProps {
  readonly drawing: Exclude<CommuneDrawing, 'list'>
  readonly areas: readonly MapArea[]
  /** The value at which each class but the first begins. */
  readonly limits: readonly string[]
  readonly label: string
  /** Places that are not on the map, each with its figure. */
  readonly beside: readonly { readonly name: string; readonly figure: string }[]
  readonly handlers: MarkHandlers
  /** What the colours are, below the map. */
  readonly legend?: ReactNode
}

/** In pixels: about what the map takes in its card. */
const MAP_HEIGHT = 400

/** The 19 municipalities as outlines or tiles in classes of about as many, and below them what lies in none. */
export function PlaceMap({ drawing, areas, limits, label, beside, handlers, legend }: PlaceMapProps) {
  const RegionMap = useApart(REGION_MAP)
  const { t, language } = useWords()
  return (
    <div className={styles.drawn}>
      {drawing === 'map' ? (
        <div className={styles.sheet}>
          <ChartPlace height={MAP_HEIGHT}>
            <RegionMap {...{ areas, language, label }} {...handlers} />
          </ChartPlace>
          <ClassLegend limits={limits} isInCorner />
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
      {beside.map((place) => (
        <p key={place.name}>{t('charts.off-map', place)}</p>
      ))}
      {drawing !== 'map' && <ClassLegend limits={limits} />}
      {legend}
    </div>
  )
}
