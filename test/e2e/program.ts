import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../../electron/build.ts'

/** The usual folder of tests: never that of the person who runs them, beside which recent folders are remembered. */
export const USUAL_FOLDER = join(tmpdir(), `irisboard-usual-${process.pid}`)

/** A start of the real program, as npm does it. */
export interface Started {
  readonly process: ChildProcess
  /** Every line of standard output so far. */
  readonly lines: readonly string[]
  /** The first line of standard output, or `null` when the program ended without one. */
  readonly firstLine: Promise<string | null>
  /** The exit code. */
  readonly ended: Promise<number | null>
  readonly errors: () => string
}

export function startProgram(values: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, ['electron/start.mjs', 'start', ...values], {
    cwd: ROOT,
    env: { ...process.env, IRISBOARD_DATA: USUAL_FOLDER, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const errors: string[] = []
  const reader = createInterface({ input: child.stdout })
  reader.on('line', (line) => lines.push(line))
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  return {
    process: child,
    lines,
    firstLine: Promise.race([once(reader, 'line'), once(reader, 'close')]).then(([line]) => line ?? null),
    ended: once(child, 'close').then(([code]) => code),
    errors: () => errors.join(''),
  }
}
