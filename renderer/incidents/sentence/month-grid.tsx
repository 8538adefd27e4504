import { type KeyboardEvent, type PropsWithChildren, useRef } from 'react'
import { isSameSpan, overlaps, type Period, type Span } from '../../../shared/domain/calendar/period.ts'
import { MONTHS_OF_YEAR } from '../../../shared/domain/calendar/weekday-month.ts'
import { ARROWS } from '../../charts/keyboard.ts'
import { calendarSpan } from '../../findings/calendar-steps.ts'
import { useWords } from '../../state/words.tsx'
import { Choice } from './choice.tsx'
import styles from './month-grid.module.css'

interface MonthGridProps {
  readonly years: readonly number[]
  /** The days that have months; `null` where only years are known. */
  readonly covers: Span | null
  readonly period: Period
  readonly choose: (period: Period) => void
}

/**
 * Every year, with its months beside it: one click chooses either. Arrows go from one to the next, also to the choices
 * above, each of which is a row.
 */
export function MonthGrid({ years, covers, period, choose, children }: PropsWithChildren<MonthGridProps>) {
  const { t, format } = useWords()
  const grid = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const rows = [...(grid.current?.children ?? [])].map((row) =>
      row instanceof HTMLButtonElement ? [row] : [...row.querySelectorAll('button')],
    )
    const next = event.target instanceof HTMLButtonElement ? stopAfter(event.key, rows, event.target) : undefined
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
      {children}
      {years.map((year) => (
        <div key={year} className={styles.year}>
          <Choice
            isChosen={period.kind === 'year' && period.year === year}
            onClick={() => choose({ kind: 'year', year })}
          >
            {year}
          </Choice>
          {covers !== null &&
            MONTHS_OF_YEAR.map((month) => {
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
                  aria-pressed={period.kind === 'range' && isSameSpan(period, span)}
                  disabled={!overlaps(span, covers)}
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

/** What a button of the grid is to an arrow. */
interface Stop {
  readonly disabled: boolean
}

/** The button that an arrow leads to from another one, over those without days; none at the ends, or for another key. */
export function stopAfter<S extends Stop>(key: string, rows: readonly (readonly S[])[], from: S): S | undefined {
  const step = ARROWS[key]
  if (step === undefined) return undefined
  const [right, down] = step
  let row = rows.findIndex((stops) => stops.includes(from))
  let column = rows[row]?.indexOf(from) ?? -1
  let next: S | undefined
  do {
    row += down
    column += right
    next = rows[row]?.[column]
  } while (next?.disabled === true)
  return next
}
