import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { vi } from 'vitest'
import type { HostParts } from '../../electron/backend/process/host-parts.ts'
import { ROOT } from '../../electron/build.ts'
import { runCommandLine } from '../../electron/cli/main.ts'
import { USUAL_FOLDER } from './program.ts'
import { TEST_PARTS } from './test-parts.ts'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly errors: string
}

/** In English unless a command asks for something else, and never on the data or the keys of the person who runs the tests. */
const USUAL = {
  LC_ALL: 'en_GB.UTF-8',
  IRISBOARD_DATA: USUAL_FOLDER,
  IRISBOARD_CONFIG: join(USUAL_FOLDER, 'configuration'),
}

/** Starts one command of the real program, as `npm run cli` does; it is killed after so many milliseconds. */
export function startCommand(
  values: readonly string[],
  env: NodeJS.ProcessEnv = {},
  lifetime?: number,
): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['electron/start.mjs', 'cli', ...values], {
    cwd: ROOT,
    env: { ...process.env, ...USUAL, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: lifetime,
    killSignal: 'SIGKILL',
  })
}

/** Runs one command of the real program to its end, for what only a process of its own shows. */
export async function runProcess(values: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const child = startCommand(values, env)
  const [out, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code, out, errors }
}

let last: Promise<unknown> = Promise.resolve()

/** Runs one command to its end in this process, which saves most of its time. */
export const runCommand = (values: readonly string[]): Promise<Ran> => runCommandWith(TEST_PARTS, values)

/** The same with hosts of other parts; one at a time, as each command writes to its output. */
export function runCommandWith(parts: HostParts, values: readonly string[]): Promise<Ran> {
  const ran = last.then(() => runHere(values, parts))
  last = ran.catch(() => undefined)
  return ran
}

async function runHere(values: readonly string[], parts: HostParts): Promise<Ran> {
  const written: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
  const restores = (['stdout', 'stderr'] as const).map((name) => {
    const spy = vi.spyOn(process[name], 'write').mockImplementation((piece) => {
      written[name].push(String(piece))
      return true
    })
    return () => spy.mockRestore()
  })
  for (const [name, value] of Object.entries(USUAL)) vi.stubEnv(name, value)
  try {
    const code = await runCommandLine(values, parts)
    return { code, out: written.stdout.join(''), errors: written.stderr.join('') }
  } finally {
    vi.unstubAllEnvs()
    for (const restore of restores) restore()
  }
}
