import { IconChevronRight, IconListDetails } from '@tabler/icons-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useWords } from '../state/words.tsx'
import { BarTrack, type Reach, roomFor } from './bar-track.tsx'
import bars from './bars.module.css'
import { isListKey, takeFocus } from './keyboard.ts'
import { memoizedChart } from './memoized-chart.tsx'
import { MOST_ROW_HEIGHT } from './plain-bars.tsx'
import styles from './top-bars.module.css'

interface TopRow {
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
  readonly codes: readonly string[]
}

interface TopBarsProps {
  readonly rows: readonly TopRow[]
  readonly others: OtherValues | null
  /** What stands above the columns where changes are shown: label, value and change. */
  readonly heads: readonly [string, string, string]
  /** Of the same bars of another selection beside them. */
  readonly reach?: Reach
  readonly isSelection: boolean
  readonly onToggle: (code: string, isAdding: boolean) => void
  readonly onClear: () => void
  /** Shows what one row counts, or the others together, one by one; without it rows have no such control. */
  readonly onList?: (codes: readonly string[]) => void
  /** Opens the category of a row; without it rows have no such control. */
  readonly onOpen?: (code: string) => void
  /** The row that one comes back from, which takes the focus. */
  readonly cameFrom?: string | null
}

/** The top of a ranking as horizontal bars from zero, each with its share or change and ways into it, and one for the rest. */
export const TopBars = memoizedChart(function TopBars(props: TopBarsProps) {
  const { rows, others, heads, reach, isSelection, onToggle, onClear, onList, onOpen, cameFrom } = props
  const { t } = useWords()
  const scaled = [...rows, ...(others === null ? [] : [others]), ...(reach === undefined ? [] : [reach])]
  const largest = Math.max(1, ...scaled.map(({ value }) => value ?? 0))
  const room = roomFor(scaled.map(({ text }) => text))
  const hasChanges = rows.some(({ change }) => change !== null)
  const maxHeight = (rows.length + (others === null ? 0 : 1)) * MOST_ROW_HEIGHT
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClear()
  }
  return (
    <div className={styles.top}>
      {hasChanges && (
        <p className={styles.heads} aria-hidden>
          {heads.map((head) => (
            <span key={head}>{head}</span>
          ))}
        </p>
      )}
      <ol className={styles.bars} data-selection={isSelection} style={{ maxHeight }} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <li key={row.code}>
            <button
              ref={row.code === cameFrom ? takeFocus : null}
              type="button"
              className={styles.row}
              data-marked={row.isMarked}
              aria-pressed={isSelection && row.isMarked}
              onClick={(event: MouseEvent) => onToggle(row.code, event.ctrlKey || event.metaKey || event.shiftKey)}
              onKeyDown={(event: KeyboardEvent) => {
                if (onList === undefined || !isListKey(event)) return
                // Of a row only its own incidents, not those of the whole chart.
                event.stopPropagation()
                if (isListed(row)) onList([row.code])
              }}
            >
              <span className={bars.label} title={row.label}>
                <bdi>{row.label}</bdi>
              </span>{' '}
              <BarTrack value={row.value} largest={largest} text={row.text} room={room} />{' '}
              {hasChanges ? (
                <span className={bars.share} title={row.changeReason ?? undefined}>
                  {row.change}
                  {row.changeReason !== null && <span className="visually-hidden"> {row.changeReason}</span>}
                </span>
              ) : (
                <span className={bars.share}>{row.share}</span>
              )}
            </button>
            {onList !== undefined && (
              <ListControl name={row.label} isDisabled={!isListed(row)} onClick={() => onList([row.code])} />
            )}
            {onOpen !== undefined && (
              <button
                type="button"
                className={styles.control}
                aria-label={t('charts.open-category', { name: row.label })}
                title={t('charts.open-category', { name: row.label })}
                onClick={() => onOpen(row.code)}
              >
                <IconChevronRight size={14} stroke={1.5} aria-hidden />
              </button>
            )}
          </li>
        ))}
        {others !== null && (
          <li>
            <div className={styles.row} data-others>
              <span className={bars.label}>{others.label}</span>{' '}
              <BarTrack value={others.value} largest={largest} text={others.text} room={room} />{' '}
              <span className={bars.share}>{hasChanges ? '' : others.share}</span>
            </div>
            {onList !== undefined && (
              <ListControl
                name={others.label}
                isReachedByTab
                isDisabled={others.value === 0}
                onClick={() => onList(others.codes)}
              />
            )}
          </li>
        )}
      </ol>
    </div>
  )
})

function isListed({ value }: TopRow): boolean {
  return value !== null && value !== 0
}

interface ListControlProps {
  readonly name: string
  readonly isReachedByTab?: boolean
  readonly isDisabled: boolean
  readonly onClick: () => void
}

/**
 * The way to what a row counts. By keyboard a key on the row opens it too; the others together have no row that takes
 * the focus.
 */
function ListControl({ name, isReachedByTab = false, isDisabled, onClick }: ListControlProps) {
  const { t } = useWords()
  const label = t('rows.show-of', { name })
  return (
    <button
      type="button"
      className={styles.control}
      data-list
      tabIndex={isReachedByTab ? 0 : -1}
      aria-label={label}
      title={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      <IconListDetails size={14} stroke={1.5} aria-hidden />
    </button>
  )
}
