import type { MonthFigures } from '../../shared/domain/figures/dashboard-figures.ts'
import { type Period, resolvePeriod } from '../../shared/domain/period.ts'
import { MonthStrip } from '../charts/month-strip.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { periodOfRange, rangeOfSpan } from './month-period.ts'
import type { Ground } from './questions.ts'
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
  const keys = months.counts.map((_, index) => monthKey(months.first + index))
  const asked = resolvePeriod(period, ground.asOf)
  const brush = useBrush<Period>(isStale ? null : JSON.stringify(period), JSON.stringify, (next) =>
    slide({ period: next }),
  )
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
        brush.move(periodOfRange(range, keys))
      }}
      onRest={() => {
        brush.rest()
        settle()
        hold(false)
      }}
      onClear={() => change({ period: { kind: 'all' } })}
    />
  )
}

function monthKey(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** The year of the first month is only written where that of the next January leaves room for it. */
function isFarFromYear(keys: readonly string[]): boolean {
  const january = keys.findIndex((key) => key.endsWith('-01'))
  return january === -1 || january > keys.length / 8
}
