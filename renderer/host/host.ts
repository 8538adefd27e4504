import type { HostBridge } from '../../shared/contract/bridge.ts'
import { openBrowserHost } from './browser-host.ts'
import { openElectronHost } from './electron-host.ts'
import { takeToken } from './token.ts'

/** The host that this page runs in; `null` in a browser that was not given the address with its token. */
export function openHost(): HostBridge | null {
  const electron = openElectronHost()
  if (electron !== null) return electron
  const token = takeToken(window)
  return token === null ? null : openBrowserHost(token)
}
