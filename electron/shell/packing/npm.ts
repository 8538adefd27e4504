import { spawnSync } from 'node:child_process'
import { ROOT } from '../../build.ts'

/** Runs npm in the project, as the one who started this program has it. Gives what it printed, and its exit code. */
export function runNpm(values: readonly string[]): { readonly code: number | null; readonly text: string } {
  const path = process.env.npm_execpath
  const [program = 'npm', ...before] = path === undefined ? ['npm'] : [process.execPath, path]
  const { status, stdout } = spawnSync(program, [...before, ...values], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32' && path === undefined,
  })
  return { code: status, text: stdout ?? '' }
}
