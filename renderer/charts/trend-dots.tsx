import { useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import styles from './trend-chart.module.css'
import { isLone, isPartial, type TrendPoint } from './trend-point.ts'

interface TrendDotsProps {
  readonly points: readonly TrendPoint[]
  /** The name of the line, at its end; empty where it needs none. */
  readonly name: string
  /** The name of the dashed line; `null` where there is none. */
  readonly previousName: string | null
  /** The value at the top of the axis, and the pixels from there to zero. */
  readonly largest: number
  readonly height: number
}

/** So many points have a dot each; of more only the last one, and those that no line leads to. */
const MOST_DOTS = 40

/** The dots of a trend, and the names of its lines at their ends, so that no legend is needed. */
export function TrendDots({ points, name, previousName, largest, height }: TrendDotsProps) {
  const [across, up] = [useXAxisScale(), useYAxisScale()]
  if (across === undefined || up === undefined) return null
  const at = (index: number, value: number | null) => {
    const [x, y] = [across(points[index]?.key, { position: 'middle' }), value === null ? undefined : up(value)]
    return x === undefined || y === undefined ? null : { x, y }
  }
  const last = points.findLastIndex(({ value }) => value !== null)
  const lastPrevious = points.findLastIndex(({ previous }) => previous !== null)
  const isDotted = (index: number) => points.length <= MOST_DOTS || index === last || isLone(points, index, 'value')
  const end = at(last, points[last]?.value ?? null)
  const previousEnd = at(lastPrevious, points[lastPrevious]?.previous ?? null)
  const both = last === lastPrevious ? points[last] : undefined
  return (
    <ZIndexLayer zIndex={ABOVE}>
      {previousName !== null &&
        points.map(({ key, previous }, index) => {
          const place = isLone(points, index, 'previous') ? at(index, previous) : null
          return place === null ? null : <circle key={key} cx={place.x} cy={place.y} r={2.5} fill="var(--mark-grey)" />
        })}
      {previousName !== null && previousEnd !== null && (
        <text
          x={previousEnd.x + 6}
          y={previousEnd.y + 4 + (both === undefined ? 0 : nameShift(both, largest, height))}
          className={styles.tick}
        >
          {previousName}
        </text>
      )}
      {points.map((point, index) => {
        const place = isDotted(index) ? at(index, point.value) : null
        return place === null ? null : (
          <circle
            key={point.key}
            cx={place.x}
            cy={place.y}
            r={index === last ? 3.5 : 2}
            fill={isPartial(point) ? 'var(--surface)' : 'var(--accent)'}
            stroke="var(--accent)"
            strokeWidth={isPartial(point) ? 1.5 : 0}
          />
        )
      })}
      {end !== null && (
        <text x={end.x + 7} y={end.y + 4} className={styles.name}>
          {name}
        </text>
      )}
    </ZIndexLayer>
  )
}

/** Over the lines and the axes. */
const ABOVE = 600

/** So far apart the names of two lines can be read. */
const NAME_HEIGHT = 13

interface Ends {
  readonly value: number | null
  readonly previous: number | null
}

/**
 * By how many pixels the name of the dashed line goes down, or up, so that it does not lie on that of the other line:
 * both stand where their lines end. `largest` is the value at the top of the axis, `height` the pixels from there to zero.
 */
export function nameShift({ value, previous }: Ends, largest: number, height: number): number {
  if (value === null || previous === null) return 0
  const present = (1 - value / largest) * height
  const compared = (1 - previous / largest) * height
  if (Math.abs(compared - present) >= NAME_HEIGHT) return 0
  // Below zero stand the words of the axis.
  const isUp = compared < present || present + NAME_HEIGHT > height
  return (isUp ? present - NAME_HEIGHT : present + NAME_HEIGHT) - compared
}
