import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import type { MarkHandlers } from '../../../charts/list-box.tsx'
import { hasChanges } from '../../../findings/growth.ts'
import { mapClasses } from '../../../findings/ranking.ts'
import { useView } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { useSeries } from '../../figures/use-series.ts'
import { useScaleValues } from '../pair-scale.ts'
import { communeAreas } from './commune-areas.ts'
import { type CommuneRow, offMap, otherPlaces, regionValues, splitPlaces, type Writing } from './commune-rows.ts'
import { PlaceMap } from './place-map.tsx'

interface CommuneMapProps {
  readonly drawing: 'map' | 'tiles'
  readonly answer: Answer
  readonly rows: readonly CommuneRow[]
  readonly isRate: boolean
  readonly writing: Writing
  /** The municipalities that are filtered, `null` for all. */
  readonly chosen: readonly string[] | null
  readonly label: string
  readonly handlers: MarkHandlers
}

/** A name of the data within a sentence, its direction kept to itself. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** The counts of the 19 municipalities, or these by their inhabitants, on a map. */
export function CommuneMap(props: CommuneMapProps) {
  const { drawing, answer, rows, isRate, writing, chosen, label, handlers } = props
  const words = useWords()
  const { format } = words
  const view = useView()
  const series = useSeries('municipality')
  const { said, round } = writing
  const { limits, classOf } = mapClasses(useScaleValues(regionValues(rows)), round)
  const isCompared = hasChanges(answer, view)
  const areas = communeAreas(rows, { isRate, said, chosen, classOf, series, isCompared }, words)
  const { shown, left } = splitPlaces(rows)
  const others = otherPlaces(left, { total: null, isRate: false }, words)
  return (
    <PlaceMap
      {...{ drawing, areas, label, handlers }}
      limits={limits.map(said)}
      beside={[
        ...offMap(shown).map(({ label: name, count }) => ({ name: isolated(name), figure: format.count(count) })),
        ...(left.length > 0 ? [{ name: others.label, figure: others.text }] : []),
      ]}
    />
  )
}
