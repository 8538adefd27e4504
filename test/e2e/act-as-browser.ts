import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright-core'
import { TestRunner } from 'vitest'
import { APP_PAGE } from '../../electron/shell/app-scheme.ts'

/** What tests do with a file that was saved. */
interface SavedFile {
  suggestedFilename(): string
  path(): Promise<string>
}

/**
 * Lets tests use the page of the real window as they use that of a browser: a file of bytes gets a path, what is saved goes
 * into `folder` without a dialog and is told as a download, an address of the loopback host means the same page here. What
 * would hold back a request of the page, which has none here, ends the test as left to the browser.
 */
export async function actAsBrowser(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const saved = join(folder, 'saved')
  mkdirSync(saved)
  await app.evaluate(({ dialog }, into) => {
    // With the window before them, or without.
    const save = async (...asked: readonly (Electron.SaveDialogOptions | object)[]) => {
      const { defaultPath = '' } = asked.at(-1) as Electron.SaveDialogOptions
      return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).at(-1)}` }
    }
    Object.assign(dialog, { showSaveDialog: save })
  }, saved)
  const { waitForEvent, goto, route } = page
  Object.assign(page, {
    waitForEvent: (...asked: Parameters<Page['waitForEvent']>) =>
      String(asked[0]) === 'download' ? nextFile(saved) : waitForEvent.apply(page, asked),
    goto: (address: string, ...more: unknown[]) => Reflect.apply(goto, page, [windowAddress(address), ...more]),
    route: (...asked: Parameters<Page['route']>) => {
      if (isOfHost(asked[0]))
        TestRunner.getCurrentTest()?.context.skip('only the loopback host has requests to hold back')
      return route.apply(page, asked)
    },
  } satisfies Partial<Record<keyof Page, unknown>>)
  giveByPath(Object.getPrototypeOf(page.locator('body')))
}

/** True for a pattern of what a page asks its host by HTTP: a window asks by messages. */
export function isOfHost(pattern: Parameters<Page['route']>[0]): boolean {
  return String(pattern).includes('/rpc/')
}

/** The same page in the window: it has no token. */
export function windowAddress(address: string): string {
  if (!/^http:\/\/127\.0\.0\.1/.test(address)) return address
  const { hash } = new URL(address)
  return `${APP_PAGE}${hash.startsWith('#/') ? hash : '#/overview'}`
}

/** The next file that is whole in a folder. */
function nextFile(folder: string): Promise<SavedFile> {
  const known = new Set(readdirSync(folder))
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      // The window was closed, and nothing is saved any more.
      if (!existsSync(folder)) return watcher.close()
      const name = readdirSync(folder).find((each) => !known.has(each) && !each.endsWith('.part'))
      if (name === undefined) return
      watcher.close()
      resolve({ suggestedFilename: () => name, path: async () => join(folder, name) })
    })
  })
}

type Given = Parameters<Locator['setInputFiles']>[0]

const given: { folder: string | null } = { folder: null }

/** The program takes a file by its path alone, so that one of bytes is written first. All locators of a process are of one kind. */
function giveByPath(locators: Pick<Locator, 'setInputFiles'>): void {
  if (given.folder !== null) return
  const folder = mkdtempSync(join(tmpdir(), 'irisboard-given-'))
  given.folder = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const { setInputFiles } = locators
  const onDisk = (file: Given): Given => {
    if (typeof file === 'string' || !('buffer' in file)) return file
    const path = join(folder, basename(file.name))
    writeFileSync(path, file.buffer)
    return path
  }
  locators.setInputFiles = function (this: Locator, files, options) {
    return setInputFiles.call(this, onDisk(files), options)
  }
}
