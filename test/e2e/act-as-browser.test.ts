import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { inflateBundledChromium } from '../../electron/http/bundled-chromium.ts'
import { actAsBrowser, isOfHost, windowAddress } from './act-as-browser.ts'
import { openRealWindow } from './real-window.ts'

const chromium = await inflateBundledChromium()
const around = mkdtempSync(join(tmpdir(), 'irisboard-stand-in-'))
afterAll(() => rmSync(around, { recursive: true, force: true }))

/** A program that starts the stand-in as Electron is started; it writes its arguments down. */
function standIn(): string {
  const binary = join(around, 'electron')
  const settings = Object.entries(chromium?.env ?? {}).map(([name, value]) => `${name}='${value}' `)
  const program = join(import.meta.dirname, 'stand-in-electron.ts')
  const started = `'${process.execPath}' --inspect=0 '${program}' '${chromium?.executablePath}' '${join(around, 'profile')}'`
  writeFileSync(
    binary,
    `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(around, 'arguments')}'\n${settings.join('')}exec ${started} "$@"\n`,
  )
  chmodSync(binary, 0o755)
  return binary
}

test.skipIf(chromium === null)('a window takes files, saves and ends as tests know it of a browser', async () => {
  const { app, page, folder } = await openRealWindow(join(around, 'data'), { binary: standIn() })
  onTestFinished(() => page.context().close())
  await actAsBrowser(app, page, folder)
  const told = readFileSync(join(around, 'arguments'), 'utf8')
  expect(told).toContain(`\n--data-dir\n${join(folder, 'data')}\n`)
  // The sandbox of Chromium stays.
  expect(told).not.toContain('--no-sandbox')
  await page.setContent('<input type=file>')
  await page.locator('input').setInputFiles({ name: 'relevés.csv', mimeType: 'text/csv', buffer: Buffer.from('abc') })
  const read = (input: HTMLInputElement) =>
    Promise.all([...(input.files ?? [])].map(async (file) => [file.name, await file.text()]))
  expect(await page.locator('input').evaluate(read)).toEqual([['relevés.csv', 'abc']])

  const waiting = page.waitForEvent('download')
  const asked = await app.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: '/home/me/rapport.pdf' }))
  writeFileSync(join(folder, 'saved', '.irisboard-1.part'), 'half')
  writeFileSync(asked.filePath, 'whole')
  const saved = await waiting
  expect([saved.suggestedFilename(), readFileSync(await saved.path(), 'utf8')]).toEqual(['rapport.pdf', 'whole'])

  await page.context().close()
  await expect.poll(() => existsSync(folder)).toBe(false)
})

test.each([
  ['**/rpc/rows.open', true],
  ['**/assets/*.js', false],
  [/palette/, false],
])('a test that holds %s back is left to the browser: %s', (pattern, isLeft) => {
  expect(isOfHost(pattern)).toBe(isLeft)
})

test.each([
  ['http://127.0.0.1:4000/#token=abc', 'app://irisboard/#/overview'],
  ['http://127.0.0.1:4000/#/print?v=1', 'app://irisboard/#/print?v=1'],
  ['about:blank', 'about:blank'],
])('the page at %s is that at %s of the window', (address, own) => {
  expect(windowAddress(address)).toBe(own)
})
