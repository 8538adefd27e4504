import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { errorCode } from './error-code.ts'
import { sweepUnfinishedFiles, unfinishedFile } from './unfinished-file.ts'

/**
 * Has a file written beside its place and puts it there once it is whole, on the disk too: no reader ever sees half of it, and an
 * earlier file stays as it was. Rejects with `write-failed` where the system refuses, else with what the writing ended with.
 */
export async function writeAtomically<Result>(
  file: string,
  write: (unfinished: string) => Promise<Result>,
): Promise<Result> {
  const folder = dirname(file)
  sweepUnfinishedFiles(folder)
  const unfinished = unfinishedFile(folder)
  try {
    const result = await write(unfinished)
    await flush(unfinished)
    await rename(unfinished, file)
    return result
  } catch (cause) {
    await rm(unfinished, { force: true })
    if (!isSystemError(cause)) throw cause
    throw new AppError('write-failed', { reason: errorCode(cause) ?? '' }, { cause })
  }
}

/** Windows flushes only what may be written; elsewhere a copy of a file that is only read may be one, too. */
async function flush(path: string): Promise<void> {
  await using file = await open(path, process.platform === 'win32' ? 'r+' : 'r')
  await file.sync()
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

/** Puts a file in the place of another, on the disk before its name is. */
export function replaceFile(from: string, to: string): void {
  flushSync(from, 'r+')
  renameSync(from, to)
  // Windows flushes no folders; there the rename is part of the file system's own log.
  if (process.platform !== 'win32') flushSync(dirname(to), 'r')
}

function flushSync(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
