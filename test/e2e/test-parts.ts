import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { silentLog } from '../../electron/backend/platform/log.ts'
import type { Spawn } from '../../electron/backend/process/child-pair.ts'
import type { FolderOptions, FromChild } from '../../electron/backend/process/child-port.ts'
import type { HostParts } from '../../electron/backend/process/host-parts.ts'
import { serveChild } from '../../electron/backend/process/serve-child.ts'
import { launchChromium } from '../../electron/http/chromium.ts'
import { NODE_PARTS } from '../../electron/http/node-parts.ts'
import { createPrinter, type PrintingBrowser } from '../../electron/http/printer.ts'

/** A command that runs here may have a language that this system does not: a browser started in it would name no file by its letters. */
const ENVIRONMENT = { ...process.env }

const started: { browser: Promise<Browser> | null } = { browser: null }

/** The browser of this process: the files that take turns in it have windows of their own there, and their hosts print there. */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await started.browser
  if (browser?.isConnected()) return browser
  started.browser = launchChromium(silentLog, ENVIRONMENT)
  return started.browser
}

/** The same, of which only what was opened is closed. */
async function lentBrowser(): Promise<PrintingBrowser> {
  const browser = await sharedBrowser()
  const contexts: BrowserContext[] = []
  return {
    isConnected: () => browser.isConnected(),
    version: () => browser.version(),
    async newContext(options?: BrowserContextOptions) {
      const context = await browser.newContext(options)
      contexts.push(context)
      return context
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()))
    },
  }
}

/** Children in this very process, which has the program loaded: one that is ended by force goes on unheard, and closes its folder. */
function spawnHere(options: FolderOptions): Spawn {
  return (role, known) => {
    let isGone = false
    const listeners: { message(message: FromChild): void; exit(): void } = { message: () => {}, exit: () => {} }
    const child = serveChild({ ...options, role, known, now: () => new Date().toISOString() }, (message) => {
      // As over a line between processes: later, and nothing of the one reaches the other.
      const text = JSON.stringify(message)
      setImmediate(() => isGone || listeners.message(JSON.parse(text)))
    })
    const leave = (): void => {
      if (isGone) return
      isGone = true
      listeners.exit()
    }
    return {
      send(message) {
        if (isGone) return
        if (message.kind === 'close') void child.close().then(leave)
        else child.hear(message)
      },
      onMessage(listener) {
        listeners.message = listener
      },
      onExit(listener) {
        listeners.exit = listener
      },
      kill() {
        void child.close()
        setImmediate(leave)
      },
    }
  }
}

/** What a host of a test is made of, unless the test is about its processes: no process and no browser of its own. */
export const TEST_PARTS: HostParts = {
  ...NODE_PARTS,
  spawn: spawnHere,
  openPrinter: async (host) => createPrinter({ ...host, launch: lentBrowser }),
}
