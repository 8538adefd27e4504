import type { FilterKind } from '../../shared/domain/incidents/filter.ts'
import type { Page, ViewState } from '../../shared/domain/view/view-state.ts'

export const PALETTE_ACTIONS = [
  'export',
  'print',
  'copy-link',
  'undo',
  'redo',
  'clear',
  'pin',
  'import',
  'save',
  'keys',
  'language-fr',
  'language-nl',
  'language-en',
  'theme-light',
  'theme-dark',
  'theme-system',
] as const
export type PaletteAction = (typeof PALETTE_ACTIONS)[number]

/** The effect of an entry. */
export type EntryEffect =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'filter'; readonly filter: FilterKind; readonly value: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'programme'; readonly page: 'programmes' | 'budgets'; readonly code: string }
  | { readonly kind: 'view'; readonly view: ViewState }
  | { readonly kind: 'action'; readonly action: PaletteAction }

export type EntryGroup =
  | 'link'
  | 'selection'
  | 'saved'
  | 'recent'
  | 'page'
  | 'municipality'
  | 'category'
  | 'status'
  | 'subcategory'
  | 'channel'
  | 'register'
  | 'programme'
  | 'figure'
  | 'year'
  | 'action'
  | 'text'

/** One line of the palette. */
export interface Entry {
  readonly id: string
  readonly group: EntryGroup
  /** In the language of the screen. */
  readonly label: string
  /** Tells it from others of the same label. */
  readonly aside?: string
  /** Other names: in other languages, codes, postal codes. */
  readonly names: readonly string[]
  readonly target: EntryEffect
}
