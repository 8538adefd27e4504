import { useId } from 'react'
import type { Format } from '../../../shared/i18n/format.ts'
import { seriesCurve } from './series-curve.ts'
import { labelsBeside } from './spread-labels.ts'
import type { StepRange } from './step-range.ts'
import { TimeFrame, type TimeFrameProps } from './time-frame.tsx'
import {
  acrossAt,
  middleOf,
  plotWithin,
  SIDES,
  type TimePlot,
  timeTicks,
  type ValueAxis,
  valueAxis,
} from './time-plot.ts'
import styles from './trend-picture.module.css'
import { isPartial, type TrendEnd, type TrendPoint } from './trend-point.ts'

export interface TrendPictureProps extends Pick<TimeFrameProps, 'bands' | 'breaks' | 'label'> {
  readonly points: readonly TrendPoint[]
  /** The usual values of the steps that have some, where they are drawn. */
  readonly limits?: readonly TrendLimit[]
  /** The steps that are chosen: in accent, on the ground of the window; `null` for all. */
  readonly chosen: StepRange | null
  /** The steps that filters on days keep; `null` for all. */
  readonly kept: readonly string[] | null
  /** The steps before which the line is cut. */
  readonly cuts: readonly number[]
  /** The values that are named where the lines end. */
  readonly ends: readonly TrendEnd[]
  /** The axis reaches this value at least: that of the same chart of another selection beside it. */
  readonly reach?: number
  /** On paper, what is written about days above the plot. */
  readonly events?: readonly {
    readonly text: string
    readonly x: number
    readonly y: number
    readonly isLeft: boolean
  }[]
  readonly width: number
  readonly height: number
  /** The room for labels above the plot. */
  readonly labels: number
  readonly isPaper?: boolean
  readonly format: Format
}

/**
 * A series over time: the chosen steps in accent within their window, over the same steps of the year before, dashed.
 * Steps that lack days are hollow, and dotted to their line.
 */
export function TrendPicture(props: TrendPictureProps) {
  const {
    points,
    limits = [],
    chosen,
    kept,
    cuts,
    ends,
    reach = 0,
    width,
    height,
    labels,
    events = [],
    isPaper = false,
    format,
    ...frame
  } = props
  const clip = useId()
  const plot = plotWithin({ width, height }, points.length, { ...SIDES, top: SIDES.top + labels })
  const highs = limits.map(({ high }) => high)
  const drawn = points.flatMap(({ value, previous }) => [value ?? 0, previous ?? 0])
  const axis = valueAxis(plot, Math.max(reach, ...drawn, ...highs))
  const tickWords = (axis.ticks.at(-1) ?? 0) < LONG ? format.count : format.shortCount
  const shown = kept === null ? null : new Set(kept)
  const place = (index: number, value: number) => [middleOf(plot, index), axis.upAt(value)] as const
  const curveOf = (figureOf: (point: TrendPoint) => number | null) =>
    seriesCurve(
      points.map((point) => ({ value: figureOf(point), isPartial: isPartial(point) })),
      place,
      cuts,
    )
  const whole = curveOf(({ value }) => value)
  const own = curveOf(({ key, value }) => (shown === null || shown.has(key) ? value : null))
  const before = curveOf(({ previous }) => previous)
  const dots = (indexes: readonly number[], figureOf: (point: TrendPoint) => number | null, radius: number) =>
    indexes.map((index) => {
      const point = points[index]
      const value = point === undefined ? null : figureOf(point)
      return value === null ? null : <circle key={index} cx={middleOf(plot, index)} cy={axis.upAt(value)} r={radius} />
    })
  const partial = points.flatMap((point, index) => (isPartial(point) ? [index] : []))
  const marks = (
    <>
      <g className={styles.before}>
        <path d={before.solid} />
        <path d={before.dotted} data-dotted />
        {dots(before.lone, ({ previous }) => previous, 2.5)}
      </g>
      <g className={styles.own}>
        <path d={own.solid} data-line />
        <path d={own.dotted} data-dotted />
        {dots(own.lone, ({ value }) => value, 3)}
      </g>
    </>
  )
  const context = (
    <g className={styles.context}>
      {limits.length > 0 && <TrendLimits {...{ limits, plot, axis }} />}
      <path d={whole.solid} />
      <path d={whole.dotted} data-dotted />
      {dots(whole.lone, ({ value }) => value, 2)}
      <g className={styles.hollow}>{dots(partial, ({ value }) => value, 3.25)}</g>
    </g>
  )
  return (
    <TimeFrame
      {...{ ...frame, plot, width, axis, tickWords, chosen, isPaper, context }}
      ticks={timeTicks(points, plot, chosen)}
      clipped={{ id: clip, marks }}
    >
      {events.map(({ text, x, y, isLeft }) => (
        <text key={`${x} ${y}`} className={styles.event} textAnchor={isLeft ? 'end' : 'start'} {...{ x, y }}>
          {text}
        </text>
      ))}
      <Ends {...{ ends, points, plot, axis, chosen, isPaper }} />
    </TimeFrame>
  )
}

/** Six digits have no room beside the chart. */
const LONG = 100_000

interface EndsProps extends Pick<TrendPictureProps, 'ends' | 'points' | 'chosen'> {
  readonly plot: TimePlot
  readonly axis: ValueAxis
  readonly isPaper: boolean
}

/** Beside the window: from its edge to the words. */
const GAP = 9
/** The height of a line of words, and about the width of a letter. */
const LINE = 14
const LETTER = 6.4

function widthOf(text: string, note: string, above: string | null): number {
  return Math.max(`${text} ${note}`.length, above?.length ?? 0) * LETTER
}

/** The values at which the lines end, each with its mark and, beside the window, in words. */
function Ends({ ends, points, plot, axis, chosen, isPaper }: EndsProps) {
  // Beside a window within the plot they lie over the line that goes on.
  const isOver = chosen !== null && chosen[1] < plot.count - 1
  const x = acrossAt(plot, chosen === null ? plot.count : chosen[1] + 1) + GAP
  const labels = ends.map(({ value, above }) => ({
    at: axis.upAt(value),
    above: above === null ? LINE / 2 : LINE * 1.5,
    below: LINE / 2,
  }))
  const wide = Math.max(0, ...ends.map(({ text, note, above }) => widthOf(text, note, above)))
  const crossed = points.flatMap(({ value }, index) => {
    const isBeside = chosen !== null && index > chosen[1] && acrossAt(plot, index) < x + wide
    return isBeside && value !== null ? [axis.upAt(value)] : []
  })
  const heights = labelsBeside(
    labels,
    crossed.length === 0 ? null : [Math.min(...crossed), Math.max(...crossed)],
    plot.top - LINE / 2,
    plot.top + plot.height + LINE / 2,
  )
  return (
    <g className={styles.ends} data-paper={isPaper || undefined}>
      {ends.map(({ key, line, value, text, note, above }, index) => {
        const at = points.findIndex((point) => point.key === key)
        const y = (heights[index] ?? 0) + 4
        return (
          <g key={`${line} ${key}`} data-line={line}>
            <circle
              cx={middleOf(plot, at)}
              cy={axis.upAt(value)}
              r={3.5}
              data-hollow={isPartial(points[at]) || undefined}
            />
            {isOver && (
              <rect
                x={x - 2}
                y={y - (above === null ? LINE - 3 : 2 * LINE - 3)}
                width={widthOf(text, note, above)}
                height={above === null ? LINE : 2 * LINE}
              />
            )}
            {above !== null && (
              <text x={x} y={y - LINE}>
                {above}
              </text>
            )}
            <text x={x} y={y}>
              <tspan data-figure>{text}</tspan>
              {note === '' ? '' : ` ${note}`}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Between which values a step would lie that changed as usual. */
export interface TrendLimit {
  readonly index: number
  readonly low: number
  readonly high: number
}

interface TrendLimitsProps {
  readonly limits: readonly TrendLimit[]
  readonly plot: TimePlot
  readonly axis: ValueAxis
}

/** The usual values of each step, as a ground behind the lines. */
export function TrendLimits({ limits, plot, axis }: TrendLimitsProps) {
  return (
    <g className={styles.limits} aria-hidden>
      {limits.map(({ index, low, high }) => (
        <rect
          key={index}
          x={acrossAt(plot, index)}
          y={axis.upAt(high)}
          width={acrossAt(plot, index + 1) - acrossAt(plot, index)}
          height={Math.max(1, axis.upAt(low) - axis.upAt(high))}
        />
      ))}
    </g>
  )
}
