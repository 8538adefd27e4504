import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { HOLDER_NAME } from '../platform/data-folder.ts'
import { fileModeIn } from '../platform/private-folder.ts'
import { isRunning } from '../platform/running-process.ts'

const holderSchema = z.object({
  user: z.string().max(256),
  computer: z.string().max(256),
  /** The number of the process there; an earlier version of the program wrote none. */
  process: z.int().positive().optional(),
})

/** Who writes in a data folder, and on which computer. */
type LockHolder = z.infer<typeof holderSchema>

/**
 * Says in the folder who writes there, for those whom the lock refuses: a folder may be shared by several people. The lock alone
 * decides; where this cannot be written, others are not told a name.
 */
export function signLock(dataFolder: string): void {
  try {
    const holder = { user: userInfo().username, computer: hostname(), process: process.pid } satisfies LockHolder
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

/**
 * Who said so last; nothing where nobody did, it is only half written yet, or whoever did was killed on this computer: who
 * writes now is about to say so.
 */
export function lockHolder(dataFolder: string): (Omit<LockHolder, 'process'> & { readonly context: 'held' }) | null {
  try {
    const text = readFileSync(join(dataFolder, HOLDER_NAME), 'utf8')
    const { user, computer, process: number } = holderSchema.parse(JSON.parse(text))
    return computer === hostname() && number !== undefined && !isRunning(number)
      ? null
      : { user, computer, context: 'held' }
  } catch {
    return null
  }
}
