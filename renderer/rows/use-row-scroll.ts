import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import {
  type DrawnRows,
  drawnRows,
  type Geometry,
  placeAfter,
  placeAt,
  placeShowing,
  type ScrollPosition,
  TOP,
} from './scroll-scale.ts'

const ROW_HEIGHT = 28
const HEAD_HEIGHT = 40

interface RowScroll {
  readonly drawn: DrawnRows
  /** First fully visible row, and rows per window. */
  readonly first: number
  readonly perWindow: number
  readonly onScroll: () => void
  /** After a run of scroll events, moves the bar to match the place. */
  readonly onScrollEnd: () => void
  show(row: number): void
}

/** The scroll position of a long list, below a fixed head of `HEAD_HEIGHT`. */
export function useRowScroll(scroller: RefObject<HTMLElement | null>, list: string, count: number): RowScroll {
  const [height, setHeight] = useState(480)
  const geometry: Geometry = { count, rowHeight: ROW_HEIGHT, window: Math.max(ROW_HEIGHT, height - HEAD_HEIGHT) }
  const [place, setPlace] = useState<ScrollPosition>(TOP)
  // Scroll events outrun renders: each starts from the place of the one before.
  const latest = useRef(TOP)
  const go = (next: ScrollPosition) => {
    latest.current = next
    setPlace(next)
    const element = scroller.current
    if (element !== null && Math.abs(element.scrollTop - next.bar) >= 1) element.scrollTop = next.bar
  }
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const observer = new ResizeObserver(() => setHeight(element.clientHeight))
    observer.observe(element)
    setHeight(element.clientHeight)
    return () => observer.disconnect()
  }, [scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => go(TOP), [list])
  return {
    drawn: drawnRows(place, geometry),
    first: Math.ceil(place.position / ROW_HEIGHT),
    perWindow: Math.floor(geometry.window / ROW_HEIGHT),
    onScroll: () => {
      const bar = scroller.current?.scrollTop ?? 0
      if (Math.abs(bar - latest.current.bar) >= 1) go(placeAfter(bar, latest.current, geometry))
    },
    onScrollEnd: () => go(placeAt(latest.current.position, geometry)),
    show: (row) => go(placeShowing(row, latest.current, geometry)),
  }
}
