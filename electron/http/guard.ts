import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/**
 * Refuses, before any routing, a request that was not sent to this very address or that a foreign page sent. The Host
 * must be checked as well as the Origin: after DNS rebinding a foreign page's GET carries no Origin.
 */
export function expectOwnAddress({ headers, socket, method }: IncomingMessage): void {
  const authority = `127.0.0.1:${socket.localPort}`
  const isOwn = headers.host === authority && [undefined, `http://${authority}`].includes(headers.origin)
  if (!isOwn || method === 'OPTIONS') throw new Refusal(403, 'bad-request', { rule: 'address' })
}

/** Refuses a call without the token of this launch. Hashes are compared, so that time tells neither length nor text. */
export function expectToken({ headers }: IncomingMessage, token: string): void {
  const isGiven = timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
  if (!isGiven) throw new Refusal(403, 'bad-request', { rule: 'token' })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
