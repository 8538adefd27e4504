import { useEffect, useEffectEvent, useRef } from 'react'

interface Brush<Value> {
  /** Asks for a value; the newest one is applied as soon as the last one is drawn. */
  readonly move: (value: Value) => void
  /** Applies what is still asked for. */
  readonly rest: () => void
  /** Forgets what is still asked for. */
  readonly drop: () => void
}

/**
 * Applies values no faster than the page draws them. `drawn` is the value that all charts show, `null` while their
 * figures are on the way.
 */
export function useBrush<Value>(
  drawn: string | null,
  keyOf: (value: Value) => string,
  apply: (value: Value) => void,
): Brush<Value> {
  const asked = useRef<Value | null>(null)
  const applied = useRef<string | null>(null)
  const flush = () => {
    const next = asked.current
    asked.current = null
    if (next === null) return
    applied.current = keyOf(next)
    apply(next)
  }
  const onDrawn = useEffectEvent(() => {
    if (drawn === null || (applied.current !== null && applied.current !== drawn)) return
    applied.current = null
    flush()
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn decides when the next value is applied
  useEffect(() => onDrawn(), [drawn])
  return {
    move: (value) => {
      asked.current = value
      if (applied.current === null) flush()
    },
    rest: () => {
      flush()
      applied.current = null
    },
    drop: () => {
      asked.current = null
      applied.current = null
    },
  }
}
