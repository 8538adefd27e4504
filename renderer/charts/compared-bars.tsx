import { IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import styles from './compared-bars.module.css'

export interface ComparedRow {
  readonly code: string
  readonly label: string
  /** Decides the length of the bar; `null` draws none. */
  readonly value: number | null
  readonly text: string
  readonly share: string
  /** In the place of the share: the change in words, or "n.c."; `null` where nothing is compared. */
  readonly change: string | null
  /** Why there is no change, on hover and for screen readers. */
  readonly changeReason: string | null
  readonly isMarked: boolean
}

/** What the values that have no row add up to. */
export interface OtherValues {
  readonly label: string
  readonly value: number
  readonly text: string
  readonly share: string
}

interface ComparedBarsProps {
  readonly rows: readonly ComparedRow[]
  readonly others: OtherValues | null
  readonly isSelection: boolean
  readonly onToggle: (code: string, isAdding: boolean) => void
  readonly onClear: () => void
  /** Opens what a row is made of; without it rows have no such control. */
  readonly open?: { readonly label: (row: ComparedRow) => string; readonly onOpen: (code: string) => void }
}

/** Horizontal bars from zero in the order given, each with its value and its share or change, and with what is left out. */
export function ComparedBars({ rows, others, isSelection, onToggle, onClear, open }: ComparedBarsProps) {
  const largest = Math.max(1, others?.value ?? 0, ...rows.map(({ value }) => value ?? 0))
  const hasChanges = rows.some(({ change }) => change !== null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear()
  }
  return (
    <ol className={styles.bars} data-selection={isSelection} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <li key={row.code}>
          <button
            type="button"
            className={styles.row}
            data-marked={row.isMarked}
            aria-pressed={isSelection && row.isMarked}
            onClick={(event: MouseEvent) => onToggle(row.code, event.ctrlKey || event.metaKey || event.shiftKey)}
          >
            <span className={styles.label} title={row.label}>
              <bdi>{row.label}</bdi>
            </span>{' '}
            <Track value={row.value} text={row.text} largest={largest} />{' '}
            {hasChanges ? (
              <span className={styles.share} title={row.changeReason ?? undefined}>
                {row.change}
                {row.changeReason !== null && <span className="visually-hidden"> {row.changeReason}</span>}
              </span>
            ) : (
              <span className={styles.share}>{row.share}</span>
            )}
          </button>
          {open !== undefined && (
            <button
              type="button"
              className={styles.open}
              aria-label={open.label(row)}
              title={open.label(row)}
              onClick={() => open.onOpen(row.code)}
            >
              <IconChevronRight size={14} stroke={1.5} aria-hidden />
            </button>
          )}
        </li>
      ))}
      {others !== null && (
        <li>
          <div className={styles.row} data-others>
            <span className={styles.label}>{others.label}</span>{' '}
            <Track value={others.value} text={others.text} largest={largest} />{' '}
            <span className={styles.share}>{hasChanges ? '' : others.share}</span>
          </div>
        </li>
      )}
    </ol>
  )
}

function Track({ value, text, largest }: { value: number | null; text: string; largest: number }) {
  return (
    <span className={styles.track}>
      <i style={{ width: `calc((100% - 56px) * ${(value ?? 0) / largest})` }} hidden={value === null} />
      <span>{text}</span>
    </span>
  )
}
