import { readFragment } from '../../shared/domain/view-link.ts'
import type { ViewState } from '../../shared/domain/view-state.ts'

export type PastedLink = { readonly ok: true; readonly view: ViewState } | { readonly ok: false }

/** The longest text that the field takes; a link that is longer is not read anyway. */
export const LONGEST_PASTE = 70_000

/**
 * The view of a link of this program, `null` for a text that is none. Only what is understood whole is ever opened; the
 * address before the fragment, and a page to be printed, are of no account.
 */
export function pastedLink(text: string): PastedLink | null {
  const at = text.indexOf('#/')
  if (at === -1) return null
  const { view, intact } = readFragment(text.slice(at).trim())
  return intact ? { ok: true, view } : { ok: false }
}
