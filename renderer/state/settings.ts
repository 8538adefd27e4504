import { useStore } from 'zustand'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { loadLanguage } from './messages.ts'
import { screenStorage } from './screen-storage.ts'
import { createSettings, readSettings, type Settings } from './settings-store.ts'

/** That of the office before those of the person's system: it is for who has chosen none. */
function languages(): readonly string[] {
  const office = window.document?.querySelector<HTMLMetaElement>('meta[name=office-language]')?.content ?? ''
  return [office, ...window.navigator.languages]
}

/** The settings of this screen. */
export const settings = createSettings(screenStorage, languages())

/** Takes the settings over that were recalled since. */
export function recallSettings(): void {
  settings.setState(readSettings(screenStorage, languages()))
}

/** The settings of this screen, drawn anew when they change. */
export function useSettings(): Settings {
  return useStore(settings)
}

/** Changes the language of the screen once its words are there. */
export async function showLanguage(language: Language): Promise<void> {
  await loadLanguage(language)
  settings.setState({ language })
}
