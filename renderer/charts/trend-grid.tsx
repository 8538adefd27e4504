import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import { LETTER } from './axis.ts'
import styles from './trend-chart.module.css'

export interface TrendMark {
  readonly key: string
  readonly text: string
}

interface TrendGridProps {
  /** Where the lines of the grid stand. */
  readonly ticks: readonly number[]
  /** Points that something is written about, each with what marks it. */
  readonly marks: readonly TrendMark[]
}

/** What lies under the lines of a trend: its grid, and the points that something is written about. */
export function TrendGrid({ ticks, marks }: TrendGridProps) {
  const [plot, across, up] = [usePlotArea(), useXAxisScale(), useYAxisScale()]
  if (plot === undefined || across === undefined || up === undefined) return null
  const places = marks.flatMap(({ key, text }) => {
    const x = across(key, { position: 'middle' })
    return x === undefined ? [] : [{ x, text }]
  })
  return (
    <ZIndexLayer zIndex={BEHIND}>
      {ticks.map((tick) => (
        <line key={tick} x1={plot.x} x2={plot.x + plot.width} y1={up(tick)} y2={up(tick)} stroke="var(--line)" />
      ))}
      <g className={styles.mark}>
        {places.map(({ x, text }) => (
          <line key={`${x} ${text}`} x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} strokeDasharray="1 3" />
        ))}
        {markLabels(places, plot.x).map(({ x, text }) => (
          <text key={`${x} ${text}`} x={x} y={plot.y - 5}>
            {text}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  )
}

const BEHIND = -10

/** Words over a place across a drawing, in pixels. */
interface MarkLabel {
  readonly x: number
  readonly text: string
}

interface Group {
  readonly first: number
  readonly last: number
  readonly text: string
}

/** In pixels: what lies between two labels at least. */
const GAP = 4

const middleOf = ({ first, last }: Group) => (first + last) / 2
const halfOf = ({ text }: { readonly text: string }) => (text.length * LETTER) / 2
const areApart = (left: Group, right: Group) => middleOf(left) + halfOf(left) + GAP <= middleOf(right) - halfOf(right)

/** The labels of marks from left to right: those that would touch are one, over their middle; none begins before `left`. */
export function markLabels(marks: readonly MarkLabel[], left: number): readonly MarkLabel[] {
  const groups: Group[] = []
  for (const { x, text } of marks.toSorted((a, b) => a.x - b.x)) {
    let group: Group = { first: x, last: x, text }
    for (let before = groups.at(-1); before !== undefined && !areApart(before, group); before = groups.at(-1)) {
      group = { first: before.first, last: group.last, text: `${before.text}, ${group.text}` }
      groups.pop()
    }
    groups.push(group)
  }
  return groups.map((group) => ({ x: Math.max(middleOf(group), left + halfOf(group)), text: group.text }))
}
