import { onTimeShare, pastDue } from '../../../shared/domain/service/on-time.ts'
import type { OnTimeAnswer } from '../../../shared/domain/service/service-question.ts'
import { sizeOf } from '../../../shared/domain/service/share-order.ts'
import type { MultipliedDimension } from '../../../shared/domain/view/view-state.ts'
import { countOf, DRAWN_PARTS, type DrawnPart } from '../../service/drawn-parts.ts'
import { sortedRows, wholeAt } from '../../service/split-rows.ts'
import { type PaperWords, usePaperWords } from '../paper-words.tsx'
import chart from './chart.module.css'
import { CHART_WIDTH } from './column-frame.tsx'
import styles from './part-bars.module.css'

/** The room of names and of shares beside the bars. */
const LEFT = 184
const RIGHT = 50
const ROOM = CHART_WIDTH - LEFT - RIGHT
const ROW = 15
const HEAD = 14
/** Parts outside of the share are thinner. */
const THICK = { counted: 10, beside: 7 } as const
const LONGEST_NAME = 34
/** More of them would fill the page: the largest are drawn. */
const MOST_ROWS = 30

/** Apart in grey too: dark, light, striped dark, hatched, and an empty frame. */
const FILLS: Readonly<Record<DrawnPart, { readonly fill: string; readonly edge: string }>> = {
  inTime: { fill: '#343c9c', edge: '#343c9c' },
  late: { fill: '#c6c6d2', edge: '#8b8c9e' },
  overdue: { fill: 'url(#parts-overdue)', edge: '#8a2717' },
  pending: { fill: 'url(#parts-pending)', edge: '#8b8c9e' },
  rest: { fill: '#ffffff', edge: '#8b8c9e' },
}

interface PartBarsProps {
  readonly split: OnTimeAnswer
  readonly by: MultipliedDimension
  readonly title: string
}

interface DrawnRow {
  readonly name: string
  readonly share: string
  readonly widths: readonly { readonly part: DrawnPart; readonly from: number; readonly width: number }[]
}

/** The parts of the whole and of each value that has a share, on one scale: what is past its due day fills it to 100 %. */
export function PartBars({ split, by, title }: PartBarsProps) {
  const words = usePaperWords()
  const { t } = words
  const drawn = drawnRows(split, by, words)
  if (drawn.rows.length < 2) return null
  const { rows, whole } = drawn
  const height = HEAD + rows.length * ROW
  const list = rows.map(({ name, share }) => t('service.part-of', { part: name, n: share }))
  return (
    <>
      <svg
        className={chart.chart}
        data-figure
        width={CHART_WIDTH}
        height={height}
        viewBox={`0 0 ${CHART_WIDTH} ${height}`}
        role="img"
        aria-label={`${title}. ${list.join('. ')}`}
      >
        <Patterns />
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line x1={LEFT + tick * whole} x2={LEFT + tick * whole} y1={HEAD - 2} y2={height} stroke="#d5d5de" />
            <text className={chart.axis} x={LEFT + tick * whole} y="9" textAnchor={tick === 0 ? 'start' : 'middle'}>
              {tick === 1 ? '100 %' : tick * 100}
            </text>
          </g>
        ))}
        {rows.map((row, place) => (
          <Bar key={row.name} row={row} top={HEAD + place * ROW} isWhole={place === 0} />
        ))}
        <line x1={LEFT + whole} x2={LEFT + whole} y1={HEAD - 2} y2={height} stroke="#1a1b26" strokeDasharray="2 2" />
      </svg>
      <ul className={styles.legend} aria-hidden="true">
        {DRAWN_PARTS.map((part) => (
          <li key={part}>
            <svg width="10" height="8" aria-hidden="true">
              <rect x="0.5" y="0.5" width="9" height="7" fill={FILLS[part].fill} stroke={FILLS[part].edge} />
            </svg>
            {t(`service.part-${part}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

function drawnRows(
  split: OnTimeAnswer,
  by: MultipliedDimension,
  { t, format, label }: PaperWords,
): { readonly rows: readonly DrawnRow[]; readonly whole: number } {
  const sorted = sortedRows(split).filter(({ value }) => value !== null)
  const sizes = sorted.map(({ parts }) => sizeOf(parts)).toSorted((one, other) => other - one)
  const largest = sorted.filter(({ parts }) => sizeOf(parts) >= (sizes[MOST_ROWS - 1] ?? 0)).slice(0, MOST_ROWS)
  const all = [{ key: [''], ...onTimeShare(split.parts), parts: split.parts }, ...largest]
  const whole = ROOM * wholeAt(all)
  const rows = all.flatMap(({ key: [code = ''], value, parts }): readonly DrawnRow[] => {
    if (value === null) return []
    const width = (part: DrawnPart) => (countOf(parts, part) / pastDue(parts)) * whole
    const before = (place: number) => DRAWN_PARTS.slice(0, place).reduce((sum, part) => sum + width(part), 0)
    return [
      {
        name: code === '' ? t('columns.all') : label(by, code),
        share: format.share(value),
        widths: DRAWN_PARTS.map((part, place) => ({
          part,
          from: before(place),
          width: Math.min(width(part), ROOM - before(place)),
        })).filter(({ width: own }) => own > 0),
      },
    ]
  })
  return { rows, whole }
}

function Bar({ row, top, isWhole }: { readonly row: DrawnRow; readonly top: number; readonly isWhole: boolean }) {
  const { name, share, widths } = row
  const own = isWhole ? styles.whole : styles.name
  return (
    <g>
      <text className={own} x="0" y={top + 11}>
        {name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name}
      </text>
      {widths.map(({ part, from, width }) => {
        const thick = part === 'pending' || part === 'rest' ? THICK.beside : THICK.counted
        const { fill, edge } = FILLS[part]
        return (
          <rect
            key={part}
            x={(LEFT + from).toFixed(2)}
            y={top + (ROW - thick) / 2}
            width={width.toFixed(2)}
            height={thick}
            fill={fill}
            stroke={edge}
            strokeWidth="0.5"
          />
        )
      })}
      <text className={own} x={CHART_WIDTH} y={top + 11} textAnchor="end">
        {share}
      </text>
    </g>
  )
}

function Patterns() {
  return (
    <defs>
      <pattern id="parts-overdue" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="3" fill="#8a2717" />
        <rect width="1" height="3" fill="#ffffff" />
      </pattern>
      <pattern id="parts-pending" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="4" height="4" fill="#ffffff" />
        <rect width="1" height="4" fill="#8b8c9e" />
      </pattern>
    </defs>
  )
}
