import { type MouseEvent, useRef } from 'react'
import { isSameSpan, type Span } from '../../../shared/domain/calendar/period.ts'
import { calendarSpan } from '../../findings/calendar-steps.ts'

/** A point of a trend that was clicked, and where in the window. */
export interface ClickedPoint {
  readonly key: string
  readonly x: number
  readonly y: number
}

/** In pixels: so far a hand moves between two clicks at one place. */
const SAME_PLACE = 4

/**
 * The point that a click means. The first click may have drawn the trend anew, with another point under the pointer: a
 * second one at the same place means the same point while that is still the period, and takes it back.
 */
export function meantPoint(click: ClickedPoint, before: ClickedPoint | null, asked: Span | null): string {
  if (before === null || asked === null) return click.key
  const isThere = Math.hypot(click.x - before.x, click.y - before.y) <= SAME_PLACE
  return isThere && isSameSpan(asked, calendarSpan(before.key)) ? before.key : click.key
}

/** Picks points of a trend while some days are asked for; a click that a reading aid makes has no place. */
export function useSecondClick(askedNow: () => Span | null, pick: (key: string) => void) {
  const place = useRef<Omit<ClickedPoint, 'key'> | null>(null)
  const before = useRef<ClickedPoint | null>(null)
  return {
    onClickCapture: ({ clientX, clientY, detail }: MouseEvent) => {
      place.current = detail === 0 ? null : { x: clientX, y: clientY }
    },
    onPick: (key: string) => {
      const click = place.current === null ? null : { key, ...place.current }
      const meant = click === null ? key : meantPoint(click, before.current, askedNow())
      before.current = click === null ? null : { ...click, key: meant }
      pick(meant)
    },
  }
}
