import {
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { CrossSort } from '../../shared/domain/view/cross-view.ts'
import { ARROWS, isListKey } from '../charts/keyboard.ts'
import type { CrossDrawing } from './cross-drawing.ts'
import styles from './cross-grid.module.css'
import { Body, Columns, type CrossPlace, HEAD, Heads } from './cross-parts.tsx'
import { CrossTip, type TipPlace } from './cross-tip.tsx'

interface CrossGridProps {
  readonly drawing: CrossDrawing
  readonly label: string
  /** What the rows are. */
  readonly head: string
  readonly sort: CrossSort | null
  readonly onSort: (place: CrossPlace) => void
  readonly onRows: (place: CrossPlace) => void
  readonly onFilter: (place: CrossPlace) => void
  readonly onExplain: (place: CrossPlace) => void
  readonly onNextFigure: () => void
  /** Asks for the menu of a cell, at a place in the window. */
  readonly onMenu: (place: CrossPlace, at: TipPlace) => void
}

/** The table: heads and totals stay in sight, one stop of the Tab key, walked by arrows. */
export function CrossGrid(props: CrossGridProps) {
  const { drawing, label, head, sort, onSort, onRows, onFilter, onExplain, onNextFigure, onMenu } = props
  const grid = useRef<HTMLTableElement>(null)
  const { scroll, hasMore, look } = useMoreBehind()
  const [told, tell] = useState<(CrossPlace & { readonly at: TipPlace }) | null>(null)
  useEffect(() => {
    // A cell that was read out says what stands there now.
    for (const cell of grid.current?.querySelectorAll('td[aria-label]') ?? []) {
      const found = placed(cell)
      if (found !== null) cell.setAttribute('aria-label', drawing.tell(found.row, found.column).join(', '))
    }
  }, [drawing])
  const elementAt = ({ row, column }: CrossPlace) =>
    grid.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`) ?? null
  const tellOf = (event: SyntheticEvent) => {
    const found = placed(event.target)
    if (found === null || found.row === HEAD || found.column === HEAD) return tell(null)
    if (told?.row !== found.row || told.column !== found.column) tell({ ...found, at: placeOf(found.element) })
  }
  const act = (place: CrossPlace) => {
    if (place.row === HEAD) onSort(place)
    else if (place.column === HEAD) onFilter(place)
    else onRows(place)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const found = placed(event.target)
    if (found === null || event.altKey || event.metaKey) return
    const next = movedTo(found, event, drawing)
    if (next !== null) {
      event.preventDefault()
      elementAt(next)?.focus()
      return
    }
    if (event.ctrlKey) return
    const key = event.key.toLowerCase()
    if (key === 'enter' || key === ' ') {
      event.preventDefault()
      if (found.row === HEAD) onSort(found)
      else onFilter(found)
    } else if (key === 's') onSort(found)
    else if (key === 'p') onNextFigure()
    else if (key === 'e') onExplain(found)
    else if (isListKey(event)) onRows(found)
    else return
    event.stopPropagation()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pointed at is told, nothing is pressed
    <div
      className={styles.frame}
      data-more={hasMore || undefined}
      onPointerMove={tellOf}
      onPointerLeave={() => tell(null)}
      onBlur={() => tell(null)}
    >
      <div ref={scroll} className={styles.scroll} onScroll={look}>
        <table
          ref={grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are chosen is a grid
          role="grid"
          className={styles.grid}
          data-computed={drawing.isComputed || undefined}
          aria-label={label}
          aria-rowcount={drawing.rows.length + 1}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            const found = placed(event.target)
            if (found === null) return
            makeStop(grid.current, found.element)
            const words = drawing.tell(found.row, found.column)
            // Read out with its row and its column, which it does not show itself.
            if (found.row !== HEAD && found.column !== HEAD) found.element.setAttribute('aria-label', words.join(', '))
            tellOf(event)
          }}
          onClick={(event) => {
            const found = placed(event.target)
            if (found !== null) act(found)
          }}
          onContextMenu={(event: MouseEvent) => {
            const found = placed(event.target)
            if (found === null || (found.row === HEAD && found.column === HEAD)) return
            event.preventDefault()
            // A name stands for the total of its row or column.
            const place = { row: Math.max(found.row, 0), column: Math.max(found.column, 0) }
            onMenu(place, { left: event.clientX, top: event.clientY, right: event.clientX, bottom: event.clientY })
          }}
        >
          <Columns drawing={drawing} />
          <Heads {...{ drawing, head, sort }} pointed={told?.column ?? null} />
          <Body drawing={drawing} />
        </table>
      </div>
      {told !== null && <CrossTip lines={drawing.tell(told.row, told.column)} at={told.at} />}
    </div>
  )
}

function placed(target: EventTarget): (CrossPlace & { readonly element: HTMLElement }) | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null
  if (element === null) return null
  const [row = HEAD, column = HEAD] = (element.dataset.at ?? '').split(' ').map(Number)
  return { row, column, element }
}

function placeOf(element: HTMLElement): TipPlace {
  const { left, top, right, bottom } = element.getBoundingClientRect()
  return { left, top, right, bottom }
}

function makeStop(grid: HTMLElement | null, stop: HTMLElement): void {
  for (const other of grid?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? []) other.tabIndex = -1
  stop.tabIndex = 0
}

/** The cell that a key goes to; `null` for a key of no use here, or at an edge. */
function movedTo(
  { row, column }: CrossPlace,
  { key, ctrlKey }: KeyboardEvent,
  { rows, columns }: CrossDrawing,
): CrossPlace | null {
  const [lastRow, lastColumn] = [rows.length - 1, columns.length - 1]
  if (key === 'Home') return ctrlKey ? { row: 0, column: 0 } : { row, column: 0 }
  if (key === 'End') return ctrlKey ? { row: lastRow, column: lastColumn } : { row, column: lastColumn }
  const step = ARROWS[key]
  if (step === undefined || ctrlKey) return null
  const [right, down] = step
  return {
    row: Math.min(Math.max(row + down, HEAD), lastRow),
    column: Math.min(Math.max(column + right, HEAD), lastColumn),
  }
}

/** Whether more of what is scrolled lies behind its end, which then is shown to be no end. */
function useMoreBehind() {
  const scroll = useRef<HTMLDivElement>(null)
  const [hasMore, setHasMore] = useState(false)
  const look = useCallback(() => {
    const box = scroll.current
    if (box !== null) setHasMore(box.scrollLeft + box.clientWidth < box.scrollWidth - 1)
  }, [])
  useEffect(() => {
    const watched = scroll.current
    if (watched === null) return
    const observer = new ResizeObserver(look)
    for (const each of [watched, ...watched.children]) observer.observe(each)
    return () => observer.disconnect()
  }, [look])
  return { scroll, hasMore, look }
}
