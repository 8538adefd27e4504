import { type PropsWithChildren, useEffect, useMemo, useRef, useState } from 'react'
import { type Period, resolvePeriod } from '../../../../shared/domain/calendar/period.ts'
import type { Granularity } from '../../../../shared/domain/view/view-state.ts'
import { PeriodWindow } from '../../../charts/time/period-window.tsx'
import type { StepRange } from '../../../charts/time/step-range.ts'
import type { PlotSides } from '../../../charts/time/time-plot.ts'
import type { TrendPoint } from '../../../charts/time/trend-point.ts'
import { calendarSpan } from '../../../findings/calendar-steps.ts'
import { pointNote, stepLabel } from '../../../findings/trend.ts'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { createBrush, type TrendBrush } from '../../drawing/brush.ts'
import type { Coverage } from '../../figures/questions.ts'
import { periodOfRange, rangeOfSpan } from './picked-period.ts'

interface TrendWindowProps extends Omit<TrendBrush, 'isHeld'> {
  readonly points: readonly TrendPoint[]
  readonly step: Granularity
  readonly coverage: Coverage
  readonly isStale: boolean
  /** The plot of the drawing within it. */
  readonly sides: PlotSides
  readonly onPick: (key: string) => void
  readonly onClear: () => void
}

/** The window over a trend: the steps within it are the period of all charts. */
export function TrendWindow(props: PropsWithChildren<TrendWindowProps>) {
  const { points, step, coverage, isStale, isOffered, drag, sides, onPick, onClear, children } = props
  const words = useWords()
  const { t, format } = words
  const { period } = useView()
  const { change } = useViewActions()
  // There may be a year of days.
  const keys = useMemo(() => points.map(({ key }) => key), [points])
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
    if (step === 'year') return `${one} – ${other}`
    if (step === 'month') return `${format.month(one)} – ${format.month(other)}`
    return `${format.day(calendarSpan(one).from)} – ${format.day(calendarSpan(other).to)}`
  }
  return (
    <PeriodWindow
      count={points.length}
      yearLength={YEAR_LENGTHS[step]}
      nameOf={nameOf}
      noteOf={(at) => {
        const point = points[at]
        return point === undefined ? [] : pointNote(point, words)
      }}
      range={rangeOfSpan(asked, keys)}
      labels={{ window: t('charts.brush'), start: t('charts.brush-start'), end: t('charts.brush-end') }}
      sides={sides}
      isOver={step === 'year'}
      isDraggable={isOffered && points.length > 1}
      onBrush={(range) => {
        latest.current = periodOfRange(range, keys, coverage.covers)
        brush.move(latest.current)
      }}
      onRest={() => {
        if (latest.current !== null) change({ period: latest.current })
        letGo()
      }}
      onCancel={letGo}
      onClear={onClear}
      onPick={(at) => {
        const key = keys[at]
        if (key !== undefined) onPick(key)
      }}
    >
      {children}
    </PeriodWindow>
  )
}

/** So many steps are a year. */
const YEAR_LENGTHS = { year: 1, month: 12, week: 52, day: 365 } as const satisfies Record<Granularity, number>
