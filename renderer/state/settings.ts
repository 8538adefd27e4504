import { useStore } from 'zustand'
import { createSettings, type Settings } from './settings-store.ts'

/** The settings of this screen. */
export const settings = createSettings(window.localStorage, window.navigator.languages)

export function useSettings(): Settings {
  return useStore(settings)
}
