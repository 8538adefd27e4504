import type { KeyboardEvent, MouseEvent } from 'react'
import styles from './delay-bars.module.css'
import { isListKey } from './keyboard.ts'
import { memoizedChart } from './memoized-chart.tsx'
import { MOST_ROW_HEIGHT } from './plain-bars.tsx'

export interface DelayRow {
  readonly code: string
  readonly label: string
  /** Days in which half, and nine tenths, are closed; `null` when too few are closed to say. */
  readonly median: number | null
  readonly p90: number | null
  readonly medianText: string
  readonly p90Text: string
  /** Drawn in the accent: the row that is selected. */
  readonly isMarked: boolean
  /** Instead of the marks when there are no figures: "n.c. (12 closed)". */
  readonly withheld: string | null
}

interface DelayBarsProps {
  readonly rows: readonly DelayRow[]
  readonly heads: readonly [string, string]
  /** So many days the scale reaches at least: those of the same chart of another selection beside it. */
  readonly reach?: number
  /** What the figures of a row are, read out before its name. */
  readonly measure: string
  /** A click on a row, with Ctrl or Shift adding to what is selected. */
  readonly onToggle: (code: string, isAdding: boolean) => void
  /** Escape inside the chart. */
  readonly onClear: () => void
  /** Shows what a row counts, one by one; without it rows have no such key. */
  readonly onList?: (code: string) => void
}

/** A dot at the median, a tick at nine tenths, a thin line between, and both values in columns. */
export const DelayBars = memoizedChart(function DelayBars({
  rows,
  heads,
  reach = 0,
  measure,
  onToggle,
  onClear,
  onList,
}: DelayBarsProps) {
  const largest = Math.max(1, reach, ...rows.map(({ p90 }) => p90 ?? 0))
  const at = (days: number) => `${(days / largest) * 94 + 2}%`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear()
  }
  return (
    <div className={styles.delays}>
      <p className={styles.heads} aria-hidden>
        <span />
        <span />
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </p>
      <ol onKeyDown={onKeyDown} style={{ maxHeight: rows.length * MOST_ROW_HEIGHT }}>
        {rows.map(({ code, label, median, p90, medianText, p90Text, withheld, isMarked }) => (
          <li key={code}>
            <button
              type="button"
              className={styles.row}
              data-marked={isMarked}
              aria-pressed={isMarked}
              onClick={(event: MouseEvent) => onToggle(code, event.ctrlKey || event.metaKey || event.shiftKey)}
              onKeyDown={(event: KeyboardEvent) => {
                if (onList === undefined || !isListKey(event)) return
                event.stopPropagation()
                onList(code)
              }}
            >
              <span className="visually-hidden">{measure} </span>
              <span className={styles.label} title={label}>
                <bdi>{label}</bdi>
              </span>{' '}
              <span className={styles.track}>
                {median !== null && p90 !== null && (
                  <>
                    <u style={{ left: at(median), right: `calc(100% - ${at(p90)})` }} />
                    <i className={styles.median} style={{ left: at(median) }} />
                    <i className={styles.p90} style={{ left: at(p90) }} />
                  </>
                )}
              </span>{' '}
              {withheld === null ? (
                <>
                  <span className={styles.value}>{medianText}</span> <span className={styles.second}>{p90Text}</span>
                </>
              ) : (
                <span className={styles.withheld}>{withheld}</span>
              )}
            </button>
          </li>
        ))}
      </ol>
    </div>
  )
})
