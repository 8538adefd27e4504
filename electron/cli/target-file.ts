import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../shared/contract/error.ts'

/** How a person says that what stands at the place of a file that is written may go. */
export interface TargetOptions {
  readonly force?: boolean
}

/** The whole path of a file that a command writes. Throws `file-exists` where there is one that may not go. */
export function targetFile(value: string, { force = false }: TargetOptions): string {
  const file = resolve(value)
  if (!force && existsSync(file)) throw new AppError('file-exists', { file })
  return file
}
