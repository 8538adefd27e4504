import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { ROOT } from '../../electron/build.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** Runs one command of the real program, as `npm run cli` does. */
export async function runCommand(values: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = spawn(process.execPath, ['electron/start.mjs', 'cli', ...values], {
    cwd: ROOT,
    env: { ...process.env, LC_ALL: 'C', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, errors }
}
