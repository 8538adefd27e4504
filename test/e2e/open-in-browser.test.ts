import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser, settled, visitPage } from './browser.ts'
import { type Started, startProgram } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'irisboard-e2e-'))
const home = join(folder, 'home')
const told = join(folder, 'told')
let started: Started
let address: string
/** What the browser of this computer was given. */
let opened: string

const tokenOf = () => /#token=([0-9a-f]{64})$/.exec(address)?.[1] ?? address

/** The arguments of every process of this computer, as any of its users may read them. */
function argumentsOfAll(): string {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return processes.map((name) => readArguments(`/proc/${name}/cmdline`)).join('\n')
}

function readArguments(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

// Elsewhere another program opens it, and there is no /proc.
describe.runIf(process.platform === 'linux')('what opens the browser', () => {
  beforeAll(async () => {
    const programs = join(folder, 'bin')
    for (const each of [home, programs]) mkdirSync(each)
    writeFileSync(
      join(programs, 'xdg-open'),
      `#!/bin/sh\nprintf '%s\\n' "$@" >> '${told}.part'; mv '${told}.part' '${told}'\n`,
    )
    chmodSync(join(programs, 'xdg-open'), 0o755)
    const env = { PATH: `${programs}:${process.env.PATH}`, HOME: home, LANG: 'nl_BE' }
    started = startProgram(['--browser', '--data-dir', join(folder, 'data')], env)
    address = (await started.firstLine) ?? started.errors()
    opened = (await vi.waitFor(() => readFileSync(told, 'utf8'), { timeout: 120_000 })).trim()
  })
  afterAll(async () => {
    started.process.kill('SIGTERM')
    await started.ended
    rmSync(folder, { recursive: true, force: true })
  })

  test('the token is in the arguments of nothing that is started', () => {
    expect(opened).not.toContain(tokenOf())
    expect(argumentsOfAll()).not.toContain(tokenOf())
  })

  test('the browser is given a page that this user alone may read, where a confined browser reads too', async () => {
    expect(dirname(dirname(opened))).toBe(home)
    expect((await stat(opened)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(opened))).mode & 0o777).toBe(0o700)
  })

  test('the page leads to the dashboard, keeps the token out of its address, and is gone then', async () => {
    const browser = await openBrowser()
    try {
      const { page } = await visitPage(browser, `file://${opened}`, {}, address)
      await page.waitForURL(`${new URL(address).origin}/#/overview`)
      await settled(page)
      expect(await page.locator('h1').first().textContent()).not.toBe('')
      expect(existsSync(dirname(opened))).toBe(false)
      expect(readdirSync(home)).toEqual([])
    } finally {
      await browser.close()
    }
  })
})
