import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/** Refuses foreign pages by Host and Origin: after DNS rebinding a foreign GET has no Origin. */
export function expectOwnAddress({ headers, socket, method }: IncomingMessage): void {
  const authority = `127.0.0.1:${socket.localPort}`
  const isOwn = headers.host === authority && [undefined, `http://${authority}`].includes(headers.origin)
  if (!isOwn || method === 'OPTIONS') throw new Refusal(403, 'bad-request', { rule: 'address' })
}

/** Refuses a call without the token of this launch. Comparing hashes leaks neither length nor text by time. */
export function expectToken({ headers }: IncomingMessage, token: string): void {
  const isGiven = timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
  if (!isGiven) throw new Refusal(403, 'bad-request', { rule: 'token' })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
