import { readFragment } from '../../shared/domain/view-link.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'

export type PastedLink =
  | { readonly understood: 'whole' | 'in-part'; readonly view: ViewState }
  | { readonly understood: 'not' }

/** The longest text that the field takes; a link that is longer is not read anyway. */
export const LONGEST_PASTE = 70_000

/**
 * The view of a link of this program, `null` for a text that is none. Only what is understood is ever opened; the
 * address before the fragment, and a page to be printed, are of no account.
 */
export function pastedLink(text: string): PastedLink | null {
  const at = text.indexOf('#/')
  if (at === -1) return null
  const { view, understood } = readFragment(text.slice(at).trim())
  return understood === 'not' ? { understood } : { understood, view }
}
