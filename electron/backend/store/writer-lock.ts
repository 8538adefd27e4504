import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'

const LOCK_NAME = 'writer.lock'

/**
 * Runs work as the one writer of a data folder. The lock of a process that is gone is taken over; `folder-locked`
 * names the process that holds it, `folder-unwritable` says that the folder takes no lock.
 */
export function withWriterLock<Result>(dataFolder: string, work: () => Result): Result {
  const path = join(dataFolder, LOCK_NAME)
  acquire(path, true)
  try {
    return work()
  } finally {
    rmSync(path, { force: true })
  }
}

/** The same for work that takes its time. */
export async function withWriterLockHeld<Result>(dataFolder: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(dataFolder, LOCK_NAME)
  acquire(path, true)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function acquire(path: string, mayTakeOver: boolean): void {
  try {
    const file = openSync(path, 'wx')
    writeSync(file, String(process.pid))
    closeSync(file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code !== 'EEXIST')
      throw new AppError('folder-unwritable', { reason: String(error.code) }, { cause: error })
    const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
    if (!mayTakeOver || isAlive(holder)) throw new AppError('folder-locked', { process: holder }, { cause: error })
    rmSync(path, { force: true })
    acquire(path, false)
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
