import { roundRate } from '../../../shared/domain/incidents/rate-decimals.ts'
import { MUNICIPALITIES, municipalityOf } from '../../../shared/domain/vocabulary/municipality.ts'
import { labelOf } from '../../../shared/i18n/label.ts'
import { Grades } from '../../charts/grades.tsx'
import { type Tile, TileMap, tileName } from '../../charts/tile-map.tsx'
import { mapClasses } from '../../findings/ranking.ts'
import { useWords } from '../../state/words.tsx'
import { type CommuneRow, offMap, otherPlaces, splitPlaces } from './commune-rows.ts'
import { useScaleValues } from './pair-scale.ts'

interface CommuneMapProps {
  readonly rows: readonly CommuneRow[]
  readonly isRate: boolean
  /** The municipalities that are filtered, `null` for all. */
  readonly chosen: readonly string[] | null
  readonly label: string
  readonly onToggle: (code: string, isAdding: boolean) => void
  readonly onClear: () => void
  /** Shows the incidents of a municipality one by one. */
  readonly onList: ((code: string) => void) | null
}

/** A number of so many digits is wider than a tile. */
const LEAST_SHORTENED = 1_000_000

/** Stands in the tile of a municipality that no record has: its sentence says so. */
const NOTHING = '–'

/** A name of the data within a sentence, its direction kept to itself. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** The 19 municipalities as tiles in classes of about as many, and below them what lies in none. */
export function CommuneMap({ rows, isRate, chosen, label, onToggle, onClear, onList }: CommuneMapProps) {
  const { t, format, language } = useWords()
  const known = rows.flatMap(({ code, value }) => (value === null || municipalityOf(code) === undefined ? [] : [value]))
  const { limits, classOf } = mapClasses(useScaleValues(known), isRate ? roundRate : Math.round)
  const said = isRate ? format.rate : format.count
  const onTile = isRate || Math.max(...known) < LEAST_SHORTENED ? said : format.shortCount
  const tiles = MUNICIPALITIES.map(({ code, tile }): Tile => {
    const { value = null, count = 0, isAbsent = true } = rows.find((row) => row.code === code) ?? {}
    const name = labelOf('municipality', code, t, format)
    const figure = format.count(count)
    return {
      code,
      name: tileName(code, language),
      text: isAbsent ? NOTHING : value === null ? t('common.not-known') : onTile(value),
      sentence: isAbsent
        ? t('charts.tile-absent', { name })
        : isRate && value !== null
          ? t('charts.tile-rate', { name, rate: format.rate(value), count, figure })
          : t('charts.tile-count', { name, count, figure }),
      grade: value === null ? null : classOf(value),
      isSelected: chosen?.includes(code) ?? false,
      at: tile,
    }
  })
  const { shown, left } = splitPlaces(rows)
  const others = otherPlaces(left, { total: null, isRate: false }, { t, format })
  const grades = [
    ...(limits[0] === undefined ? [] : [t('charts.class-first', { limit: said(limits[0]) })]),
    ...limits.map((limit) => t('charts.class-from', { limit: said(limit) })),
  ]
  return (
    <>
      <TileMap
        {...{ tiles, label, onToggle, onClear }}
        hint={t('charts.map-keys')}
        {...(onList === null ? {} : { onList })}
      />
      {offMap(shown).map(({ code, label: name, count }) => (
        <p key={code}>{t('charts.off-map', { name: isolated(name), figure: format.count(count) })}</p>
      ))}
      {left.length > 0 && <p>{t('charts.off-map', { name: others.label, figure: others.text })}</p>}
      <Grades grades={grades} />
    </>
  )
}
