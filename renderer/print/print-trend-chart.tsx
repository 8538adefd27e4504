import type { TrendRow } from '../../shared/domain/report/incident-tables.ts'
import { ofName } from '../../shared/i18n/of-name.ts'
import styles from './chart.module.css'
import { CHART_LEFT, CHART_WIDTH, ColumnFrame } from './column-frame.tsx'
import { type PaperWords, usePaperWords } from './paper-words.tsx'

const FRAME = { id: 'hatch-trend', height: 150, top: 16, base: 126 } as const
/** Few columns are no broader than this. */
const MOST_WIDTH = 36
/** Closer labels on the time axis would touch. */
const LABEL_DISTANCE = 34

interface Tick {
  readonly label: string
  readonly x: number
  readonly anchor: 'start' | 'middle'
}

/** Counts over time as columns from zero; unfinished periods are hatched. */
export function TrendChart({ rows, isByDay }: { rows: readonly TrendRow[]; isByDay: boolean }) {
  const words = usePaperWords()
  const slot = (CHART_WIDTH - CHART_LEFT) / rows.length
  const width = Math.min(MOST_WIDTH, slot * 0.76)
  return (
    <ColumnFrame
      {...FRAME}
      label={chartWords(rows, isByDay, words)}
      largest={Math.max(0, ...rows.map((row) => row.incidents ?? 0))}
    >
      {(y, hatch) => (
        <>
          {rows.map((row, index) => (
            <rect
              key={row.time}
              x={CHART_LEFT + (index + 0.5) * slot - width / 2}
              width={width}
              y={y(row.incidents ?? 0)}
              height={FRAME.base - y(row.incidents ?? 0)}
              fill={row.state === 'partial' ? hatch : '#343c9c'}
              stroke={row.state === 'partial' ? '#343c9c' : undefined}
              strokeWidth=".5"
            />
          ))}
          {ticksOf(rows, slot, words.format).map(({ label, x, anchor }) => (
            <text key={x} className={styles.axis} x={x} y={FRAME.base + 14} textAnchor={anchor}>
              {label}
            </text>
          ))}
        </>
      )}
    </ColumnFrame>
  )
}

/** A partial time is never the lowest, and the highest only above all full ones. */
function chartWords(rows: readonly TrendRow[], isByDay: boolean, { t, format }: PaperWords): string {
  const nameOf = (row: TrendRow | undefined) => {
    const time = row?.time ?? ''
    return isByDay ? format.day(time) : format.month(time)
  }
  const [from, to] = [nameOf(rows[0]), nameOf(rows.at(-1))]
  const ordered = rows
    .filter((row) => row.incidents !== null)
    .toSorted((a, b) => (a.incidents ?? 0) - (b.incidents ?? 0) || Number(isWhole(a)) - Number(isWhole(b)))
  const [lowest, largest] = [ordered.find(isWhole), ordered.at(-1)]
  const highest = {
    period: isByDay
      ? t('filter.period-range', { from, to })
      : t('filter.period-months', { ofFrom: ofName(from), from, to }),
    largest: format.count(largest?.incidents ?? 0),
    when: nameOf(largest),
  }
  return lowest === undefined || lowest === largest
    ? t('report.chart-trend-partial', highest)
    : t('report.chart-trend', { ...highest, smallest: format.count(lowest.incidents ?? 0), lowest: nameOf(lowest) })
}

function isWhole({ state }: TrendRow): boolean {
  return state === 'full'
}

/** Beginnings of years, or of months within one year, as many as fit; each below its column. */
function ticksOf(rows: readonly TrendRow[], slot: number, format: PaperWords['format']): readonly Tick[] {
  const isOneYear = new Set(rows.map((row) => row.time.slice(0, 4))).size === 1
  const startOf = (time: string) => time.slice(0, isOneYear ? 7 : 4)
  const isOwn = isOneYear && rows.every((row) => row.time === startOf(row.time))
  const starts = rows
    .map((row, index) => ({ time: startOf(row.time), x: CHART_LEFT + (isOwn ? index + 0.5 : index) * slot }))
    .filter((tick, index) => index === 0 || tick.time !== startOf(rows[index - 1]?.time ?? ''))
  const ticks: Tick[] = []
  for (const { time, x } of starts) {
    const room = isOwn ? LABEL_DISTANCE / 2 : LABEL_DISTANCE
    const hasRoom = x - (ticks.at(-1)?.x ?? -LABEL_DISTANCE) >= LABEL_DISTANCE && x <= CHART_WIDTH - room
    const label = isOneYear ? format.shortMonth(Number(time.slice(5))) : time
    if (hasRoom) ticks.push({ label, x, anchor: isOwn ? 'middle' : 'start' })
  }
  return ticks
}
