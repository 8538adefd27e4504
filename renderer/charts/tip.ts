import { type PointerEvent, useState } from 'react'

/**
 * Which mark of a chart is told of: the one that the pointer moved over, else the one that keys came to. A pointer at rest
 * enters and leaves what is scrolled or drawn anew below it: only one that moves points.
 */
export function useTip() {
  const [pointed, point] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  return {
    pointed,
    shown: pointed ?? focused,
    /** Tells of the mark that keys came to, or of none. */
    focus: (code: string | null) => {
      setFocused(code)
      point(null)
    },
    mark: (code: string) => ({
      onPointerMove: () => point(code),
      // What is told can be pointed at itself.
      onPointerLeave: ({ relatedTarget }: PointerEvent) => {
        if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-tip]'))) point(null)
      },
    }),
    tip: { 'data-tip': true, onPointerLeave: () => point(null) },
  }
}
