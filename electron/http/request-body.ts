import { open, rm } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { LARGEST_BODY } from '../../shared/contract/envelope.ts'
import { errorCode } from '../backend/platform/error-code.ts'
import { Refusal } from './refusal.ts'

export interface BodyLimits {
  /** In bytes: of a call, and of an uploaded file. */
  readonly callBytes: number
  readonly fileBytes: number
  /** In milliseconds: for a call to arrive, and of silence before an upload is given up. */
  readonly callTime: number
  readonly fileSilence: number
}

export const BODY_LIMITS: BodyLimits = {
  callBytes: LARGEST_BODY,
  fileBytes: 2 * 1024 ** 3,
  callTime: 20_000,
  fileSilence: 30_000,
}

/** The body of a call. Refuses one that is too long (413) or late (408). */
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

/** Streams an upload to a new file, removed if refused. Refuses with `write-failed` (507) on a full disk. */
export async function receiveFile(request: IncomingMessage, path: string, limits: BodyLimits): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  request.setTimeout(limits.fileSilence, () => request.destroy())
  try {
    // `write` may write less than given without saying so.
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
  // Destroying the stream of a refused body would cut off the answer.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    size += part.length
    if (size > limit) throw tooLarge()
    await take(part)
  }
}
