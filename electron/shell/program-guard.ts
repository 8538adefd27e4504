import { app, protocol, shell } from 'electron'
import { APP_SCHEME } from './app-scheme.ts'
import { guardNavigation, silenceChromium } from './guards.ts'

/** What must stand before Electron is ready: the scheme of the pages, their sandbox, no network and no way out. */
export function guardProgram(): void {
  protocol.registerSchemesAsPrivileged([APP_SCHEME])
  app.enableSandbox()
  silenceChromium(app.commandLine)
  app.on('web-contents-created', (_event, contents) =>
    guardNavigation(contents, (address) => void shell.openExternal(address).catch(() => {})),
  )
}
