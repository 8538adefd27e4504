import type { HostBridge } from '../../shared/contract/bridge.ts'

declare global {
  interface Window {
    /** Put there by the preload of the Electron shell. */
    readonly irisboard?: HostBridge
  }
}

/** The bridge of the Electron shell, `null` in a browser. */
export function openElectronHost(): HostBridge | null {
  return window.irisboard ?? null
}
