import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './build.ts'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const FAILURE_NOTE = join(ROOT, 'node_modules', '.cache', 'irisboard', 'electron-not-had')
const LONGEST_INSTALL = 60_000
const ONE_DAY = 24 * 60 * 60 * 1000

/**
 * The path of Electron's program. Where it is missing its own installer runs once, with its progress on standard
 * error and for a minute at most; a failure is remembered for a day. `null` where there is none, or no screen to show it on.
 */
export function obtainElectron(announce: () => void): string | null {
  if (!hasScreen()) return null
  const found = findElectron()
  if (found !== null || hasFailedLately()) return found
  announce()
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: ['ignore', 2, 2], timeout: LONGEST_INSTALL })
  const obtained = findElectron()
  if (obtained === null) {
    mkdirSync(join(FAILURE_NOTE, '..'), { recursive: true })
    writeFileSync(FAILURE_NOTE, '')
  }
  return obtained
}

function hasScreen(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function findElectron(): string | null {
  const note = join(PACKAGE, 'path.txt')
  const path = existsSync(note) ? join(PACKAGE, 'dist', readFileSync(note, 'utf8')) : null
  return path !== null && existsSync(path) ? path : null
}

function hasFailedLately(): boolean {
  return existsSync(FAILURE_NOTE) && Date.now() - statSync(FAILURE_NOTE).mtimeMs < ONE_DAY
}
