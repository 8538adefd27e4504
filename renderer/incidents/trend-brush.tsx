import { useRef } from 'react'
import type { MonthFigures } from '../../shared/domain/figures/dashboard-figures.ts'
import { monthCode } from '../../shared/domain/month.ts'
import { type Period, resolvePeriod } from '../../shared/domain/period.ts'
import { MonthStrip } from '../charts/month-strip.tsx'
import { useView, useViewActions, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { periodOfRange, rangeOfSpan } from './month-period.ts'
import type { Ground } from './questions.ts'
import { rememberView } from './remember-view.ts'
import { useBrush } from './use-brush.ts'

interface TrendBrushProps {
  readonly months: MonthFigures
  readonly ground: Ground
  readonly isStale: boolean
  /** Holds the chart above as it is while the window is moved. */
  readonly hold: (isHeld: boolean) => void
}

/** All months there are, under the trend: a window over them is the period of all charts. */
export function TrendBrush({ months, ground, isStale, hold }: TrendBrushProps) {
  const { t, format } = useWords()
  const { period } = useView()
  const { change, slide, settle } = useViewActions()
  const keys = months.counts.map((_, index) => monthCode(months.first + index))
  const asked = resolvePeriod(period, ground.asOf)
  const brush = useBrush<Period>(isStale ? null : JSON.stringify(period), JSON.stringify, (next) =>
    slide({ period: next }),
  )
  const store = useViewStore()
  const bringBack = useRef<(() => void) | null>(null)
  const letGo = () => {
    bringBack.current = null
    settle()
    hold(false)
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
        hold(true)
        bringBack.current ??= rememberView(store)
        brush.move(periodOfRange(range, keys))
      }}
      onRest={() => {
        brush.rest()
        letGo()
      }}
      onCancel={() => {
        brush.drop()
        bringBack.current?.()
        letGo()
      }}
      onClear={() => change({ period: { kind: 'all' } })}
    />
  )
}

/** The year of the first month is only written where that of the next January leaves room for it. */
function isFarFromYear(keys: readonly string[]): boolean {
  const january = keys.findIndex((key) => key.endsWith('-01'))
  return january === -1 || january > keys.length / 8
}
