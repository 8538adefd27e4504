import { useId } from 'react'
import { usePlotArea, useXAxisScale, ZIndexLayer } from 'recharts'
import styles from './year-columns.module.css'

interface OutsideAreasProps {
  /** All steps of the axis in order, as it knows them: it does not find a year by its digits. */
  readonly keys: readonly (string | number)[]
  readonly inside: ReadonlySet<string>
}

/** A hatch over the steps of a chart that lie outside those chosen; it also stands in grey and in forced colours. */
export function OutsideAreas({ keys, inside }: OutsideAreasProps) {
  const hatch = useId()
  const plot = usePlotArea()
  const scale = useXAxisScale()
  if (plot === undefined || scale === undefined) return null
  const steps = keys.flatMap((key) => {
    const middle = scale(key, { position: 'middle' })
    return middle === undefined ? [] : [{ key: String(key), middle }]
  })
  const areas = outsideAreas(steps, inside, [plot.x, plot.x + plot.width])
  return (
    <ZIndexLayer zIndex={LOWEST}>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse">
        <path d="M0 7 7 0" className={styles.line} />
      </pattern>
      {areas.map(([from, to]) => (
        <rect
          key={from}
          className={styles.area}
          x={from}
          y={plot.y}
          width={to - from}
          height={plot.height}
          fill={`url(#${hatch})`}
        />
      ))}
    </ZIndexLayer>
  )
}

/** Below the grid. */
const LOWEST = -20

type Area = readonly [from: number, to: number]

/** From where to where the steps that are not inside reach; steps meet half-way between their middles. */
export function outsideAreas(
  steps: readonly { readonly key: string; readonly middle: number }[],
  inside: ReadonlySet<string>,
  [start, end]: Area,
): readonly Area[] {
  const border = (index: number) => {
    const [left, right] = [steps[index - 1], steps[index]]
    if (left === undefined) return start
    return right === undefined ? end : (left.middle + right.middle) / 2
  }
  const isOutside = (index: number) => {
    const step = steps[index]
    return step !== undefined && !inside.has(step.key)
  }
  const places = steps.map((_, index) => index)
  const begins = places.filter((index) => isOutside(index) && !isOutside(index - 1))
  const ends = places.filter((index) => isOutside(index) && !isOutside(index + 1))
  return begins.map((begin, run): Area => [border(begin), border((ends[run] ?? begin) + 1)])
}
