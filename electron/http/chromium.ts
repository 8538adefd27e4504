import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { AppError } from '../../shared/contract/error.ts'
import type { Log } from '../backend/platform/log.ts'
import { inflateBundledChromium } from './bundled-chromium.ts'

interface FoundChromium {
  readonly executablePath: string
  readonly args: readonly string[]
  /** The name in logs and messages. */
  readonly name: string
  readonly env: Readonly<Record<string, string>>
}

const isRoot = process.getuid?.() === 0

/** Only this computer resolves, and nothing phones home; the sandbox is off only where root forbids it. */
const ARGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--font-render-hinting=none',
  ...(isRoot ? ['--no-sandbox', '--no-zygote'] : []),
]

const COMMANDS = [
  ['google-chrome', 'Google Chrome'],
  ['google-chrome-stable', 'Google Chrome'],
  ['chromium', 'Chromium'],
  ['chromium-browser', 'Chromium'],
  ['microsoft-edge', 'Microsoft Edge'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
] as const

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'] as const

const WINDOWS_PROGRAMS = [
  [['Google', 'Chrome', 'Application', 'chrome.exe'], 'Google Chrome'],
  [['Chromium', 'Application', 'chrome.exe'], 'Chromium'],
  [['Microsoft', 'Edge', 'Application', 'msedge.exe'], 'Microsoft Edge'],
] as const

type Place = readonly [path: string, name: string]

/** Usual paths of installed browsers, best first. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): readonly Place[] {
  switch (platform) {
    case 'win32': {
      const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((each) => !!each)
      return WINDOWS_PROGRAMS.flatMap(([parts, name]) =>
        folders.map((folder): Place => [[folder, ...parts].join('\\'), name]),
      )
    }
    case 'darwin':
      return MAC_APPLICATIONS.flatMap((name) =>
        ['/Applications', `${home}/Applications`].map(
          (folder): Place => [`${folder}/${name}.app/Contents/MacOS/${name}`, name],
        ),
      )
    default: {
      const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
      return COMMANDS.flatMap(([command, name]) => folders.map((folder): Place => [join(folder, command), name]))
    }
  }
}

/** Finds an installed browser, else the bundled one, and logs which. Throws `no-browser`. */
async function findChromium(log: Log): Promise<FoundChromium> {
  const found = findInstalled() ?? (await findBundled())
  if (found === null) throw new AppError('no-browser')
  log.info('browser found', { name: found.name, path: found.executablePath })
  return found
}

/** Starts a headless browser in an environment, the bundled one if an installed one fails (logged). Throws `no-browser`. */
export async function launchChromium(log: Log, env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const found = await findChromium(log)
  try {
    return await launch(found, log, env)
  } catch (cause) {
    log.warn('the browser does not start', { name: found.name, reason: String(cause) })
    const bundled = await findBundled()
    if (bundled === null || bundled.executablePath === found.executablePath)
      throw new AppError('no-browser', {}, { cause })
    log.info('browser found', { name: bundled.name, path: bundled.executablePath })
    return launch(bundled, log, env)
  }
}

function findInstalled(): FoundChromium | null {
  const place = browserPlaces(process.platform, process.env, homedir()).find(([path]) => existsSync(path))
  return place === undefined ? null : { executablePath: place[0], name: place[1], args: ARGS, env: {} }
}

async function findBundled(): Promise<FoundChromium | null> {
  const bundled = await inflateBundledChromium()
  return bundled === null ? null : { ...bundled, name: 'Chromium (@sparticuz/chromium)', args: ARGS }
}

async function launch(found: FoundChromium, log: Log, env: NodeJS.ProcessEnv): Promise<Browser> {
  const start = (chromiumSandbox: boolean) =>
    chromium.launch({
      executablePath: found.executablePath,
      args: [...found.args],
      chromiumSandbox,
      env: { ...env, ...found.env },
    })
  if (isRoot) return start(false)
  try {
    return await start(true)
  } catch (error) {
    // Ubuntu 24.04 and containers deny user namespaces, and with them the sandbox, to unknown programs.
    if (!/sandbox/i.test(String(error))) throw error
    log.warn('this system gives the browser no sandbox; it shows only our own pages')
    return start(false)
  }
}
