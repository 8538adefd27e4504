import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('a reader that leaves before the end is no fault of the command', async () => {
  const start = join(import.meta.dirname, '../../../electron/start.mjs')
  const child = spawn(process.execPath, [start, 'cli', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const [code] = await once(child, 'close')
  expect([code, errors]).toEqual([0, []])
})
