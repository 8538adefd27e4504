import { randomBytes } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { errorCode } from './error-code.ts'

/**
 * Has a file written beside its place and puts it there once it is whole: no reader ever sees half of it, and an earlier
 * file stays as it was. Rejects with `write-failed` where the system refuses, else with what the writing ended with.
 */
export async function writeAtomically<Result>(
  file: string,
  write: (unfinished: string) => Promise<Result>,
): Promise<Result> {
  const unfinished = join(dirname(file), `.irisboard-${randomBytes(8).toString('hex')}.part`)
  try {
    const result = await write(unfinished)
    await rename(unfinished, file)
    return result
  } catch (cause) {
    await rm(unfinished, { force: true })
    if (!isSystemError(cause)) throw cause
    throw new AppError('write-failed', { reason: errorCode(cause) ?? '' }, { cause })
  }
}

function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
