import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { HOLDER_NAME } from '../platform/data-folder.ts'
import { fileModeIn } from '../platform/private-folder.ts'

const holderSchema = z.object({ user: z.string().max(256), computer: z.string().max(256) })

/** Who writes in a data folder, and on which computer. */
type LockHolder = z.infer<typeof holderSchema>

/**
 * Says in the folder who writes there, for those whom the lock refuses: a folder may be shared by several people. The lock alone
 * decides; where this cannot be written, others are not told a name.
 */
export function signLock(dataFolder: string): void {
  try {
    const holder = { user: userInfo().username, computer: hostname() } satisfies LockHolder
    const path = join(dataFolder, HOLDER_NAME)
    // One that was killed may have left a file that is not ours to write.
    rmSync(path, { force: true })
    writeFileSync(path, JSON.stringify(holder), { mode: fileModeIn(dataFolder) })
  } catch {
    // On a full disk what is written itself fails, and says so.
  }
}

/** Takes that away again. */
export function unsignLock(dataFolder: string): void {
  try {
    rmSync(join(dataFolder, HOLDER_NAME), { force: true })
  } catch {
    // It is written anew by who writes next.
  }
}

/** Who said so last; nothing where nobody did, or it is only half written yet. */
export function lockHolder(dataFolder: string): (LockHolder & { readonly context: 'held' }) | null {
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(join(dataFolder, HOLDER_NAME), 'utf8')))
    return { ...holder, context: 'held' }
  } catch {
    return null
  }
}
