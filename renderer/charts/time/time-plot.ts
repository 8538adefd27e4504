import { fittingTicks } from '../axis.ts'
import type { StepRange } from './step-range.ts'

/** The plot of a drawing over time in pixels: so many steps, equally wide. */
export interface TimePlot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly count: number
}

/** The room around a plot: the figures of the axis, the values at the end of the lines, the words of the axis below. */
export const SIDES = { top: 10, left: 48, right: 88, bottom: 24 } as const

/** The same around columns of years: above them the values of the highest ones, below the years with what they are of. */
export const YEAR_SIDES = { top: 18, bottom: 36, left: 0, right: 8 } as const

/** The room around the plot of a drawing, in pixels; above it stand labels. */
export interface PlotSides {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The plot of so many steps within a drawing. */
export function plotWithin(
  { width, height }: { readonly width: number; readonly height: number },
  count: number,
  { top, bottom, left, right }: PlotSides,
): TimePlot {
  return { left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom), count }
}

/** Where so many steps, or parts of one, have gone by. */
export function acrossAt({ left, width, count }: TimePlot, steps: number): number {
  return left + (steps / Math.max(1, count)) * width
}

/** The middle of a step. */
export function middleOf(plot: TimePlot, index: number): number {
  return acrossAt(plot, index + 0.5)
}

/** The values of the axis, and the height of a value on it. */
export interface ValueAxis {
  readonly ticks: readonly number[]
  readonly upAt: (value: number) => number
}

/** So many steps of an axis at most lie below the largest value. */
const MOST_TICKS = 4
/** Above the largest value there is a little room, not a step of the axis. */
const HEADROOM = 1.06

/** The axis of values from zero on which the largest one nearly reaches the top. */
export function valueAxis({ top, height }: TimePlot, largest: number): ValueAxis {
  const end = Math.max(1, largest * HEADROOM)
  const power = 10 ** Math.floor(Math.log10(end))
  const step = [0.25, 0.5, 1, 2, 2.5].map((each) => each * power).find((each) => end / each <= MOST_TICKS) ?? 5 * power
  const whole = Math.max(1, Math.round(step))
  const ticks = Array.from({ length: Math.floor(end / whole) + 1 }, (_, index) => index * whole)
  return { ticks, upAt: (value) => top + height - (value / end) * height }
}

/** A word below the axis, in the middle of the steps that it names. */
export interface TimeTick {
  readonly text: string
  readonly middle: number
  /** Where the first of several steps begins; `null` for a step alone. */
  readonly begin: number | null
  /** Some of its steps are chosen. */
  readonly isCurrent: boolean
}

interface Named {
  readonly key: string
  /** Empty for a step that belongs to those before it. */
  readonly tick: string
}

/** The words that find room below the axis. */
export function timeTicks(steps: readonly Named[], plot: TimePlot, chosen: StepRange | null): readonly TimeTick[] {
  const fitting = new Set(fittingTicks(steps, plot.width / Math.max(1, plot.count)))
  return steps.flatMap(({ key, tick }, index) => {
    if (tick === '') return []
    const next = steps.findIndex((each, at) => at > index && each.tick !== '')
    const end = next === -1 ? steps.length : next
    const isFitting = fitting.has(key)
    return [
      {
        text: isFitting ? tick : '',
        middle: acrossAt(plot, (index + end) / 2),
        begin: end - index > 1 ? acrossAt(plot, index) : null,
        isCurrent: chosen !== null && chosen[0] < end && chosen[1] >= index,
      },
    ]
  })
}
