import type { WebPreferences } from 'electron'

/** The preferences of every window, the hidden print window included. */
export function pagePreferences(preload: string, isProduction: boolean): WebPreferences {
  return {
    preload,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    contextIsolation: true,
    sandbox: true,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    // The dictionaries of the spell checker would be fetched from a network.
    spellcheck: false,
    devTools: !isProduction,
  }
}
