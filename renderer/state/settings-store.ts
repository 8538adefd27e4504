import { createStore } from 'zustand/vanilla'
import { isLanguage, type Language } from '../../shared/domain/vocabulary/language.ts'
import type { ScreenStorage } from './recalled-storage.ts'

export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export const COMMUNE_CHARTS = ['map', 'list'] as const
type CommuneChart = (typeof COMMUNE_CHARTS)[number]

const FEW_ROWS = ['open', 'folded'] as const
type FewRows = (typeof FEW_ROWS)[number]

/** What a person chose for this screen. It is no part of the view: no link carries it, no undo touches it. */
export interface Settings {
  readonly language: Language
  readonly theme: Theme
  /** How the municipalities are drawn: the same figures either way. */
  readonly communes: CommuneChart
  /** Whether the rows of a small selection are seen, or their number alone. */
  readonly fewRows: FewRows
}

const LANGUAGE_KEY = 'irisboard.language'
const THEME_KEY = 'irisboard.theme'
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
  const communes = storage.getItem(COMMUNES_KEY)
  const fewRows = storage.getItem(FEW_ROWS_KEY)
  return {
    language: isLanguage(language) ? language : preferredLanguage(tags),
    theme: THEMES.find((each) => each === theme) ?? 'system',
    communes: COMMUNE_CHARTS.find((each) => each === communes) ?? 'map',
    fewRows: FEW_ROWS.find((each) => each === fewRows) ?? 'open',
  }
}

/** The settings, read from where they are stored; what a person changes is written back. */
export function createSettings(storage: ScreenStorage, tags: readonly string[]) {
  const store = createStore<Settings>()(() => readSettings(storage, tags))
  store.subscribe((next, before) => {
    if (next.language !== before.language) storage.setItem(LANGUAGE_KEY, next.language)
    if (next.theme !== before.theme) storage.setItem(THEME_KEY, next.theme)
    if (next.communes !== before.communes) storage.setItem(COMMUNES_KEY, next.communes)
    if (next.fewRows !== before.fewRows) storage.setItem(FEW_ROWS_KEY, next.fewRows)
  })
  return store
}
