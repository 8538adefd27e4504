import { spawn } from 'node:child_process'
import Module from 'node:module'

/**
 * What Playwright asks of Electron, without one: a process of Node that can be inspected, in which `electron` is a module, and a
 * Chromium that can be debugged. Started by `act-as-browser.test.ts`, with the path of a Chromium before Electron's arguments.
 */
const [chromium = '', profile = ''] = process.argv.slice(2)
const page = spawn(
  chromium,
  [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ],
  { stdio: ['ignore', 'ignore', 'inherit'] },
)
page.once('exit', () => process.exit(0))

const electron = {
  app: { quit: () => page.kill() },
  dialog: { showSaveDialog: async () => ({ canceled: true }) },
}
const own = Module as unknown as { _load(name: string, ...rest: unknown[]): unknown }
const load = own._load
own._load = (name, ...rest) => (name === 'electron' ? electron : load.call(Module, name, ...rest))
