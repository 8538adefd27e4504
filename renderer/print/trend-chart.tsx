import type { TrendRow } from '../../shared/domain/report/incident-tables.ts'
import { Hatch } from './hatch.tsx'
import styles from './paper.module.css'
import { type PaperWords, usePaperWords } from './paper-words.tsx'
import { axisSteps } from './scale.ts'

const WIDTH = 660
const HEIGHT = 150
const LEFT = 44
const TOP = 16
const BASE = 126
/** Labels on the time axis closer than this would touch. */
const LABEL_DISTANCE = 34

interface Tick {
  readonly label: string
  readonly x: number
}

/** Counts over time as columns from zero; a period that is not over is hatched. */
export function TrendChart({ rows, isByDay }: { rows: readonly TrendRow[]; isByDay: boolean }) {
  const { t, format } = usePaperWords()
  const steps = axisSteps(Math.max(0, ...rows.map((row) => row.incidents ?? 0)))
  const top = steps.at(-1) ?? 1
  const y = (value: number) => BASE - (value / top) * (BASE - TOP)
  const slot = (WIDTH - LEFT) / rows.length
  const nameOf = (time: string) => (isByDay ? format.day(time) : format.month(time))
  const ordered = rows
    .filter((row) => row.incidents !== null)
    .toSorted((a, b) => (a.incidents ?? 0) - (b.incidents ?? 0))
  const lowest = ordered[0]
  const largest = ordered.at(-1)
  const description = t('report.chart-trend', {
    from: nameOf(rows[0]?.time ?? ''),
    to: nameOf(rows.at(-1)?.time ?? ''),
    largest: format.count(largest?.incidents ?? 0),
    when: nameOf(largest?.time ?? ''),
    smallest: format.count(lowest?.incidents ?? 0),
    lowest: nameOf(lowest?.time ?? ''),
  })
  return (
    <svg
      className={styles.chart}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={description}
    >
      <Hatch id="hatch-trend" />
      {steps.map((step) => (
        <g key={step}>
          <line x1="0" x2={WIDTH} y1={y(step)} y2={y(step)} stroke="#d5d5de" />
          <text className={styles.axis} x="0" y={y(step) - 4}>
            {format.count(step)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <rect
          key={row.time}
          x={LEFT + index * slot + slot * 0.12}
          width={slot * 0.76}
          y={y(row.incidents ?? 0)}
          height={BASE - y(row.incidents ?? 0)}
          fill={row.state === 'partial' ? 'url(#hatch-trend)' : '#343c9c'}
          stroke={row.state === 'partial' ? '#343c9c' : undefined}
          strokeWidth=".5"
        />
      ))}
      {ticksOf(rows, slot, format).map(({ label, x }) => (
        <text key={x} className={styles.axis} x={x} y={BASE + 14}>
          {label}
        </text>
      ))}
      <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} stroke="#4c4d5e" />
    </svg>
  )
}

/** The beginnings of years, of months where there is but one year, as many as have room. */
function ticksOf(rows: readonly TrendRow[], slot: number, format: PaperWords['format']): readonly Tick[] {
  const isOneYear = new Set(rows.map((row) => row.time.slice(0, 4))).size === 1
  const startOf = (time: string) => time.slice(0, isOneYear ? 7 : 4)
  const starts = rows
    .map((row, index) => ({ time: startOf(row.time), x: LEFT + index * slot }))
    .filter((tick, index) => index === 0 || tick.time !== startOf(rows[index - 1]?.time ?? ''))
  const kept: Tick[] = []
  for (const { time, x } of starts) {
    const hasRoom = x - (kept.at(-1)?.x ?? -LABEL_DISTANCE) >= LABEL_DISTANCE && x <= WIDTH - LABEL_DISTANCE
    if (hasRoom) kept.push({ label: isOneYear ? format.shortMonth(Number(time.slice(5))) : time, x })
  }
  return kept
}
