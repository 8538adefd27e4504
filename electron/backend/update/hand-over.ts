import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { errorCode } from '../platform/error-code.ts'
import type { UpdateRules } from './judge-update.ts'
import { readUpdate } from './read-update.ts'
import type { Installer, UpdateManifest } from './update-manifest.ts'

const PREFIX = 'irisboard-update-'

/** A program and what it is started with. */
export type Start = (command: string, args: readonly string[]) => Promise<void>

/**
 * Checks an update into a folder of the person's own and gives the very bytes that were checked to the system's installer,
 * which asks for itself what it needs; an AppImage takes the place of the one that runs. Throws what `readUpdate` throws,
 * `update-not-installed` or `update-start-failed`.
 */
export async function handOver(
  path: string,
  rules: UpdateRules,
  start: Start = startDetached,
  parent = tmpdir(),
): Promise<UpdateManifest> {
  const { installer, image } = rules.program
  if (installer === null) throw new AppError('update-not-installed')
  await sweep(parent)
  const folder = await mkdtemp(join(parent, PREFIX))
  try {
    const manifest = await readUpdate(path, rules, folder)
    const file = join(folder, manifest.files[0]?.name ?? '')
    if (image === null) await start(...startOf(installer, file))
    else {
      await replaceImage(file, image)
      await rm(folder, { recursive: true, force: true })
    }
    return manifest
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** What is started is not ours to remove while it runs: that of an earlier update goes before the next. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => []))
    if (/^irisboard-update-[A-Za-z0-9]{6}$/.test(name))
      await rm(join(parent, name), { recursive: true, force: true }).catch(() => {})
}

async function replaceImage(file: string, image: string): Promise<void> {
  await writeAtomically(image, async (unfinished) => {
    await copyFile(file, unfinished)
    await chmod(unfinished, 0o755)
  })
}

/** What opens the installer of a system, with its own window. */
export function startOf(installer: Installer, file: string): [command: string, args: readonly string[]] {
  switch (installer) {
    case 'exe':
      return [file, ['--updated']]
    case 'msi':
      return ['msiexec', ['/i', file]]
    case 'dmg':
      return ['open', [file]]
    case 'deb':
    case 'AppImage':
      return ['xdg-open', [file]]
  }
}

async function startDetached(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { detached: true, stdio: 'ignore' })
  try {
    await once(child, 'spawn')
  } catch (cause) {
    throw new AppError('update-start-failed', { program: command, reason: errorCode(cause) ?? '' }, { cause })
  }
  child.unref()
}
