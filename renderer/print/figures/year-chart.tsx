import { type Day, dayNumber, yearOf } from '../../../shared/domain/calendar/day.ts'
import { spanLength, yearSpan } from '../../../shared/domain/calendar/period.ts'
import type { SeriesBreak } from '../../../shared/domain/figures/series-break.ts'
import { isBegunLate, type YearRow } from '../../../shared/domain/report/tables/year-table.ts'
import { breakLabels, labelLines } from '../../charts/time/event-labels.ts'
import { breakLabel, breakWords } from '../../findings/trend-breaks.ts'
import { type PaperWords, usePaperWords } from '../paper-words.tsx'
import styles from './chart.module.css'
import { CHART_LEFT, CHART_WIDTH, ColumnFrame } from './column-frame.tsx'

/** Gap between labels and grid lines; a stroke around letters would become a Type 3 font. */
const CLEARANCE = { perCharacter: 6.4, height: 13 }

const FRAME = { id: 'hatch-years', height: 142, top: 22, base: 110 } as const
/** The height of a line of labels. */
const LABEL = 15
/** Width of a run of missing years, in years. */
const GAP_WEIGHT = 4

type Slot =
  | { readonly kind: 'year'; readonly row: YearRow; readonly x: number; readonly width: number }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly x: number; readonly width: number }

interface YearChartProps {
  readonly rows: readonly YearRow[]
  readonly breaks: readonly SeriesBreak[]
}

/**
 * Years as columns: full, hatched when unfinished, dashed when derived; missing years are a box, never a zero. What breaks
 * the series is a line with a label, and written below.
 */
export function YearChart({ rows, breaks }: YearChartProps) {
  const words = usePaperWords()
  const { t } = words
  const list = rows.map((row) => chartWords(row, words))
  const slots = slotsOf(rows)
  return (
    <>
      <ColumnFrame
        {...FRAME}
        above={labelLines(breaks.length, 0) * LABEL}
        label={t('report.chart-years', { list: list.join('. ') })}
        largest={Math.max(0, ...rows.map((row) => row.incidents ?? 0))}
      >
        {(y, hatch) => (
          <>
            <BreakLines {...{ breaks, slots }} />
            {slots.map((slot) =>
              slot.kind === 'gap' ? (
                <GapBox key={`gap-${slot.from}`} {...slot} />
              ) : (
                <YearColumn key={slot.row.year} {...slot} y={y(slot.row.incidents ?? 0)} hatch={hatch} />
              ),
            )}
          </>
        )}
      </ColumnFrame>
      {breaks.length === 0 ? null : (
        <p className={styles.written}>
          {breaks
            .map((each) =>
              t('trend.written', { label: breakLabel(each, words).text, words: breakWords(each, words).join(' ') }),
            )
            .join(' · ')}
        </p>
      )}
    </>
  )
}

interface BreakLinesProps {
  readonly breaks: readonly SeriesBreak[]
  readonly slots: readonly Slot[]
}

/** A dashed line on the day of each break, from its label on. */
function BreakLines({ breaks, slots }: BreakLinesProps) {
  const words = usePaperWords()
  const above = labelLines(breaks.length, 0) * LABEL
  const labels = breakLabels(
    breaks.map((each) => ({ id: each.from, at: acrossOf(each.from, slots), ...breakLabel(each, words) })),
    { left: CHART_LEFT, right: CHART_WIDTH },
    (count) => words.t('trend.breaks', { count }),
  )
  return (
    <>
      {breaks.map(({ from }) => {
        const x = acrossOf(from, slots)
        return <line key={from} className={styles.break} x1={x} x2={x} y1={-above} y2={FRAME.base} />
      })}
      {labels.map(({ ids, text, line, left, width, isLeft }) => (
        <text
          key={ids.join()}
          className={styles.axis}
          textAnchor={isLeft ? 'end' : 'start'}
          x={isLeft ? left + width - 5 : left + 5}
          y={line * LABEL + 11 - above}
        >
          {text}
        </text>
      ))}
    </>
  )
}

/** Where a day lies: in the column of its year, or in the box of years that are missing. */
function acrossOf(day: Day, slots: readonly Slot[]): number {
  const year = yearOf(day)
  const span = yearSpan(year)
  const part = (dayNumber(day) - dayNumber(span.from)) / spanLength(span)
  for (const slot of slots) {
    const [from, to] = slot.kind === 'gap' ? [slot.from, slot.to] : [Number(slot.row.year), Number(slot.row.year)]
    if (year >= from && year <= to) return slot.x + (slot.width * (year - from + part)) / (to - from + 1)
  }
  return CHART_WIDTH
}

interface YearColumnProps {
  readonly row: YearRow
  readonly x: number
  readonly width: number
  readonly y: number
  readonly hatch: string
}

function YearColumn({ row, x, width, y, hatch }: YearColumnProps) {
  const { t, format } = usePaperWords()
  const thickness = Math.min(36, width * 0.6)
  const middle = x + width / 2
  const fill = { full: '#343c9c', partial: hatch, derived: 'none' }[row.state]
  const label = row.incidents === null ? t('common.no-value') : format.count(row.incidents)
  const words = row.state === 'derived' ? t('report.about-figure', { figure: label }) : label
  const below = {
    full: null,
    partial: isBegunLate(row)
      ? t('common.span', { from: format.dayAndMonth(row.from), to: format.dayAndMonth(row.to) })
      : t('common.up-to', { day: format.dayAndMonth(row.to) }),
    derived: t('common.derived'),
  }[row.state]
  return (
    <g>
      <rect
        x={middle - thickness / 2}
        y={y}
        width={thickness}
        height={FRAME.base - y}
        fill={fill}
        stroke={row.state === 'derived' ? '#656678' : '#343c9c'}
        strokeDasharray={row.state === 'derived' ? '3 2' : undefined}
      />
      <rect
        x={middle - (words.length * CLEARANCE.perCharacter) / 2}
        y={y - 5 - CLEARANCE.height + 2}
        width={words.length * CLEARANCE.perCharacter}
        height={CLEARANCE.height}
        fill="#fff"
      />
      <text className={row.state === 'derived' ? styles.axis : styles.value} textAnchor="middle" x={middle} y={y - 5}>
        {words}
      </text>
      <text className={styles.tick} textAnchor="middle" x={middle} y={FRAME.base + 15}>
        {row.year}
      </text>
      {below === null ? null : (
        <text className={styles.axis} textAnchor="middle" x={middle} y={FRAME.base + 28}>
          {below}
        </text>
      )}
    </g>
  )
}

function GapBox({ from, to, x, width }: { from: number; to: number; x: number; width: number }) {
  const { t } = usePaperWords()
  return (
    <g>
      <rect x={x + 4} y={FRAME.base - 36} width={width - 8} height="36" fill="#f0f0f4" />
      <text className={styles.axis} textAnchor="middle" x={x + width / 2} y={FRAME.base - 14}>
        {from === to ? t('report.missing-year', { year: from }) : t('report.missing-years', { from, to })}
      </text>
    </g>
  )
}

function slotsOf(rows: readonly YearRow[]): readonly Slot[] {
  const parts = rows.flatMap((row, index) => {
    const before = rows[index - 1]
    const from = before === undefined ? Number(row.year) : Number(before.year) + 1
    const to = Number(row.year) - 1
    const year = { row, from: 0, to: 0, weight: 1 }
    return to < from ? [year] : [{ row: null, from, to, weight: from === to ? 1 : GAP_WEIGHT }, year]
  })
  const unit = (CHART_WIDTH - CHART_LEFT) / parts.reduce((sum, part) => sum + part.weight, 0)
  const starts = parts.map((_, index) =>
    parts.slice(0, index).reduce((sum, part) => sum + part.weight * unit, CHART_LEFT),
  )
  return parts.map(({ row, from, to, weight }, index): Slot => {
    const place = { x: starts[index] ?? 0, width: weight * unit }
    return row === null ? { kind: 'gap', from, to, ...place } : { kind: 'year', row, ...place }
  })
}

function chartWords(row: YearRow, { t, format }: PaperWords): string {
  const figure = row.incidents === null ? t('common.no-value') : format.count(row.incidents)
  switch (row.state) {
    case 'full':
      return t('report.chart-year', { year: row.year, figure })
    case 'partial':
      return isBegunLate(row)
        ? t('report.chart-year-span', {
            year: row.year,
            from: format.longDay(row.from),
            to: format.longDay(row.to),
            figure,
          })
        : t('report.chart-year-partial', { year: row.year, day: format.longDay(row.to), figure })
    case 'derived':
      return t('report.chart-year-derived', { year: row.year, figure })
  }
}
