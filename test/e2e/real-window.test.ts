import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { actAsBrowser } from './act-as-browser.ts'
import { settled, speak } from './browser.ts'
import { openOwnHost } from './open-host.ts'
import { ELECTRON, openRealWindow, type RealWindow, startOf } from './real-window.ts'

const inWindow = test.skipIf(ELECTRON === null)
const HEADER = 'N°;Catégorie;Commune;Signalé le;Statut'

/** The program on a folder of its own, with the published figures. */
async function opened(): Promise<RealWindow> {
  const { dataFolder, close } = await openOwnHost()
  const window = await openRealWindow(dataFolder)
  onTestFinished(async () => {
    await window.app.close()
    await close()
  })
  await settled(window.page)
  return window
}

const menuOf = ({ app }: RealWindow) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])

inWindow('the page comes by the scheme of the program alone, without Node and without a network', async () => {
  const { page } = await opened()
  expect(page.url()).toMatch(/^app:\/\/irisboard\/#\/overview/)
  const reach = (address: string) =>
    page.evaluate(async (at) => (await fetch(at).catch(() => null))?.status ?? null, address)
  expect(await reach('app://irisboard/index.html')).toBe(200)
  expect(await reach('app://irisboard/..%2f..%2fpackage.json')).toBe(404)
  expect(await reach('https://example.org/')).toBeNull()
  expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([])
})

inWindow('the backend runs in utility processes of the program', async () => {
  const { app } = await opened()
  const services = await app.evaluate(({ app: program }) =>
    program.getAppMetrics().flatMap(({ type, name }) => (type === 'Utility' && name ? [name] : [])),
  )
  expect(services).toContain('Irisboard answer')
})

inWindow('the menu follows the language of the page without a restart, and shows a page', async () => {
  const window = await opened()
  for (const language of ['nl', 'fr'] as const) {
    await speak(window.page, language)
    await expect.poll(() => menuOf(window)).toContain(createTranslator(language)('shell.file'))
  }
  const budgets = createTranslator('fr')('common.page-budgets')
  await window.app.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find((item) => item.label === label)?.click()
  }, budgets)
  await expect.poll(() => window.page.url()).toContain('#/budgets')
})

inWindow('bounds and zoom are those of the window before', async () => {
  const { folder: around, dataFolder, close } = await openOwnHost()
  const folder = await mkdtemp(join(around, 'window-'))
  onTestFinished(close)
  const bounds = { x: 40, y: 60, width: 1000, height: 700 }
  const run = async (act: (window: RealWindow) => Promise<unknown>) => {
    const window = await openRealWindow(dataFolder, { folder })
    await settled(window.page)
    await act(window)
    await window.app.close()
  }
  await run(({ app }) =>
    app.evaluate(({ BrowserWindow }, wanted) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setBounds(wanted)
      window?.webContents.setZoomFactor(1.21)
    }, bounds),
  )
  await run(async ({ app }) => {
    const found = await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      return { bounds: window?.getNormalBounds(), zoom: window?.webContents.getZoomFactor() }
    })
    expect(found.bounds).toEqual(bounds)
    expect(found.zoom).toBeCloseTo(1.21)
  })
})

inWindow('a report is printed in a hidden window and saved by the dialog of the system', async () => {
  const { app, page, folder } = await opened()
  await actAsBrowser(app, page, folder)
  await page.keyboard.press('Control+e')
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Exporter en PDF' }).click()
  const pdf = await readFile(await (await saved).path())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('Electron Chromium')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

inWindow('a file that is dropped on the window shows its trial, and nothing is written', async () => {
  const { page, folder } = await opened()
  const path = join(folder, 'dropped.csv')
  await writeFile(path, `${HEADER}\n1;Voirie > Trou;1000 Bruxelles;02/04/2023;Clôturé\n`)
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', {
      type,
      x: 400,
      y: 300,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    })
  await page.getByText('dropped.csv').first().waitFor()
  expect(page.url()).toContain('#/data')
})

inWindow('a second instance hands its file to the first and ends', async () => {
  const { page, folder } = await opened()
  const path = join(folder, 'second.csv')
  await writeFile(path, `${HEADER}\n1;Voirie > Trou;1000 Bruxelles;02/04/2023;Clôturé\n`)
  const { executablePath, args, env } = startOf(folder, 'fr-BE', [path])
  const second = spawn(executablePath, args, { env, stdio: 'ignore' })
  expect((await once(second, 'exit'))[0]).toBe(0)
  await page.getByText('second.csv').first().waitFor()
})
