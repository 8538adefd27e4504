import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './tool.ts'

/** What `ELECTRON_BIN` names: the Electron in whose window the tests run, or why it is not taken. */
export type ElectronBinary =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly path: string; readonly version: string }
  | { readonly kind: 'refused'; readonly why: string }

const versionsSchema = z.object({ electron: z.string() })
const LONGEST_ANSWER = 60_000

/** Looks at it before anything is run: another version would say nothing of this program. */
export function findElectronBinary(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): ElectronBinary {
  const path = environment.ELECTRON_BIN ?? ''
  if (path === '') return { kind: 'none' }
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return refuse(`there is no file ${path}`)
  const version = versionOf(path)
  const wanted = wantedVersion()
  if (version === null) return refuse(`${path} does not answer as Electron does`)
  if (version !== wanted) return refuse(`${path} is Electron ${version}, and the lock file wants ${wanted}`)
  const hasScreen = platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
  if (!hasScreen) return refuse('there is no screen: xvfb-run -a npm test')
  return { kind: 'found', path, version }
}

/** The version of the package, which is that of the packed program. */
function wantedVersion(): string {
  return z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'))).version
}

/** Electron answers as Node does when it is told to, without a screen. */
function versionOf(path: string): string | null {
  const { stdout } = spawnSync(path, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
    timeout: LONGEST_ANSWER,
  })
  try {
    return versionsSchema.parse(JSON.parse(stdout)).electron
  } catch {
    return null
  }
}

function refuse(why: string): ElectronBinary {
  return { kind: 'refused', why: `ELECTRON_BIN: ${why}` }
}
