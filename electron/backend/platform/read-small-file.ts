import { open } from 'node:fs/promises'
import { AppError } from '../../../shared/contract/error.ts'
import { errorCode } from './error-code.ts'

/** Keys and certificates are smaller by far; a device never ends. */
const MOST_BYTES = 1_000_000

/** The content of a small file, or as much of it as such a file may have. Throws `file-unreadable`. */
export async function readSmallFile(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    await using handle = await open(file)
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch (cause) {
    throw new AppError('file-unreadable', { file, reason: errorCode(cause) ?? '' }, { cause })
  }
}
