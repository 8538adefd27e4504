import type { PointerEvent } from 'react'
import type { MonthSeries } from '../../../shared/domain/figures/month-series.ts'
import styles from './panel-lines.module.css'
import { seriesCurve } from './series-curve.ts'

interface PanelLinesProps {
  readonly series: Pick<MonthSeries, 'now' | 'before'>
  /** The value at the top of the scale. */
  readonly largest: number
  /** How many months there are. */
  readonly count: number
  /** Places of the months that are not over. */
  readonly cut: readonly number[]
  /** The month that is marked in all panels. */
  readonly marked?: number | null
  readonly onPoint?: (month: number | null) => void
  /** The drawing in a sentence, where nothing else tells it. */
  readonly label?: string
}

/** In units of a panel's own drawing, which is stretched to its width. */
const WIDTH = 160
const HEIGHT = 72
const EDGE = 4

/** One of many small trends: the months over those of the year before, dashed, from zero. */
export function PanelLines({ series, largest, count, cut, marked = null, onPoint, label }: PanelLinesProps) {
  const { now, before } = series
  const step = count < 2 ? 0 : (WIDTH - 2 * EDGE) / (count - 1)
  const x = (place: number): number => EDGE + place * step
  const y = (value: number): number => HEIGHT - EDGE - (value / largest) * (HEIGHT - 2 * EDGE)
  const curveOf = (values: MonthSeries['now']) =>
    seriesCurve(
      values.map((value, place) => ({ value, isPartial: cut.includes(place) })),
      (place, value) => [x(place), y(value)],
    )
  const [own, earlier] = [curveOf(now), curveOf(before)]
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const place = Math.round((((event.clientX - box.left) / box.width) * WIDTH - EDGE) / Math.max(1, step))
    onPoint?.(Math.min(count - 1, Math.max(0, place)))
  }
  const mark = (values: MonthSeries['now'], place: number, kind: 'dot' | 'dotBefore' | 'hollow' | 'hollowBefore') => {
    const value = values[place] ?? null
    return value === null ? null : (
      <ellipse key={`${kind} ${place}`} className={styles[kind]} cx={x(place)} cy={y(value)} rx={2.4} ry={2.4} />
    )
  }
  return (
    <svg
      className={styles.lines}
      role={label === undefined ? 'presentation' : 'img'}
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      onPointerMove={onPointerMove}
      onPointerLeave={() => onPoint?.(null)}
    >
      <path className={styles.axis} d={`M0 ${y(0)}H${WIDTH}`} />
      <path className={styles.grid} d={`M0 ${EDGE}H${WIDTH}`} />
      {marked !== null && <path className={styles.marked} d={`M${x(marked)} 0V${HEIGHT - EDGE}`} />}
      <path className={styles.before} d={earlier.solid} />
      <path className={styles.beforeCut} d={earlier.dotted} />
      <path className={styles.now} d={own.solid} />
      <path className={styles.nowCut} d={own.dotted} />
      {earlier.lone.map((place) => mark(before, place, 'dotBefore'))}
      {own.lone.map((place) => mark(now, place, 'dot'))}
      {cut.map((place) => mark(before, place, 'hollowBefore'))}
      {cut.map((place) => mark(now, place, 'hollow'))}
      {marked !== null && !cut.includes(marked) && mark(now, marked, 'dot')}
    </svg>
  )
}
