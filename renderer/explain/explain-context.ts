import { createContext, useContext } from 'react'
import type { Explanation } from '../../shared/domain/figures/explanation.ts'
import type { Page } from '../../shared/domain/view/view-state.ts'

export type ExplainedMeasure = Extract<Explanation['measure'], 'incidents' | 'on-time'>

/** A figure whose explanation is open. */
export interface Explained {
  readonly measure: ExplainedMeasure
  /** Where on its page it stands. */
  readonly place: string
}

interface Explaining {
  /** `null` while the drawer is closed. */
  readonly opened: Explained | null
  /** Opens the drawer for a figure, or closes the one that this figure opened. */
  toggle(figure: Explained): void
  /** Opens it for a figure of a page that is about to be shown. */
  open(figure: Explained, page: Page): void
}

export const ExplainContext = createContext<Explaining>({
  opened: null,
  toggle: () => undefined,
  open: () => undefined,
})

/** What opens the drawer that says of which values a difference is made. */
export function useExplain(): Explaining {
  return useContext(ExplainContext)
}
