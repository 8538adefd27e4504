import { useEffect, useRef, useState } from 'react'
import type { MonthFigures } from '../../shared/domain/figures/dashboard-figures.ts'
import { monthCode } from '../../shared/domain/month.ts'
import { type Period, resolvePeriod } from '../../shared/domain/period.ts'
import { MonthStrip } from '../charts/month-strip.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { createBrush } from './brush.ts'
import { periodOfRange, rangeOfSpan } from './month-period.ts'
import type { Ground } from './questions.ts'

interface TrendBrushProps {
  readonly months: MonthFigures
  readonly ground: Ground
  readonly isStale: boolean
  /** Where the window is moved to; `null` once it is let go. */
  readonly drag: (period: Period | null) => void
}

/** All months there are, under the trend: a window over them is the period of all charts. */
export function TrendBrush({ months, ground, isStale, drag }: TrendBrushProps) {
  const { t, format } = useWords()
  const { period } = useView()
  const { change } = useViewActions()
  const keys = months.counts.map((_, index) => monthCode(months.first + index))
  const asked = resolvePeriod(period, ground.asOf)
  const [brush] = useState(() => createBrush(drag))
  useEffect(() => brush.show(isStale ? null : period), [brush, period, isStale])
  /** The period of the window while it is moved. */
  const latest = useRef<Period | null>(null)
  const letGo = () => {
    latest.current = null
    brush.drop()
    drag(null)
  }
  if (keys.length < 2) return null
  return (
    <MonthStrip
      counts={months.counts}
      names={keys.map(format.month)}
      ticks={keys.map((key, index) =>
        key.endsWith('-01') || (index === 0 && isFarFromYear(keys)) ? key.slice(0, 4) : '',
      )}
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

/** The year of the first month is only written where that of the next January leaves room for it. */
function isFarFromYear(keys: readonly string[]): boolean {
  const january = keys.findIndex((key) => key.endsWith('-01'))
  return january === -1 || january > keys.length / 8
}
