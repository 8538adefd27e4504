import { type KeyboardEvent, useRef } from 'react'
import type { Period, Span } from '../../shared/domain/period.ts'
import { calendarSpan } from '../findings/trend.ts'
import { useWords } from '../state/words.tsx'
import { Choice } from './choice.tsx'
import styles from './month-grid.module.css'

interface MonthGridProps {
  readonly years: readonly number[]
  /** The days that have months; `null` where only years are known. */
  readonly covers: Span | null
  readonly period: Period
  readonly choose: (period: Period) => void
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

/** Every year, with its months beside it: one click chooses either. Arrows go from one to the next. */
export function MonthGrid({ years, covers, period, choose }: MonthGridProps) {
  const { t, format } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(grid.current?.children ?? [])].map((row) => [...row.querySelectorAll('button')])
    const next = buttonAfter(event.key, rows, event.target)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn, and its legend read before each button
    <div
      ref={grid}
      role="group"
      aria-label={t('incidents.period-months')}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      {years.map((year) => (
        <div key={year} className={styles.year}>
          <Choice
            isChosen={period.kind === 'year' && period.year === year}
            onClick={() => choose({ kind: 'year', year })}
          >
            {year}
          </Choice>
          {covers !== null &&
            MONTHS.map((month) => {
              const key = `${year}-${String(month).padStart(2, '0')}`
              const span = calendarSpan(key)
              return (
                <button
                  key={key}
                  type="button"
                  // Tab goes from year to year.
                  tabIndex={-1}
                  className={styles.month}
                  aria-label={format.month(key)}
                  title={format.month(key)}
                  aria-pressed={period.kind === 'range' && period.from === span.from && period.to === span.to}
                  disabled={span.to < covers.from || span.from > covers.to}
                  onClick={() => choose({ kind: 'range', ...span })}
                >
                  {format.month(key).charAt(0)}
                </button>
              )
            })}
        </div>
      ))}
    </div>
  )
}

type Buttons = readonly (readonly HTMLButtonElement[])[]

/** The button that an arrow leads to from another one; none at the ends, beyond the data, or for another key. */
function buttonAfter(key: string, rows: Buttons, from: EventTarget): HTMLButtonElement | undefined {
  if (!(from instanceof HTMLButtonElement)) return undefined
  const row = rows.findIndex((buttons) => buttons.includes(from))
  const column = rows[row]?.indexOf(from) ?? -1
  const next = {
    ArrowRight: rows[row]?.[column + 1],
    ArrowLeft: rows[row]?.[column - 1],
    ArrowDown: rows[row + 1]?.[column],
    ArrowUp: rows[row - 1]?.[column],
  }[key]
  return next?.disabled === true ? undefined : next
}
