import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sample } from '../counts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runProcess } from './command-line.ts'

test('many first starts at once wait for the one that fills the folder, and then all answer the same', async () => {
  using folder = temporaryFolder()
  const list = ['snapshots', '--json', '--data-dir', join(folder.path, 'data')]
  const ran = await Promise.all(Array.from({ length: sample('first-starts', 4, 24).numRuns }, () => runProcess(list)))
  expect(ran.map(({ code, errors }) => ({ code, errors }))).toEqual(ran.map(() => ({ code: 0, errors: '' })))
  expect(new Set(ran.map(({ out }) => out)).size).toBe(1)
  expect(JSON.parse(ran[0]?.out ?? '').rows.length).toBeGreaterThan(0)
  expect(readdirSync(join(folder.path, 'data'))).not.toContain('logs')
})
