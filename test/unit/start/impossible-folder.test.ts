import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../../electron/build.ts'

/** Far more than the work takes: only what never ends is cut off. */
const PATIENCE = 120_000
const skip = process.platform !== 'linux'

function runNode(values: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: ROOT, encoding: 'utf8', timeout: PATIENCE, env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, values, options)
  return { status, stdout, stderr }
}

test.each(['/proc', '/proc/a/b'])('a command on %s, which takes no folder, ends and says so', { skip }, (place) => {
  const check = ['electron/start.mjs', 'cli', 'check', '--json', '--lang', 'en', '--data-dir', place]
  const { status, stdout, stderr } = runNode(check)
  expect([status, stderr]).toEqual([2, ''])
  expect(JSON.parse(stdout).error.code).toBe('folder-unwritable')
})

test('a log in a place that takes none is not kept, nor is anything printed in its stead', { skip }, () => {
  const path = join(ROOT, 'electron', 'backend', 'platform', 'file-log.ts')
  const script = `
    import { createFileLog } from '${path}'
    createFileLog('/proc/logs', 'host').error('lost', { error: 'x' })`
  const ended = { status: 0, stdout: '', stderr: '' }
  expect(runNode(['--input-type=module', '--eval', script])).toEqual(ended)
})

test('where nothing can be remembered beside the usual folder, a host begins all the same', { skip }, () => {
  const path = join(ROOT, 'electron', 'backend', 'folders', 'folder-shelf.ts')
  const script = `
    import { rememberFolder } from '${path}'
    rememberFolder('/proc/a/irisboard-folders.json', '/x')`
  expect(runNode(['--input-type=module', '--eval', script])).toMatchObject({ status: 0, stderr: '' })
})
