import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { IncidentRow, RowSort } from '../../shared/contract/rows.ts'
import type { RowColumn } from '../../shared/domain/row/row-column.ts'
import { useWords } from '../state/words.tsx'
import { cellWords, FIGURE_COLUMNS } from './row-cells.ts'
import styles from './row-table.module.css'
import { useRowsBetween } from './use-row-list.ts'
import { useRowScroll } from './use-row-scroll.ts'

interface RowTableProps {
  /** Id and length of the list in the backend. */
  readonly list: string
  readonly count: number
  readonly columns: readonly RowColumn[]
  readonly sort: RowSort
  readonly onSort: (sort: RowSort) => void
  readonly opened: IncidentRow | null
  readonly onOpen: (row: IncidentRow) => void
  readonly isStale: boolean
}

function widthOf(columns: readonly RowColumn[]): number {
  return columns.reduce((width, column) => width + COLUMN_WIDTHS[column], 0)
}

/** A virtual table of any length. Arrows, page keys, Home and End move through it. */
export function RowTable({ list, count, columns, sort, onSort, opened, onOpen, isStale }: RowTableProps) {
  const { t, format } = useWords()
  const scroller = useRef<HTMLElement>(null)
  const { drawn, first, perWindow, onScroll, onScrollEnd, show } = useRowScroll(scroller, list, count)
  const rowAt = useRowsBetween(list, count, drawn.from, drawn.to)
  const places = Array.from({ length: drawn.to - drawn.from }, (_, index) => drawn.from + index)
  const [active, setActive] = useState(0)
  const wanted = useRef<number | null>(null)
  const reachable = active >= drawn.from && active < drawn.to ? active : first

  // Closing the details of a row removes the focused button: focus returns to the row.
  const wasOpened = useRef(opened)
  useEffect(() => {
    const closed = opened === null ? wasOpened.current : null
    wasOpened.current = opened
    if (closed === null || document.activeElement !== document.body) return
    const buttons = [...(scroller.current?.querySelectorAll<HTMLElement>('tbody button') ?? [])]
    const button = buttons.find(({ textContent }) => textContent === closed.reference)
    if (button !== undefined) return button.focus({ preventScroll: true })
    wanted.current = active
    show(active)
  }, [opened, active, show])

  // The target row may be drawn or loaded only after the move.
  useEffect(() => {
    if (wanted.current === null) return
    const button = scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${wanted.current + 2}"] button`)
    if (button === null || button === undefined) return
    button.focus({ preventScroll: true })
    wanted.current = null
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const next = rowAfter(event.key, reachable, perWindow, count)
    if (next === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    wanted.current = next
    setActive(next)
    show(next)
  }
  const last = Math.min(count, first + perWindow)
  return (
    <>
      <section
        ref={scroller}
        className={styles.scroll}
        aria-label={t('rows.table')}
        aria-busy={isStale}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onScroll={onScroll}
        onScrollEnd={onScrollEnd}
        onKeyDown={onKeyDown}
      >
        <table className={styles.table} aria-rowcount={count + 1} style={{ minWidth: widthOf(columns) }}>
          <colgroup>
            {columns.map((column) => (
              <col key={column} style={{ width: COLUMN_WIDTHS[column] }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Head key={column} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={drawn.above} columns={columns.length} />
            {places.map((place) => {
              const row = rowAt(place)
              return (
                <Row
                  key={place}
                  {...{ place, row, columns }}
                  isReachable={place === reachable}
                  isOpened={row !== null && row.reference === opened?.reference}
                  onOpen={(chosen) => {
                    setActive(place)
                    onOpen(chosen)
                  }}
                />
              )
            })}
            <Gap height={drawn.below} columns={columns.length} />
          </tbody>
        </table>
      </section>
      <p className={styles.shown} aria-live="off">
        {t('rows.shown', {
          from: format.count(Math.min(first + 1, count)),
          to: format.count(last),
          rows: format.count(count),
        })}
      </p>
    </>
  )
}

/** The row that a key moves to, `null` for another key. */
function rowAfter(key: string, row: number, perWindow: number, count: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + perWindow,
    PageUp: row - perWindow,
    Home: 0,
    End: count - 1,
  }
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined
  return next === undefined ? null : Math.min(Math.max(next, 0), count - 1)
}

interface HeadProps {
  readonly column: RowColumn
  readonly sort: RowSort
  readonly onSort: (sort: RowSort) => void
}

function Head({ column, sort, onSort }: HeadProps) {
  const { t } = useWords()
  const name = t(`rows.column-${column}`)
  const isSorted = sort.column === column
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      data-figure={FIGURE_COLUMNS.has(column)}
    >
      <button
        type="button"
        title={t('common.sort-by', { column: name })}
        onClick={() => onSort({ column, descending: isSorted ? !sort.descending : false })}
      >
        <span>{name}</span>
        {isSorted && <Arrow size={12} stroke={1.5} aria-hidden />}
      </button>
    </th>
  )
}

interface RowProps {
  readonly place: number
  readonly row: IncidentRow | null
  readonly columns: readonly RowColumn[]
  /** Only one row is in the Tab order; arrows reach the others. */
  readonly isReachable: boolean
  readonly isOpened: boolean
  readonly onOpen: (row: IncidentRow) => void
}

function Row({ place, row, columns, isReachable, isOpened, onOpen }: RowProps) {
  const words = useWords()
  return (
    <tr aria-rowindex={place + 2} data-opened={isOpened}>
      {columns.map((column) =>
        column === 'reference' ? (
          <th key={column} scope="row">
            {row !== null && (
              <button
                type="button"
                tabIndex={isReachable ? 0 : -1}
                title={words.t('rows.open-history', { reference: row.reference })}
                onClick={() => onOpen(row)}
              >
                {row.reference}
              </button>
            )}
          </th>
        ) : (
          <Cell key={column} text={row === null ? null : cellWords(row, column, words)} column={column} />
        ),
      )}
    </tr>
  )
}

function Cell({ text, column }: { text: string | null; column: RowColumn }) {
  return (
    <td data-figure={FIGURE_COLUMNS.has(column)} title={text ?? undefined}>
      {text === null ? <i aria-hidden /> : <bdi>{text}</bdi>}
    </td>
  )
}

function Gap({ height, columns }: { height: number; columns: number }) {
  if (height === 0) return null
  return (
    <tr aria-hidden className={styles.gap} style={{ height }}>
      <td colSpan={columns} />
    </tr>
  )
}

/** In pixels, for the widest known words: columns never resize while scrolling. */
export const COLUMN_WIDTHS: Readonly<Record<RowColumn, number>> = {
  reference: 132,
  created: 104,
  category: 152,
  subcategory: 160,
  municipality: 160,
  address: 168,
  status: 224,
  lastAction: 100,
  closedOn: 100,
  days: 96,
  organisation: 240,
  channel: 148,
  register: 148,
  import: 168,
  line: 104,
}
