import { useEffect, useMemo, useRef, useState } from 'react'
import { dayNumber } from '../../../shared/domain/calendar/day.ts'
import { monthCode, monthNumber, monthSpan } from '../../../shared/domain/calendar/month.ts'
import { type Period, resolvePeriod } from '../../../shared/domain/calendar/period.ts'
import type { MonthFigures } from '../../../shared/domain/figures/dashboard-figures.ts'
import type { Granularity } from '../../../shared/domain/view/view-state.ts'
import { MonthStrip } from '../../charts/month-strip.tsx'
import type { StepRange } from '../../charts/step-range.ts'
import { calendarKeys, calendarSpan } from '../../findings/calendar-steps.ts'
import { stepLabel } from '../../findings/trend.ts'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { createBrush } from '../drawing/brush.ts'
import type { Coverage } from '../figures/questions.ts'
import { periodOfRange, rangeOfSpan } from './picked-period.ts'

interface TrendBrushProps {
  readonly months: MonthFigures
  readonly coverage: Coverage
  readonly isStale: boolean
  /** The steps of the trend above, which the window keeps to; to months where they are longer. */
  readonly step: Granularity
  /** Where the window is moved to; `null` once it is let go. */
  readonly drag: (period: Period | null) => void
}

/** All months there are, under the trend: a window over them is the period of all charts. */
export function TrendBrush({ months, coverage, isStale, step: shown, drag }: TrendBrushProps) {
  const words = useWords()
  const { t, format } = words
  const { period } = useView()
  const { change } = useViewActions()
  const step = shown === 'year' ? 'month' : shown
  const { first, counts } = months
  const codes = counts.map((_, index) => monthCode(first + index))
  const [from, to] = [codes[0], codes.at(-1)]
  // Of ten years there are thousands of days.
  const keys = useMemo(
    () =>
      from === undefined || to === undefined
        ? []
        : calendarKeys({ from: monthSpan(from).from, to: monthSpan(to).to }, step),
    [from, to, step],
  )
  const asked = resolvePeriod(period, coverage.asOf)
  const [brush] = useState(() => createBrush(drag))
  useEffect(() => brush.show(isStale ? null : period), [brush, period, isStale])
  /** The period of the window while it is moved. */
  const latest = useRef<Period | null>(null)
  const letGo = () => {
    latest.current = null
    brush.drop()
    drag(null)
  }
  const nameOf = ([begin, end]: StepRange): string => {
    const [one, other] = [keys[begin] ?? '', keys[end] ?? '']
    if (begin === end) return stepLabel(one, step, words)
    if (step === 'month') return `${format.month(one)} – ${format.month(other)}`
    return `${format.day(calendarSpan(one).from)} – ${format.day(calendarSpan(other).to)}`
  }
  if (codes.length < 2) return null
  return (
    <MonthStrip
      months={codes.map((code, index) => ({
        count: counts[index] ?? 0,
        start: startOf(code, keys, step),
        tick: code.endsWith('-01') || (index === 0 && isFarFromYear(codes)) ? code.slice(0, 4) : '',
      }))}
      count={keys.length}
      yearLength={YEAR_LENGTHS[step]}
      nameOf={nameOf}
      range={rangeOfSpan(asked, keys)}
      labels={{ strip: t('charts.brush'), start: t('charts.brush-start'), end: t('charts.brush-end') }}
      onBrush={(range) => {
        latest.current = periodOfRange(range, keys)
        brush.move(latest.current)
      }}
      onRest={() => {
        if (latest.current !== null) change({ period: latest.current })
        letGo()
      }}
      onCancel={letGo}
      onClear={() => change({ period: { kind: 'all' } })}
    />
  )
}

/** So many steps are a year. */
const YEAR_LENGTHS = { month: 12, week: 52, day: 365 } as const

/** Where a month begins among the steps; one that begins within a week, within that step. */
function startOf(month: string, keys: readonly string[], step: 'month' | 'week' | 'day'): number {
  const [first] = keys
  if (first === undefined) return 0
  if (step === 'month') return monthNumber(month) - monthNumber(first)
  const days = dayNumber(`${month}-01`) - dayNumber(calendarSpan(first).from)
  return step === 'week' ? days / 7 : days
}

/** The year of the first month is only written where that of the next January leaves room for it. */
function isFarFromYear(keys: readonly string[]): boolean {
  const january = keys.findIndex((key) => key.endsWith('-01'))
  return january === -1 || january > keys.length / 8
}
