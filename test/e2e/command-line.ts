import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { ROOT } from '../../electron/build.ts'
import { USUAL_FOLDER } from './program.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** Starts one command of the real program, as `npm run cli` does, in English unless it asks for something else. */
export function startCommand(
  values: readonly string[],
  env: NodeJS.ProcessEnv = {},
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['electron/start.mjs', 'cli', ...values], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8', IRISBOARD_DATA: USUAL_FOLDER, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs one command to its end. */
export async function runCommand(values: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = startCommand(values, env)
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, errors }
}
