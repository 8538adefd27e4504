import { readFileSync } from 'node:fs'
import type { Client, QueryResultRow } from 'pg'
import { AppError } from '../../../../shared/contract/error.ts'
import { isLoopback, serverName, type WarehouseServer } from '../../../../shared/domain/warehouse/warehouse.ts'
import { errorCode } from '../../platform/error-code.ts'
import type { Contacts } from './contacts.ts'
import { type PasswordPlace, passwordOf } from './password.ts'
import { serverFailure } from './server-error.ts'

/** What is asked of a server. */
export interface ServerTable {
  readonly server: WarehouseServer
  readonly relation: string
}

/** How a server is asked. */
export interface ServerOptions extends PasswordPlace {
  /** So long a server may take until it lets a person in, and for one query. */
  readonly connectSeconds: number
  readonly statementSeconds: number
  readonly signal: AbortSignal
  /** Hears of each connection. */
  readonly contacts: Contacts
}

/** A server within one transaction, which sees one state and changes nothing. Whatever fails is an expected failure. */
export interface OpenServer extends ServerTable {
  rows<Row extends QueryResultRow>(text: string, values?: readonly string[]): Promise<readonly Row[]>
  /** What a COPY answers, as its pieces come. */
  copy(text: string): AsyncIterable<Buffer>
  readonly close: () => void
}

/** Names the program to whoever looks at the sessions of a server. */
const PROGRAM = 'irisboard'
const SECOND = 1000
const KEEP_ALIVE = 10 * SECOND

/**
 * Nothing is written, whatever a query says, and no query goes on for ever; a server whose turn is yet to come is not left by
 * it, and days and instants are written as they are read.
 */
const sessionText = (seconds: number): string =>
  `SET default_transaction_read_only = on; SET statement_timeout = ${seconds * SECOND};
  SET idle_in_transaction_session_timeout = 0; SET TimeZone = 'UTC'; SET DateStyle = 'ISO, YMD'`

/** Words are grouped without sorting all rows, which the usual 4 MB would not hold; more than that stays as it is. */
const GROUPING_BYTES = 64 * 1024 * 1024
const ROOM = `SELECT set_config('work_mem',
  greatest(pg_size_bytes(current_setting('work_mem')), ${GROUPING_BYTES}) / 1024 || 'kB', true)`

/** Begins a transaction on a server. Fails with `source-...`, or `cancelled`. */
export async function openServer({ server, relation }: ServerTable, options: ServerOptions): Promise<OpenServer> {
  const { signal, connectSeconds, statementSeconds, contacts } = options
  const password = passwordOf(server, options)
  // Loaded for a source alone: no other start of the program knows of it.
  const { Client } = await import('pg')
  const { host, port, database, user } = server
  const client = new Client({
    ...{ host, port, database, user, application_name: PROGRAM, ssl: securityOf(server) },
    password: () => password,
    connectionTimeoutMillis: connectSeconds * SECOND,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE,
  })
  const endContact = contacts.begin(serverName(server))
  let isEnded = false
  const destroy = (): void => {
    client.connection.stream.destroy()
    if (!isEnded) endContact()
    isEnded = true
  }
  const failure = (error: unknown, isConnected: boolean): AppError =>
    signal.aborted
      ? new AppError('cancelled', {}, { cause: error })
      : serverFailure(error, server, isConnected ? { relation } : null)
  // Whatever waits for an answer hears of it, too.
  client.on('error', () => undefined)
  signal.addEventListener('abort', destroy)
  try {
    signal.throwIfAborted()
    await client.connect()
    await client.query(sessionText(statementSeconds))
    await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
    await client.query(ROOM)
  } catch (error) {
    destroy()
    signal.removeEventListener('abort', destroy)
    throw failure(error, false)
  }
  return {
    server,
    relation,
    async rows<Row extends QueryResultRow>(text: string, values: readonly string[] = []) {
      try {
        return (await client.query<Row>(text, [...values])).rows
      } catch (error) {
        throw failure(error, true)
      }
    },
    async *copy(text) {
      try {
        yield* await copyFrom(client, text)
      } catch (error) {
        throw failure(error, true)
      }
    },
    close() {
      signal.removeEventListener('abort', destroy)
      // What is still on its way is wanted by nobody.
      destroy()
    },
  }
}

async function copyFrom(client: Client, text: string): Promise<AsyncIterable<Buffer>> {
  const { to } = await import('pg-copy-streams')
  return client.query(to(text))
}

/** TLS, verified, save on this very computer; there too where the server has a certificate of its own. */
function securityOf(server: WarehouseServer): false | { readonly ca?: string } {
  const { certificate, host } = server
  if (certificate !== null) return { ca: readAuthority(certificate, server) }
  return isLoopback(host) ? false : {}
}

function readAuthority(file: string, server: WarehouseServer): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const reason = `${file}: ${errorCode(error) ?? ''}`
    throw new AppError('source-certificate', { server: serverName(server), reason }, { cause: error })
  }
}
