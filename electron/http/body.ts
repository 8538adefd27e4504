import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { LARGEST_BODY } from '../../shared/contract/transport.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import { Refusal } from './refusal.ts'

export interface BodyLimits {
  /** The most bytes of a call, and of a file that is offered. */
  readonly callBytes: number
  readonly fileBytes: number
  /** Milliseconds in which a whole call must have come, and after which a silent upload is given up. */
  readonly callTime: number
  readonly fileSilence: number
}

export const BODY_LIMITS: BodyLimits = {
  callBytes: LARGEST_BODY,
  fileBytes: 2 * 1024 ** 3,
  callTime: 20_000,
  fileSilence: 30_000,
}

/** The text of a call's body. Refuses one that is too long (413) or that does not come (408). */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Refusal(408, 'bad-request', { rule: 'slow' })), limits.callTime)
  try {
    const parts: Buffer[] = []
    await Promise.race([late, takeBytes(request, limits.callBytes, (part) => void parts.push(part))])
    return Buffer.concat(parts).toString('utf8')
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Streams an offered file to a path that does not exist yet; what was written of a refused one is removed. Refuses with
 * `write-failed` (507) where the disk takes no more.
 */
export async function receiveFile(request: IncomingMessage, path: string, limits: BodyLimits): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  request.setTimeout(limits.fileSilence, () => request.destroy())
  try {
    // Not `write`, which may write less than it was given and not say so.
    await takeBytes(request, limits.fileBytes, (part) => file.appendFile(part).catch(notWritten))
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

function notWritten(cause: unknown): never {
  throw new Refusal(507, 'write-failed', { reason: errorCode(cause) ?? '' }, { cause })
}

async function takeBytes(request: IncomingMessage, limit: number, take: (part: Buffer) => unknown): Promise<void> {
  const tooLarge = () => new Refusal(413, 'too-large', { limit })
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge()
  let size = 0
  // The stream is left open when a body is refused, or its sender would never read why.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length
    if (size > limit) throw tooLarge()
    await take(part)
  }
}
