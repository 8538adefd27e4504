import { createContext } from 'react'

/** Keeps a chart with its selection beside the same chart of the next ones, or lets it go. */
export interface ChartPin {
  readonly isPinned: boolean
  /** The chart is the one that was pinned or let go last: the focus follows to where it stands now. */
  readonly takesFocus: boolean
  readonly toggle: () => void
}

/** The pin of the chart below, `null` where it cannot be kept. */
export const ChartPinContext = createContext<ChartPin | null>(null)
