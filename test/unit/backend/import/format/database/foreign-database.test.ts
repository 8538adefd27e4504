import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openDatabaseFile } from '../../../../../../electron/backend/import/format/database/open-database-file.ts'
import { planImport } from '../../../../../../electron/backend/import/plan/plan-import.ts'
import {
  readDatabaseHeader,
  withForeignDatabase,
} from '../../../../../../electron/backend/store/foreign/foreign-connection.ts'
import { MIGRATIONS } from '../../../../../../electron/backend/store/schema.ts'
import type { Dataset } from '../../../../../../shared/domain/dataset/dataset.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../../shared/domain/import/import-plan.ts'
import { takeRows } from '../../../../../support/copy-rows.ts'
import { codesOf, countsOf, openFolder, TODAY, temporaryFolder } from '../../../../../support/folder.ts'
import { table1 } from '../../../../../support/table-1.ts'
import { readOpening } from '../../../../../support/workbook-reading.ts'

const RECORDS = `N°;Catégorie complète;Commune;Signalé le;Dernière action;Statut;Entité responsable
0815;Voirie > Chaussée > Nid de poule;1030 Schaerbeek;01/03/2023;31/03/2023;Clôturé;Bruxelles Mobilité
0816;Autre > Chose;Namur;15/03/2023;15/03/2023;Bizarre;Aucun(e)
0817;Parc;1000 Bruxelles;16/03/2023;;Signalé;
`
const BUDGET = `Nature;Programme;Institution;Année;Montant;Unité
prévu;WePulse;;2022;69,80;M EUR
payé;WePulse;CIRB;2022;1.234,5;EUR
`

/** The bytes of a database that people imported these files into, as a backup of it is written. */
async function databaseOf(
  files: readonly string[],
  change: (database: Sqlite.Database) => void = () => undefined,
): Promise<Buffer> {
  using folder = openFolder()
  for (const [index, content] of files.entries()) await folder.take(content, {}, `file-${index}.csv`)
  const copy = join(folder.path, 'copy.sqlite')
  folder.database.prepare('VACUUM INTO ?').run(copy)
  const database = new Sqlite(copy)
  change(database)
  database.close()
  return readFileSync(copy)
}

async function open(bytes: Buffer, dataset: Dataset | null = null) {
  using folder = temporaryFolder()
  const path = join(folder.path, 'other.sqlite')
  writeFileSync(path, bytes)
  const found = await readOpening(await openDatabaseFile({ path, name: 'irisboard.db' }, dataset))
  expect(readdirSync(folder.path)).toEqual(['other.sqlite'])
  expect(readFileSync(path).equals(bytes)).toBe(true)
  return found
}

describe('the database of another Irisboard', () => {
  test('gives its current rows as the files that made them did', async () => {
    const found = await open(await databaseOf([RECORDS]))
    const records = Array.isArray(found) ? found[0].records : []
    expect(records.map(({ cells }: { cells: readonly string[] }) => cells)).toEqual([
      ['reference', 'created', 'lastAction', 'category', 'fullCategory', 'municipality', 'status', 'entity'],
      ['815', '2023-03-01', '2023-03-31', '', 'road > Nid de poule', '21015', 'closed', 'brussels-mobility'],
      ['816', '2023-03-15', '2023-03-15', 'Autre > Chose', '', 'Namur', 'Bizarre', ''],
      ['817', '2023-03-16', '', '', 'park', '21004', 'created', ''],
    ])
  })

  test('R1: its rows, imported where they came from, change nothing', async () => {
    using folder = openFolder()
    const later = RECORDS.replace('15/03/2023;Bizarre', '16/03/2023;Clôturé')
    for (const [name, content] of [
      ['a.csv', RECORDS],
      ['b.csv', later],
      ['c.csv', BUDGET],
      ['d.csv', table1('fr')],
    ] as const)
      await folder.take(content, {}, name)
    const copy = await databaseOf([RECORDS, later, BUDGET, table1('fr')])
    for (const dataset of ['incidents', 'budgets', 'categories'] as const) {
      const { plan } = await folder.plan(copy, { dataset }, `${dataset}.sqlite`)
      expect([plan.problems.filter(({ code }) => !code.startsWith('note-')), plan.new, plan.changed]).toEqual([
        [],
        0,
        0,
      ])
      expect(plan.unchanged).toBe({ incidents: 3, budgets: 2, categories: 13 }[dataset])
      using empty = openFolder()
      expect((await empty.take(copy, { dataset }, `${dataset}.sqlite`)).plan.new).toBe(plan.unchanged)
    }
  })

  test('of several registers one is asked for, and its rows alone are read', async () => {
    using folder = openFolder()
    await folder.take(RECORDS, {}, 'fixmystreet.csv')
    await folder.take(RECORDS, { mapping: { register: 'Groen' }, asOfDay: '2023-04-30' }, 'groen.csv')
    const copy = join(folder.path, 'copy.sqlite')
    folder.database.prepare('VACUUM INTO ?').run(copy)
    const bytes = readFileSync(copy)
    using other = openFolder()
    const asked = await other.plan(bytes, {}, 'other.sqlite')
    expect(asked.plan.problems.map(({ code, details }) => [code, details.registers])).toEqual([
      ['question-register', ['fixmystreet', 'Groen']],
    ])
    const { plan } = await other.take(bytes, { mapping: { register: 'groen' } }, 'other.sqlite')
    expect([plan.new, plan.understanding.asOf]).toEqual([3, '2023-04-30'])
    // The spelling of the folder itself is that of its first import.
    expect(other.database.prepare('SELECT DISTINCT system FROM incident').pluck().all()).toEqual(['groen'])
  })

  test('R1: names that hold the sign between the levels of a category come back whole', async () => {
    const text =
      'N°;Catégorie;Catégorie complète;Signalé le\n1;a > b;;31/03/2023\n2;a > b;Voirie;31/03/2023\n3;x;Foo > Parc;31/03/2023\n'
    using folder = openFolder()
    await folder.take(text)
    const { plan } = await folder.plan(await databaseOf([text]), {}, 'a.sqlite')
    expect(countsOf(plan)).toMatchObject({ read: 3, unchanged: 3 })
  })

  test('of several datasets one is asked for; what it does not hold is said', async () => {
    const both = await databaseOf([RECORDS, BUDGET])
    expect(await open(both)).toBe('question-dataset')
    expect(await open(both, 'categories')).toBe('dataset-absent')
    const found = await open(both, 'budgets')
    expect(Array.isArray(found) && found[0].records[1].cells).toEqual([
      'planned',
      'WePulse',
      '',
      '2022-01-01',
      '2022-12-31',
      '69.80',
      'M EUR',
      'exact',
    ])
    expect(await open(await databaseOf([]))).toBe('no-rows')
  })
})

describe('S1: a database is judged before it is read', () => {
  test('S1: another program, and a table or index too many or too few', async () => {
    expect(await open(await databaseOf([RECORDS], (database) => database.pragma('application_id = 7')))).toBe(
      'database-foreign',
    )
    const altered = async (sql: string) => open(await databaseOf([RECORDS], (database) => void database.exec(sql)))
    expect(await altered('CREATE TABLE extra (a)')).toBe('database-altered')
    expect(await altered('DROP INDEX incident_current')).toBe('database-altered')
    expect(await altered('ALTER TABLE incident ADD COLUMN more TEXT')).toBe('database-altered')
    expect(await altered('ANALYZE')).not.toBe('database-altered')
  })

  test('S1: a write-ahead database is read from a copy; one with changes beside it is refused', async () => {
    const bytes = await databaseOf([RECORDS], (database) => database.pragma('journal_mode = WAL'))
    expect([bytes[18], bytes[19]]).toEqual([2, 2])
    const found = await open(bytes)
    expect(Array.isArray(found) && found[0].records).toHaveLength(4)
    using folder = temporaryFolder()
    const path = join(folder.path, 'other.sqlite')
    writeFileSync(path, bytes)
    for (const end of ['-wal', '-journal']) {
      writeFileSync(`${path}${end}`, 'x')
      expect(await openDatabaseFile({ path, name: 'irisboard.db' }, null)).toMatchObject({
        ok: false,
        code: 'database-in-use',
      })
      rmSync(`${path}${end}`)
    }
  })

  test('S1: it is opened to be read alone, with nothing that its file could make run', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'other.sqlite')
    writeFileSync(path, await databaseOf([RECORDS]))
    const found = await withForeignDatabase(path, (database) => ({
      isReadOnly: database.readonly,
      ...Object.fromEntries(
        ['trusted_schema', 'cell_size_check', 'mmap_size', 'query_only'].map((name) => [
          name,
          database.pragma(name, { simple: true }),
        ]),
      ),
    }))
    expect(found).toEqual({ isReadOnly: true, trusted_schema: 0, cell_size_check: 1, mmap_size: 0, query_only: 1 })
  })

  test('S1: what is not there is not made', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'missing.sqlite')
    await expect(openDatabaseFile({ path, name: 'irisboard.db' }, null)).rejects.toThrow('ENOENT')
    expect(existsSync(path)).toBe(false)
  })
})

describe('S2 and S3: SQL inside the file is never run', () => {
  test.each([
    ['S2: a view that loads an extension', "CREATE VIEW cat AS SELECT load_extension('x')"],
    ['S3: a trigger', "CREATE TRIGGER t AFTER INSERT ON incident BEGIN SELECT load_extension('x'); END"],
    ['S3: a view in the place of a table', 'DROP TABLE key_date; CREATE VIEW key_date AS SELECT * FROM programme'],
    ['S3: a generated column', 'CREATE TABLE g (a, b AS (a * 2))'],
    ['S3: a generated column in a table of ours', 'ALTER TABLE incident ADD COLUMN more INTEGER AS (abs(-1))'],
    ['S3: a check with a function', 'CREATE TABLE c (a CHECK (a < random()))'],
    ['S3: a virtual table with its shadow tables', 'CREATE VIRTUAL TABLE f USING fts5(a)'],
    ['S3: shadow tables whose virtual table is gone', 'CREATE TABLE f_data (id INTEGER PRIMARY KEY, block BLOB)'],
    ['S3: an index on an expression', 'CREATE INDEX e ON incident (abs(reference))'],
    ['S3: our table with other words', 'DROP TABLE saved_view; CREATE TABLE saved_view (id)'],
  ])('%s', async (_case, sql) => {
    expect(await open(await databaseOf([RECORDS], (database) => void database.exec(sql)))).toBe('database-altered')
  })
})

/** As the header of a database tells it. */
function pageSizeOf(database: Buffer): number {
  return database.readUInt16BE(16)
}

describe('S4: files that are no whole database', () => {
  const damaged = async (damage: (bytes: Buffer) => Buffer) =>
    open(damage(await databaseOf([RECORDS, BUDGET])), 'incidents')
  const write = (at: number, hex: string) => (bytes: Buffer) => {
    bytes.write(hex, at, 'hex')
    return bytes
  }

  test.each([
    ['S4: nothing', () => Buffer.alloc(0)],
    ['S4: a text renamed', () => Buffer.from('N°;Statut\n'.repeat(100))],
    [
      'S4: a header and junk',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 100), Buffer.alloc(bytes.length - 100, 0xa5)]),
    ],
    ['S4: cut at a page', (bytes: Buffer) => bytes.subarray(0, bytes.length - pageSizeOf(bytes))],
    ['S4: cut inside a page', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1000)],
    ['S4: a wrong size of pages', write(16, '0100')],
    ['S4: a size of pages that is none', write(16, '0fff')],
    ['S4: a header that only begins as one', write(21, '000000')],
    ['S4: encrypted', (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (byte * 7 + index * 31) & 0xff))],
  ])('%s', async (_case, damage) => {
    expect(await damaged(damage)).toBe('database-damaged')
  })

  const uncounted = (bytes: Buffer): Buffer => write(92, '00000009')(bytes)
  test.each([
    ['nothing', () => Buffer.alloc(0)],
    ['cut at a page', (bytes: Buffer) => bytes.subarray(0, bytes.length - pageSizeOf(bytes))],
    ['cut inside a page, its pages not counted', (bytes: Buffer) => uncounted(bytes).subarray(0, bytes.length - 1000)],
    ['a size of pages that is none, its pages not counted', (bytes: Buffer) => uncounted(write(16, '0100')(bytes))],
  ])('S4: %s is told by the header, before SQLite touches the file', async (_case, damage) => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'other.sqlite')
    writeFileSync(path, damage(await databaseOf([RECORDS])))
    expect(() => readDatabaseHeader(path)).toThrow('database-damaged')
  })

  test('S4: a bit of a value that flipped, of which no index knows', async () => {
    const bytes = await databaseOf(['N°;Signalé le;Adresse\n1;31/03/2023;Rue Neuve\n'])
    const at = bytes.indexOf('Rue Neuve')
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await open(bytes)).toBe('database-damaged')
  })

  test('S4: a bit of a value that flipped', async () => {
    const flip = (bytes: Buffer): Buffer => {
      const at = bytes.indexOf('Nid de poule')
      bytes[at] = (bytes[at] ?? 0) ^ 1
      return bytes
    }
    expect(await damaged(flip)).toBe('database-damaged')
  })

  test('S4: an entry of an index that flipped, of which the rows know nothing', async () => {
    let page = 0
    const bytes = await databaseOf([RECORDS], (database) => {
      const root = database.prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'incident_current'")
      page = root.pluck().get() ?? 0
    })
    const at = bytes.indexOf('815', (page - 1) * pageSizeOf(bytes))
    expect(at).toBeLessThan(page * pageSizeOf(bytes))
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(await open(bytes)).toBe('database-damaged')
  })

  test('S4: one that claims to be of 4 GB is refused before it is read', async () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'other.sqlite')
    writeFileSync(path, await databaseOf([RECORDS]))
    truncateSync(path, 2 ** 32)
    expect(await openDatabaseFile({ path, name: 'irisboard.db' }, null)).toMatchObject({
      code: 'file-too-large',
      details: { limit: 4000 },
    })
  })

  test('S4: a write-ahead log whose database is gone is no file to import, and stays', async () => {
    using folder = openFolder()
    const { path } = folder.write('other.sqlite', '')
    rmSync(path)
    writeFileSync(`${path}-wal`, 'the last changes')
    const context = { database: folder.database, today: TODAY, onProgress: () => undefined }
    const { plan } = await planImport({ path, name: 'other.sqlite' }, DEFAULT_IMPORT_OPTIONS, context)
    expect(codesOf(plan)).toEqual(['file-missing'])
    expect([existsSync(path), readFileSync(`${path}-wal`, 'utf8')]).toEqual([false, 'the last changes'])
  })

  test('S4: bits of the structure that flipped never end in a crash', async () => {
    const whole = await databaseOf([RECORDS])
    for (let page = 0; page < whole.length / pageSizeOf(whole); page += 1) {
      const bytes = Buffer.from(whole)
      const at = page * pageSizeOf(whole) + (page === 0 ? 100 : 0)
      bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 0x40
      bytes[at + 5] = (bytes[at + 5] ?? 0) ^ 0x40
      const found = await open(bytes)
      expect(['string', 'object']).toContain(typeof found)
    }
  })
})

describe('S5: versions', () => {
  test('S5: a newer one is refused by its number, an older one is read', async () => {
    const newer = await databaseOf([RECORDS], (database) => database.pragma(`user_version = ${MIGRATIONS.length + 1}`))
    expect(await open(newer)).toBe('database-newer')
    using folder = temporaryFolder()
    const path = join(folder.path, 'newer.sqlite')
    writeFileSync(path, newer)
    expect(await openDatabaseFile({ path, name: 'irisboard.db' }, null)).toMatchObject({
      details: { version: MIGRATIONS.length + 1 },
    })
    const older = await databaseOf([RECORDS], (database) => {
      const write = takeRows(database, ['snapshot', 'dictionary', 'incident'])
      database.pragma('foreign_keys = OFF')
      const tables = database.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
      for (const name of tables) database.exec(`DROP TABLE ${name}`)
      database.exec(MIGRATIONS[0] ?? '')
      write(database)
      database.pragma('user_version = 1')
    })
    const found = await open(older)
    expect(Array.isArray(found) && found[0].records).toHaveLength(4)
  })
})
