import { AppError } from '../../../shared/contract/error.ts'
import { errorCode, isOutOfReach } from './error-code.ts'

/** What a piece of work in a data folder failed with; `folder-unwritable` for a disk that is full or a place that takes no file. */
export function unwritableFolder(error: unknown): unknown {
  const reason = errorCode(error) ?? ''
  if (error instanceof AppError || !isOutOfReach(reason)) return error
  return new AppError('folder-unwritable', { reason }, { cause: error })
}
