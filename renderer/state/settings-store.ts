import { createStore } from 'zustand/vanilla'
import { COMMUNE_DRAWINGS, type CommuneDrawing } from '../../shared/domain/view/view-state.ts'
import { isLanguage, type Language } from '../../shared/domain/vocabulary/language.ts'
import type { ScreenStorage } from './recalled-storage.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const FEW_ROWS = ['open', 'folded'] as const
type FewRows = (typeof FEW_ROWS)[number]

/** What a person chose for this screen. It is no part of the view: no link carries it, no undo touches it. */
export interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** How the municipalities are drawn where a view does not say it. */
  readonly municipalities: CommuneDrawing
  /** Whether the rows of a small selection are seen, or their number alone. */
  readonly fewRows: FewRows
}

const LANGUAGE_KEY = 'irisboard.language'
const THEME_KEY = 'irisboard.theme'
const MUNICIPALITIES_KEY = 'irisboard.municipalities'
/** Where versions before 0.8 kept it; what they drew as a map were the tiles. */
const COMMUNES_KEY = 'irisboard.communes'
const FEW_ROWS_KEY = 'irisboard.few-rows'

/** The first of a person's languages that we speak; French when we speak none. */
export function preferredLanguage(tags: readonly string[]): Language {
  return tags.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'fr'
}

/** The settings as they are stored, and those of the system where nothing is. */
export function readSettings(storage: ScreenStorage, tags: readonly string[]): Settings {
  const language = storage.getItem(LANGUAGE_KEY) ?? ''
  const theme = storage.getItem(THEME_KEY)
  const fewRows = storage.getItem(FEW_ROWS_KEY)
  return {
    language: isLanguage(language) ? language : preferredLanguage(tags),
    theme: THEMES.find((each) => each === theme) ?? 'system',
    municipalities: readMunicipalities(storage),
    fewRows: FEW_ROWS.find((each) => each === fewRows) ?? 'open',
  }
}

function readMunicipalities(storage: ScreenStorage): CommuneDrawing {
  const chosen = storage.getItem(MUNICIPALITIES_KEY)
  const earlier = storage.getItem(COMMUNES_KEY)
  const known = COMMUNE_DRAWINGS.find((each) => each === chosen)
  if (known !== undefined) return known
  if (earlier === 'map') return 'tiles'
  return earlier === 'list' ? 'list' : 'map'
}

/** The settings, read from where they are stored; what a person changes is written back. */
export function createSettings(storage: ScreenStorage, tags: readonly string[]) {
  const store = createStore<Settings>()(() => readSettings(storage, tags))
  store.subscribe((next, before) => {
    if (next.language !== before.language) storage.setItem(LANGUAGE_KEY, next.language)
    if (next.theme !== before.theme) storage.setItem(THEME_KEY, next.theme)
    if (next.municipalities !== before.municipalities) storage.setItem(MUNICIPALITIES_KEY, next.municipalities)
    if (next.fewRows !== before.fewRows) storage.setItem(FEW_ROWS_KEY, next.fewRows)
  })
  return store
}
