import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sample } from '../counts.ts'
import { temporaryFolder } from '../support/folder.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { ROOT } from '../tool.ts'
import { runCommand } from './command-line.ts'

/** Where no space of mounts is given, `folder-gone.test.ts` still moves and removes a folder. */
const isAllowed = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0

/** What reading and writing may come to during each fault. */
const TOLD: Readonly<Record<string, readonly [reading: string, writing: string]>> = {
  removed: ['folder-gone', 'folder-gone'],
  moved: ['folder-gone', 'folder-gone'],
  unmounted: ['folder-gone', 'folder-gone'],
  'back without the right to write': ['ok', 'folder-unwritable'],
  'locked for writing': ['ok', 'folder-locked'],
  'locked by another program': ['ok', 'folder-locked'],
  'clock set back': ['ok', 'ok'],
}

test.runIf(isAllowed)(
  'a folder that goes, takes no change or is held under a running program is told as that, and nothing confirmed is lost',
  async () => {
    using folder = temporaryFolder()
    await fillWithPublished(join(folder.path, 'base'))
    const { numRuns } = sample('folder-faults', 4, 70)
    const given = ['-rm', process.execPath, 'test/e2e/folder-faults.ts', folder.path, String(numRuns)]
    const { stdout, stderr } = spawnSync('unshare', given, { cwd: ROOT, encoding: 'utf8' })
    const times: readonly { name: string; during: readonly string[]; again: string; isKept: boolean }[] = stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    expect(times.length, stderr).toBe(numRuns)
    for (const { name, ...came } of times) expect(came, name).toEqual({ during: TOLD[name], again: 'ok', isKept: true })
    expect((await runCommand(['check', '--data-dir', join(folder.path, 'store', 'data')])).code).toBe(0)
  },
)
