import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { BarTrack, roomFor } from './bar-track.tsx'
import bars from './bars.module.css'
import styles from './ranked-bars.module.css'

/** Rows fill their card, but no row is higher than this: few rows stay together. */
export const MOST_ROW_HEIGHT = 44

export interface RankedRow {
  readonly code: string
  readonly label: string
  /** Decides the length of the bar; `null` draws none. */
  readonly value: number | null
  /** The value in words of the language, at the end of the bar. */
  readonly text: string
  /** The share, in a column of its own at the right. */
  readonly share?: string
  /** Drawn in the accent: the subject of the title, or the selection. */
  readonly isMarked: boolean
}

interface RankedBarsProps {
  readonly rows: readonly RankedRow[]
  /** What stands above the columns: label, value and share. */
  readonly heads?: readonly [string, string, string?]
  /** The sum under the bars: its name, the value with its control, the share. */
  readonly total?: readonly [ReactNode, ReactNode, ReactNode]
  /** A click on a row, with Ctrl or Shift adding to what is selected. Without it rows are plain. */
  readonly onToggle?: (code: string, isAdding: boolean) => void
  /** What a click on a row does, where it is not plain from the chart. */
  readonly rowTitle?: (row: RankedRow) => string
  /** Escape inside the chart. */
  readonly onClear?: () => void
  /** True when rows are marked because they were selected. */
  readonly isSelection?: boolean
}

/** Horizontal bars from zero, longest first as the caller sorted them, each with its value and share. */
export function RankedBars(props: RankedBarsProps) {
  const { rows, heads, total, onToggle, onClear, rowTitle, isSelection = false } = props
  const largest = Math.max(1, ...rows.map(({ value }) => value ?? 0))
  const room = roomFor(rows.map(({ text }) => text))
  const hasShares = rows.some(({ share }) => share !== undefined)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear?.()
  }
  return (
    <div className={styles.ranked} data-shares={hasShares} data-selection={isSelection}>
      {heads !== undefined && (
        <p className={styles.heads} aria-hidden>
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </p>
      )}
      <ol onKeyDown={onKeyDown} style={{ maxHeight: rows.length * MOST_ROW_HEIGHT }}>
        {rows.map((row) => (
          <li key={row.code}>
            {onToggle === undefined ? (
              <div className={styles.row} data-marked={row.isMarked}>
                <Bar row={row} largest={largest} room={room} />
              </div>
            ) : (
              <button
                type="button"
                className={styles.row}
                data-marked={row.isMarked}
                title={rowTitle?.(row)}
                aria-pressed={rowTitle === undefined ? isSelection && row.isMarked : undefined}
                onClick={(event: MouseEvent) => onToggle(row.code, event.ctrlKey || event.metaKey || event.shiftKey)}
              >
                <Bar row={row} largest={largest} room={room} />
              </button>
            )}
          </li>
        ))}
      </ol>
      {total !== undefined && (
        <p className={styles.total}>
          <span>{total[0]}</span>
          <span>{total[1]}</span>
          <span>{total[2]}</span>
        </p>
      )}
    </div>
  )
}

function Bar({ row, largest, room }: { row: RankedRow; largest: number; room: number }) {
  return (
    <>
      <span className={bars.label} title={row.label}>
        <bdi>{row.label}</bdi>
      </span>{' '}
      <BarTrack value={row.value} largest={largest} text={row.text} room={room} />{' '}
      {row.share !== undefined && <span className={bars.share}>{row.share}</span>}
    </>
  )
}
