import { BrowserWindow, ipcMain, protocol, session } from 'electron'
import { AppError } from '../../shared/contract/error.ts'
import type { Log } from '../backend/platform/log.ts'
import type { HostParts, Printer } from '../backend/process/host-parts.ts'
import { createAppHandler } from './app-scheme.ts'
import { createUtilityFork } from './backend-port.ts'
import { guardSession } from './guards.ts'
import { servePages } from './ipc.ts'
import { CALL_CHANNEL } from './ipc-messages.ts'
import { pagePreferences } from './preferences.ts'
import { createPrint } from './print-page.ts'
import type { Places } from './program-paths.ts'
import { printWindowOptions } from './window.ts'

/**
 * A loopback host inside the desktop program, whose binary never runs as Node: its children are utility processes, its
 * paper is drawn in hidden windows of the program itself. Once Electron is ready.
 */
export function shellParts(places: Places, isProduction: boolean): HostParts {
  return {
    isPackaged: isProduction,
    spawn: createUtilityFork(places.child),
    async openPrinter({ call, log }) {
      release()
      guardSession(session.defaultSession, isProduction)
      protocol.handle('app', createAppHandler(places.renderer))
      servePages(ipcMain, { call, offer: refuse, update: refuse, save: refuse, speak: () => {} }, log)
      return { print: programPrint(places, isProduction, log), close: async () => release() }
    },
  }
}

/** Electron throws where what is registered already is registered again, as after a first try that failed. */
function release(): void {
  if (protocol.isProtocolHandled('app')) protocol.unhandle('app')
  ipcMain.removeHandler(CALL_CHANNEL)
}

/** Draws the paper of the program in hidden windows of its own. */
export function programPrint({ preload }: Places, isProduction: boolean, log: Log): Printer['print'] {
  return createPrint(() => new BrowserWindow(printWindowOptions(pagePreferences(preload, isProduction))), log)
}

/** A page that is only printed has no file to give and none to take. */
function refuse(): never {
  throw new AppError('bad-request', { rule: 'print' })
}
