import { IconChevronRight, IconListDetails } from '@tabler/icons-react'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useMemo } from 'react'
import { useWords } from '../../state/words.tsx'
import { isListKey, takeFocus } from '../keyboard.ts'
import { type MarkHandlers, Option, useListBox } from '../list-box.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { roomFor, type ScaleReach } from './bar-track.tsx'
import { changeScale } from './change-bar.tsx'
import { MOST_ROW_HEIGHT } from './plain-bars.tsx'
import styles from './top-bars.module.css'
import { HeadRow, type Heads, type RowOrder } from './top-heads.tsx'
import { RowColumns, type RowDrawing, RowText, RowValue, type TopRowFigures } from './top-row.tsx'

interface TopRow extends TopRowFigures {
  readonly code: string
  readonly isMarked: boolean
}

/** What the values that have no row add up to. */
export interface OtherValues extends TopRowFigures {
  readonly value: number
  readonly codes: readonly string[]
}

interface TopBarsProps extends MarkHandlers {
  /** What the bars are of, for readers. */
  readonly label: string
  readonly rows: readonly TopRow[]
  /** All rows together, above them. */
  readonly whole?: TopRowFigures | null
  /** The change of the whole, as a control of its own. */
  readonly wholeChange?: ReactNode
  readonly others: OtherValues | null
  readonly heads?: Heads
  /** The places of the months that are not over, where there is a column of months. */
  readonly cut?: readonly number[] | null
  /** Of the same bars of another selection beside them. */
  readonly reach?: ScaleReach
  /** The ends of the changes of both, where they are the bars. */
  readonly changeReach?: readonly number[]
  readonly isSelection: boolean
  readonly onSort?: (order: RowOrder) => void
  /** Leads to each of the values that have no row. */
  readonly onOthers?: () => void
  /** Opens the category of a row; without it rows have no such control. */
  readonly onOpen?: (code: string) => void
  /** The row that one comes back from, which takes the focus. */
  readonly cameFrom?: string | null
}

/**
 * The top of a ranking: bars from zero with share, months and change, one row for the whole and one for the rest. Sorted by
 * change the changes are the bars.
 */
export const TopBars = memoizedChart(function TopBars(props: TopBarsProps) {
  const { label, rows, whole = null, wholeChange = null, others, heads, cut = null, isSelection, cameFrom } = props
  const { onToggle, onClear, onSort, onList, onOthers, onOpen } = props
  const { t } = useWords()
  // Where the focus alone has moved, no row differs.
  const drawing = useMemo(() => drawingOf(props), [props])
  const isListed = (code: string) => (rows.find((row) => row.code === code)?.value ?? 0) !== 0
  const listOne = onList && ((codes: readonly string[]) => codes.every(isListed) && onList(codes))
  const { list: listBox, option } = useListBox(
    rows.map(({ code }) => code),
    { onToggle, onClear, onList: listOne, onOpen, first: cameFrom ?? null },
  )
  const obey = (event: MouseEvent, code: string, toggle: (event: MouseEvent) => void) => {
    const action = event.target instanceof Element ? event.target.closest('[data-action]') : null
    if (action === null) toggle(event)
    else if (action.getAttribute('data-action') === 'open') onOpen?.(code)
    else onList?.([code])
  }
  return (
    <div className={styles.top} data-changes={drawing.hasChanges} data-by-change={drawing.isByChange}>
      {heads !== undefined && (
        <HeadRow heads={heads} hasMonths={cut !== null} hasChanges={drawing.hasChanges} onSort={onSort} />
      )}
      {whole !== null && (
        <div className={styles.row} data-whole>
          <span className={styles.name}>{whole.label}</span>
          <span className={styles.count}>
            <RowText row={whole} isStop />
          </span>
          <RowColumns row={whole} drawing={drawing} isStop told={wholeChange} />
        </div>
      )}
      <div
        role="listbox"
        {...listBox}
        aria-label={label}
        className={styles.bars}
        data-selection={isSelection}
        style={{ maxHeight: rows.length * MOST_ROW_HEIGHT }}
      >
        {rows.map((row) => {
          const { onClick, ...attributes } = option(row.code, isSelection && row.isMarked)
          return (
            <Option
              key={row.code}
              {...attributes}
              onClick={(event) => obey(event, row.code, onClick)}
              ref={row.code === cameFrom ? takeFocus : null}
              className={styles.row}
              data-code={row.code}
              data-marked={row.isMarked}
            >
              <span className={styles.name} title={row.label}>
                <bdi>{row.label}</bdi>
              </span>{' '}
              <RowValue row={row} drawing={drawing} isStop={false} />
              <RowColumns row={row} drawing={drawing} isStop={false} />
              <span className={styles.actions} aria-hidden>
                {listOne !== undefined && isListed(row.code) && (
                  <span data-action="list" title={t('rows.show-of', { name: row.label })}>
                    <IconListDetails size={14} stroke={1.5} />
                  </span>
                )}
                {onOpen !== undefined && (
                  <span data-action="open" title={t('charts.open-category', { name: row.label })}>
                    <IconChevronRight size={14} stroke={1.5} />
                  </span>
                )}
              </span>
            </Option>
          )
        })}
      </div>
      {others !== null && (
        <div className={styles.row} data-others>
          <span className={styles.name}>
            {onOthers === undefined ? (
              others.label
            ) : (
              <button
                type="button"
                onClick={onOthers}
                onKeyDown={(event: KeyboardEvent) => {
                  if (onList === undefined || !isListKey(event)) return
                  event.stopPropagation()
                  onList(others.codes)
                }}
              >
                {others.label}
              </button>
            )}
          </span>{' '}
          <RowValue row={others} drawing={drawing} isStop />
          <RowColumns row={others} drawing={drawing} isStop />
        </div>
      )}
    </div>
  )
})

function drawingOf({
  rows,
  whole = null,
  others,
  heads,
  cut = null,
  reach,
  changeReach = [],
}: TopBarsProps): RowDrawing {
  const all: readonly TopRowFigures[] = [...rows, ...(others === null ? [] : [others])]
  const scaled = [...all, ...(reach === undefined ? [] : [reach])]
  const changes = all.map(({ change }) => change?.value ?? null)
  return {
    largest: Math.max(1, ...scaled.map(({ value }) => value ?? 0)),
    room: roomFor(scaled.map(({ text }) => text)),
    cut,
    scale: changeScale([...changes, ...changeReach], whole?.change?.value ?? null),
    hasChanges: rows.some(({ change }) => change != null),
    isByChange: heads?.order === 'change',
  }
}
