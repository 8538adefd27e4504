import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'

export type PastedLink =
  | { readonly understood: 'whole' | 'in-part'; readonly view: ViewState }
  | { readonly understood: 'not' | 'too-long' }

/** In characters: browsers take seconds to lay out a line of a megabyte. */
export const LONGEST_PASTE = 70_000

/** The view of a pasted link, `null` for other text. Only the understood part of its fragment counts. */
export function pastedLink(text: string): PastedLink | null {
  const at = text.indexOf('#/')
  if (at === -1) return null
  // The field has cut it off.
  if (text.length >= LONGEST_PASTE) return { understood: 'too-long' }
  const { view, understood } = readFragment(text.slice(at).trim())
  return understood === 'not' ? { understood } : { understood, view }
}
