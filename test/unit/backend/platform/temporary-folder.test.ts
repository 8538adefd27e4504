import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openTemporaryFolder, sweepTemporaryFolders } from '../../../../electron/backend/platform/temporary-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { NOW, openFolder } from '../../../support/folder.ts'
import { testFolder } from '../../../support/test-folder.ts'

const CHILD = join(import.meta.dirname, 'held-folder.ts')

const parent = testFolder()

/** A process that has a temporary folder, and the path of it. */
async function startHolder(): Promise<{ readonly child: ChildProcess; readonly path: string }> {
  const child = fork(CHILD, [parent.path], { stdio: 'ignore' })
  const [path] = await once(child, 'message')
  return { child, path: String(path) }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('of two folders the one whose process was killed goes with the next that is opened', async () => {
  const [killed, living] = [await startHolder(), await startHolder()]
  try {
    await kill(killed.child)
    expect(existsSync(join(killed.path, 'rows.csv'))).toBe(true)
    const next = openTemporaryFolder(parent.path)
    const names = [living.path, next.path].map((path) => basename(path))
    expect(readdirSync(parent.path).toSorted()).toEqual(names.toSorted())
    expect(existsSync(join(living.path, 'rows.csv'))).toBe(true)
    next.close()
    expect(readdirSync(parent.path)).toEqual([basename(living.path)])
  } finally {
    await kill(living.child)
  }
  sweepTemporaryFolders(parent.path)
  expect(readdirSync(parent.path)).toEqual([])
})

test('an open folder is for its user alone, and its own process does not sweep it', () => {
  const folder = openTemporaryFolder(parent.path)
  expect(statSync(folder.path).mode & 0o777).toBe(0o700)
  sweepTemporaryFolders(parent.path)
  expect(existsSync(folder.path)).toBe(true)
  folder.close()
  expect(readdirSync(parent.path)).toEqual([])
})

test('what is not ours, or only just being made, is not swept, and no link is followed', async () => {
  const { child, path } = await startHolder()
  await kill(child)
  const ours = ['irisboard-work-Ab12Cd', 'irisboard-work-Ef34Gh'] as const
  const others = ['irisboard-work-report', 'irisboard-accept-Ab12Cd', 'work', 'irisboard-work-Ab12Cd.csv'] as const
  for (const name of [ours[0], ...others]) mkdirSync(join(parent.path, name))
  // A folder whose owner has not written yet, and a link by our name to a folder that nobody holds.
  writeFileSync(join(parent.path, ours[0], 'owner.sqlite'), '')
  const elsewhere = join(parent.path, 'work', 'kept')
  mkdirSync(elsewhere)
  writeFileSync(join(elsewhere, 'owner.sqlite'), 'no database')
  symlinkSync(elsewhere, join(parent.path, ours[1]))
  sweepTemporaryFolders(parent.path)
  expect(existsSync(path)).toBe(false)
  expect(readdirSync(parent.path).toSorted()).toEqual([...ours, ...others].toSorted())
  expect(readdirSync(elsewhere)).toEqual(['owner.sqlite'])
})

test('a purge takes what a killed process left of the files that it read', async () => {
  const { child, path } = await startHolder()
  await kill(child)
  using folder = openFolder()
  const { snapshot } = await folder.take('N°;Catégorie;Signalé le\n1;Voirie;31/03/2023\n', {}, 'plain.csv')
  vi.stubEnv('TMPDIR', parent.path)
  await purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot: snapshot ?? 0, now: NOW })
  vi.unstubAllEnvs()
  expect(existsSync(path)).toBe(false)
})
