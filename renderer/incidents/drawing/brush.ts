import type { Period } from '../../../shared/domain/calendar/period.ts'

/** The window over its steps that a trend may have. */
export interface TrendBrush {
  readonly isOffered: boolean
  readonly isHeld: boolean
  /** Where the window is moved to; `null` once it is let go. */
  readonly drag: (period: Period | null) => void
}

interface Brush<Value> {
  /** Asks for a value; the newest one is applied as soon as the last one is drawn. */
  readonly move: (value: Value) => void
  /** Says what all charts show by now, `null` while their figures are on the way. */
  readonly show: (drawn: Value | null) => void
  /** Forgets what is still asked for. */
  readonly drop: () => void
}

/** Applies values no faster than the page draws them. */
export function createBrush<Value>(apply: (value: Value) => void): Brush<Value> {
  let asked: Value | null = null
  let applied: Value | null = null
  let drawn: Value | null = null
  const isSame = (a: Value | null, b: Value | null) => JSON.stringify(a) === JSON.stringify(b)
  const flush = () => {
    const next = asked
    asked = null
    // What is drawn already is not drawn anew: nothing may wait for it.
    if (next === null || isSame(next, drawn)) return
    applied = next
    apply(next)
  }
  return {
    move: (value) => {
      asked = value
      if (applied === null) flush()
    },
    show: (value) => {
      drawn = value
      if (value === null || (applied !== null && !isSame(applied, value))) return
      applied = null
      flush()
    },
    drop: () => {
      asked = null
      applied = null
    },
  }
}
