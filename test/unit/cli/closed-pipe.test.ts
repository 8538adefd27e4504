import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

function run(...values: readonly string[]) {
  const start = join(import.meta.dirname, '../../../electron/start.mjs')
  return spawn(process.execPath, [start, 'cli', ...values], { stdio: ['ignore', 'pipe', 'pipe'] })
}

test('a reader that leaves before the end is no fault of the command', async () => {
  const child = run('--help')
  child.stdout.destroy()
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const [code] = await once(child, 'close')
  expect([code, errors]).toEqual([0, []])
})

test('a command that nobody listens to ends with the code of what happened', async () => {
  const child = run('generate', '--rows', '3', '--out', join(import.meta.dirname, 'absent', 'a.csv'))
  child.stderr.destroy()
  const [code] = await once(child, 'close')
  expect(code).toBe(2)
})
