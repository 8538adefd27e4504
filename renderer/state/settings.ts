import { useStore } from 'zustand'
import { createSettings, type Settings } from './settings-store.ts'

/** The settings of this screen. */
export const settings = createSettings(window.localStorage, window.navigator.languages)

/** The settings of this screen, drawn anew when they change. */
export function useSettings(): Settings {
  return useStore(settings)
}
