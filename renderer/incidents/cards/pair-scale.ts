import { createContext, useContext } from 'react'

/** What both charts of a pair draw, so that their scale is one; `null` around a chart that stands alone. */
export const PairScaleContext = createContext<readonly number[] | null>(null)

/** The values that a scale in classes is made for: those of the chart, or of both charts of a pair. */
export function useScaleValues(own: readonly number[]): readonly number[] {
  return useContext(PairScaleContext) ?? own
}

/** How far the scale of a chart reaches at least: as far as that of the other chart of a pair. */
export function useReach(): number {
  return Math.max(0, ...(useContext(PairScaleContext) ?? []))
}
