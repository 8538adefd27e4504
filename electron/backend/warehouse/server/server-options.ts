import { homedir } from 'node:os'
import type { Contacts } from './contacts.ts'
import type { ServerOptions } from './open-server.ts'

const CONNECT_SECONDS = 15
/** A warehouse of many servers groups for minutes. */
const STATEMENT_SECONDS = 30 * 60

/** How a server is asked by this process. */
export function serverOptions(signal: AbortSignal, contacts: Contacts): ServerOptions {
  return {
    environment: process.env,
    platform: process.platform,
    home: homedir(),
    connectSeconds: CONNECT_SECONDS,
    statementSeconds: STATEMENT_SECONDS,
    signal,
    contacts,
  }
}
