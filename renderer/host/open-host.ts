import type { HostBridge } from '../../shared/contract/bridge.ts'
import { openBrowserHost } from './browser-host.ts'
import { takeToken } from './token.ts'

declare global {
  interface Window {
    /** Put there by the preload of the Electron shell. */
    readonly irisboard?: HostBridge
  }
}

/** The host that this page runs in; `null` in a browser that was not given the address with its token. */
export function openHost(): HostBridge | null {
  const electron = openElectronHost()
  if (electron !== null) return electron
  const token = takeToken(window)
  return token === null ? null : openBrowserHost(token)
}

/** The bridge of the Electron shell, `null` in a browser. */
function openElectronHost(): HostBridge | null {
  return window.irisboard ?? null
}
