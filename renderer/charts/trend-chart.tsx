import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import {
  Curve,
  type CurveProps,
  Line,
  LineChart,
  ReferenceDot,
  Tooltip,
  useActiveTooltipLabel,
  XAxis,
  YAxis,
} from 'recharts'
import { spanSentence } from '../../shared/i18n/sentence.ts'
import { useWords } from '../state/words.tsx'
import { axisTicks, fittingTicks } from './axis.ts'
import { Sized } from './chart-place.tsx'
import { memoizedChart } from './memoized-chart.tsx'
import { OutsideAreas } from './outside-areas.tsx'
import { PlotArea } from './plot-area.tsx'
import { pointAt, pointDistance, SIDES } from './point-at.ts'
import styles from './trend-chart.module.css'
import { TrendDots } from './trend-dots.tsx'
import { TrendGrid, type TrendMark } from './trend-grid.tsx'
import { isPartial, noDots, type TrendPoint } from './trend-point.ts'

interface PointedProps {
  readonly place: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

interface PointNoteProps {
  readonly point: TrendPoint
  readonly name: string
  readonly previousName: string | null
}

interface AxisTextProps {
  readonly x: number
  readonly y: number
  readonly anchor: 'middle' | 'end'
  readonly children: string
}

interface TrendChartProps {
  readonly points: readonly TrendPoint[]
  /** The name of the line, at its end; empty where it needs none. */
  readonly name: string
  /** The name of the dashed line; `null` draws none. */
  readonly previousName: string | null
  /** The points that are selected: all others are drawn on a hatched background. */
  readonly selected: readonly string[] | null
  /** A click on a point. */
  readonly onPick?: (key: string) => void
  /** Escape in the chart. */
  readonly onClear?: () => void
  readonly label: string
  /** Points that something is written about, each with what marks it. */
  readonly marks?: readonly TrendMark[]
  /** The axis reaches this value at least: that of the same chart of another selection beside it. */
  readonly reach?: number
  readonly width?: number
  readonly height?: number
}

/** A line over time from zero; the year before dashed and grey underneath; a partial point hollow, on a dotted line. */
export const TrendChart = memoizedChart(function TrendChart(props: TrendChartProps) {
  const {
    points,
    name,
    previousName,
    selected,
    onPick,
    onClear,
    label,
    marks = [],
    reach = 0,
    width,
    height = 190,
  } = props
  const { format } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const values = points.flatMap(({ value, previous }) => [value ?? 0, previousName === null ? 0 : (previous ?? 0)])
  const ticks = axisTicks(Math.max(reach, ...values))
  const lines = points.map((point, index) => ({
    ...point,
    known: isPartial(point) ? null : point.value,
    open: [point, points[index - 1], points[index + 1]].some(isPartial) ? point.value : null,
  }))
  const largest = ticks.at(-1) ?? 1
  const tickWords = largest < LONG ? format.count : format.shortCount
  const plain = { ...PLAIN, dot: noDots(points.length) }
  const tickOf = new Map(points.map(({ key, tick }) => [key, tick]))
  return (
    <PlotArea ref={place} label={label} isPickable={onPick !== undefined} onClear={onClear}>
      <Sized height={height} {...(width === undefined ? {} : { width })}>
        {(actual) => (
          <LineChart
            data={lines}
            width={actual}
            height={height}
            margin={{ top: TOP, right: SIDES.names, bottom: 0, left: 0 }}
            accessibilityLayer={false}
            role="img"
            aria-label={label}
            onClick={(_state, { clientX }) => {
              // What recharts calls active was under the pointer when it last moved, maybe over other points.
              const left = place.current?.getBoundingClientRect().left ?? 0
              const at = pointAt(clientX - left, actual, points.length)
              const point = at === null ? undefined : points[at]
              if (point !== undefined) onPick?.(point.key)
            }}
          >
            {selected !== null && <OutsideAreas keys={points.map(({ key }) => key)} inside={new Set(selected)} />}
            <TrendGrid ticks={ticks.slice(1)} marks={marks} />
            <XAxis
              dataKey="key"
              ticks={[...fittingTicks(points, pointDistance(actual, points.length))]}
              interval={0}
              tickLine={false}
              axisLine={{ stroke: 'var(--line-strong)' }}
              tick={({ x, y, payload }) => (
                <AxisText x={Number(x)} y={Number(y) + 8} anchor="middle">
                  {tickOf.get(payload.value) ?? ''}
                </AxisText>
              )}
              height={AXIS}
              padding={{ left: SIDES.first, right: SIDES.last }}
            />
            <YAxis
              domain={[0, largest]}
              ticks={[...ticks]}
              interval={0}
              tickLine={false}
              axisLine={false}
              tick={({ x, y, payload }) => (
                <AxisText x={Number(x)} y={Number(y) + 4} anchor="end">
                  {tickWords(payload.value)}
                </AxisText>
              )}
              width={SIDES.axis}
            />
            {/* The note of a point that stood under the pointer goes with its point. */}
            <Pointed key={`${points[0]?.key} ${points.at(-1)?.key}`} place={place}>
              <Tooltip
                isAnimationActive={false}
                cursor={{ stroke: 'var(--line-strong)' }}
                content={({ active, label: key }) => {
                  const point = points.find((each) => each.key === key)
                  return active && point !== undefined ? <PointNote {...{ point, name, previousName }} /> : null
                }}
              />
              <PointedDot points={points} />
            </Pointed>
            {previousName !== null && (
              <Line {...plain} dataKey="previous" stroke="var(--mark-grey)" strokeWidth={1.5} strokeDasharray="4 3" />
            )}
            <Line {...plain} dataKey="open" stroke="var(--accent)" strokeWidth={1.5} strokeDasharray="2 3" />
            <Line {...plain} dataKey="known" stroke="var(--accent)" strokeWidth={2} />
            <TrendDots {...{ points, name, previousName, largest }} height={height - TOP - AXIS} />
          </LineChart>
        )}
      </Sized>
    </PlotArea>
  )
})

/** Without the path as an element recharts cannot ask how long it is, for which the browser lays out the whole page. */
const PLAIN = {
  activeDot: false,
  isAnimationActive: false,
  shape: (line: CurveProps) => <Curve {...line} pathRef={null} />,
} as const

/** Above the highest value, and below zero for the axis. */
const TOP = 14
const AXIS = 24

/** Six digits have no room beside the chart. */
const LONG = 100_000

/** Larger than any other: the point under the pointer. */
function PointedDot({ points }: Pick<TrendChartProps, 'points'>) {
  const key = useActiveTooltipLabel()
  const value = points.find((point) => point.key === key)?.value ?? null
  return value === null ? null : (
    <ReferenceDot x={String(key)} y={value} r={4} fill="var(--accent)" stroke="var(--surface)" />
  )
}

/** The words at a tick: those of recharts measure themselves, for which the browser lays out the whole page. */
function AxisText({ x, y, anchor, children }: AxisTextProps) {
  return (
    <text {...{ x, y }} textAnchor={anchor} className={styles.tick}>
      {children}
    </text>
  )
}

/** What a tooltip says of a point of a trend. */
function PointNote({ point, name, previousName }: PointNoteProps) {
  const { t, format } = useWords()
  const figure = (value: number | null) => (value === null ? t('common.not-known') : format.count(value))
  return (
    <div className={styles.note}>
      <b>{point.label}</b>
      <span>
        {name === '' ? figure(point.value) : t('common.series-value', { series: name, value: figure(point.value) })}
      </span>
      {previousName !== null && (
        <span>{t('common.series-value', { series: previousName, value: figure(point.previous) })}</span>
      )}
      {point.partial !== null && <span>{t('common.only-days', { days: spanSentence(point.partial, t, format) })}</span>}
    </div>
  )
}

/** What is only there while the pointer is over a place: a tooltip measures where it stands as soon as it is drawn. */
function Pointed({ place, children }: PointedProps) {
  const [isPointed, setPointed] = useState(false)
  useEffect(() => {
    const { current } = place
    const [enter, leave] = [() => setPointed(true), () => setPointed(false)]
    current?.addEventListener('pointerdown', enter)
    current?.addEventListener('pointermove', enter)
    current?.addEventListener('pointerleave', leave)
    return () => {
      current?.removeEventListener('pointerdown', enter)
      current?.removeEventListener('pointermove', enter)
      current?.removeEventListener('pointerleave', leave)
    }
  }, [place])
  return isPointed ? children : null
}
