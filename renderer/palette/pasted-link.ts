import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'

export type PastedLink =
  | { readonly understood: 'whole' | 'in-part'; readonly view: ViewState }
  | { readonly understood: 'not' | 'too-long' }

/** The longest text that the field takes: a line of a megabyte takes a browser seconds to lay out. */
export const LONGEST_PASTE = 70_000

/**
 * The view of a link of this program, `null` for a text that is none. Only what is understood is ever opened; the
 * address before the fragment, and a page to be printed, are of no account.
 */
export function pastedLink(text: string): PastedLink | null {
  const at = text.indexOf('#/')
  if (at === -1) return null
  // The field cut its end off.
  if (text.length >= LONGEST_PASTE) return { understood: 'too-long' }
  const { view, understood } = readFragment(text.slice(at).trim())
  return understood === 'not' ? { understood } : { understood, view }
}
