import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { resolve } from 'node:path'
import { errorCode } from '../backend/error-code.ts'

/** Below the ports that systems give out themselves, and above those of most services. */
const FIRST_PORT = 20_000
const PORTS = 10_000

/**
 * The port that a data folder has by itself. What a browser remembers belongs to an address with its port: theme, language
 * and recent views are there again at the next start.
 */
export function usualPort(dataFolder: string): number {
  const digest = createHash('sha256').update(resolve(dataFolder)).digest()
  return FIRST_PORT + (digest.readUInt32BE(0) % PORTS)
}

/** Listens on the first of the ports that is free, 0 standing for any. Rejects with the system's error of the last one. */
export async function listenOn(server: Server, [port = 0, ...others]: readonly number[]): Promise<void> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening').catch((error: unknown) => {
    const isTaken = ['EADDRINUSE', 'EACCES'].includes(errorCode(error) ?? '')
    if (!isTaken || others.length === 0) throw error
    return listenOn(server, others)
  })
}
