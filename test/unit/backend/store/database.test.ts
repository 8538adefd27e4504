import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { rebuildStoredColumns } from '../../../../electron/backend/engine/stored-columns.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { rememberedMappings } from '../../../../electron/backend/mappings/stored-mappings.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { APPLICATION_ID, MIGRATIONS } from '../../../../electron/backend/store/schema.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import { copyRows } from '../../../support/copy-rows.ts'
import { NOW, openFolder, temporaryFolder } from '../../../support/folder.ts'
import { table1 } from '../../../support/table-1.ts'

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

function failureOf(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

describe('openDatabase', () => {
  test('S4: a write-ahead log whose database is gone is kept, and no empty database takes its place', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, DATABASE_NAME)
    writeFileSync(`${path}-wal`, 'the last changes')
    expect(failureOf(() => openDatabase(folder.path))).toMatchObject({ code: 'folder-damaged', details: { path } })
    expect([existsSync(path), readFileSync(`${path}-wal`, 'utf8')]).toEqual([false, 'the last changes'])
  })

  test('S1: makes a secured database of our own', () => {
    using folder = openFolder()
    const pragma = (name: string): unknown => folder.database.pragma(name, { simple: true })
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('application_id')).toBe(APPLICATION_ID)
    expect(pragma('user_version')).toBe(MIGRATIONS.length)
    expect(pragma('integrity_check')).toBe('ok')
  })

  test('S2: a view that runs a function is never run, though it got into the folder', () => {
    using folder = temporaryFolder()
    openDatabase(folder.path).close()
    const other = new Sqlite(join(folder.path, DATABASE_NAME))
    other.exec("CREATE VIEW cat AS SELECT load_extension('x'); CREATE VIEW dog AS SELECT of_the_program()")
    other.close()
    const database = openDatabase(folder.path)
    database.function('of_the_program', () => 1)
    expect(() => database.prepare('SELECT * FROM cat').all()).toThrow('unsafe use of load_extension()')
    expect(() => database.prepare('SELECT * FROM dog').all()).toThrow('unsafe use of of_the_program()')
    database.close()
  })

  test('S5: one made by a newer version is told by its number', () => {
    using folder = temporaryFolder()
    const version = MIGRATIONS.length + 2
    foreign(join(folder.path, DATABASE_NAME), (database) => {
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma(`user_version = ${version}`)
    })
    expect(failureOf(() => openDatabase(folder.path))).toMatchObject({ code: 'folder-newer', details: { version } })
  })

  test('what was once released of the schema is never changed', () => {
    expect(MIGRATIONS.slice(0, 4).map((text) => createHash('sha256').update(text).digest('hex').slice(0, 16))).toEqual([
      '867501ae0711df0a',
      '3b3f7f10815e0d9d',
      'a87e83a99331fd00',
      'f1b9208e33cf758c',
    ])
  })

  test('opens again what it made, and makes the folder where there is none', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, 'new', 'folder')
    openDatabase(path).close()
    const again = openDatabase(path)
    expect(again.prepare('SELECT count(*) FROM snapshot').pluck().get()).toBe(0)
    again.close()
    expect(existsSync(join(path, `${DATABASE_NAME}.before-version-${MIGRATIONS.length}`))).toBe(false)
  })

  test('one of ours that has more tables than its version is damaged, and keeps its version', () => {
    using folder = temporaryFolder()
    const path = join(folder.path, DATABASE_NAME)
    foreign(path, (database) => {
      for (const migration of MIGRATIONS) database.exec(migration)
      database.pragma(`application_id = ${APPLICATION_ID}`)
      database.pragma('user_version = 2')
    })
    expect(failureOf(() => openDatabase(folder.path))).toMatchObject({ code: 'folder-damaged', details: { path } })
    foreign(path, (database) => expect(database.pragma('user_version', { simple: true })).toBe(2))
  })

  test.each<[string, (path: string) => void, string]>([
    [
      'a foreign database',
      (path) => foreign(path, (database) => database.exec('CREATE TABLE t (a)')),
      'folder-foreign',
    ],
    [
      'the database of another program',
      (path) => foreign(path, (database) => database.pragma('application_id = 77')),
      'folder-foreign',
    ],
    [
      'S5: one made by a newer version',
      (path) =>
        foreign(path, (database) => {
          database.pragma(`application_id = ${APPLICATION_ID}`)
          database.pragma(`user_version = ${MIGRATIONS.length + 1}`)
        }),
      'folder-newer',
    ],
    [
      'one of ours without a version',
      (path) =>
        foreign(path, (database) => {
          database.exec('CREATE TABLE snapshot (id)')
          database.pragma(`application_id = ${APPLICATION_ID}`)
        }),
      'folder-damaged',
    ],
    ['one of ours with a version below none', (path) => ours(path, -3), 'folder-damaged'],
    ['one of ours without a table', (path) => ours(path, MIGRATIONS.length), 'folder-damaged'],
    [
      'S4: a text that was renamed',
      (path) => writeFileSync(path, 'Catégorie;Nombre\nDivers;470\n'.repeat(50)),
      'folder-damaged',
    ],
    [
      'S4: a header and nothing good after it',
      (path) => writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), randomBytes(4000)])),
      'folder-damaged',
    ],
    ['S4: a database cut in a page', cutShort, 'folder-damaged'],
  ])('%s is refused and left as it is', async (_name, make, code) => {
    using folder = temporaryFolder()
    const path = join(folder.path, DATABASE_NAME)
    await make(path)
    const before = hashOf(path)
    const failure = failureOf(() => openDatabase(folder.path))
    expect(failure).toBeInstanceOf(AppError)
    expect(failure).toMatchObject({ code, details: { path } })
    expect(hashOf(path)).toBe(before)
  })
})

function foreign(path: string, fill: (database: Sqlite.Database) => unknown): void {
  const database = new Sqlite(path)
  database.pragma('journal_mode = DELETE')
  fill(database)
  database.close()
}

function ours(path: string, version: number): void {
  foreign(path, (database) => {
    database.pragma(`application_id = ${APPLICATION_ID}`)
    database.pragma(`user_version = ${version}`)
  })
}

/** Our own database after an import, without the second half of its bytes. */
async function cutShort(path: string): Promise<void> {
  using made = openFolder()
  await made.take(table1('fr'))
  made.database.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = readFileSync(join(made.path, DATABASE_NAME))
  writeFileSync(path, bytes.subarray(0, 1000))
}

describe('a folder of an earlier version', () => {
  test('keeps its incidents, whose numbers become ranges, and can be checked and undone as before', async () => {
    using folder = openFolder()
    const header = 'N°;Signalé le;Statut\n'
    await folder.take(`${header}1;31/03/2023;Signalé\n2;31/03/2023;Signalé\n`)
    await folder.take(`${header}2;31/03/2023;Clôturé\n3;31/03/2023;Signalé\n`)
    using older = temporaryFolder()
    const earlier = new Sqlite(join(older.path, DATABASE_NAME))
    for (const migration of MIGRATIONS.slice(0, 2)) earlier.exec(migration)
    copyRows(folder.database, earlier, ['snapshot', 'journal', 'dictionary', 'incident'])
    earlier.pragma(`application_id = ${APPLICATION_ID}`)
    earlier.pragma('user_version = 2')
    earlier.close()
    const database = openDatabase(older.path)
    rebuildStoredColumns(database)
    const ranges = database.prepare('SELECT snapshot, first, last FROM incident_range').raw().all()
    expect(ranges).toEqual([
      [1, 1, 2],
      [2, 3, 4],
    ])
    expect(checkFolder(database)).toEqual([])
    expect(undoImport(database, NOW)).toEqual({ withdrawn: 2, rows: 2 })
    expect(checkFolder(database)).toEqual([])
    database.exec('UPDATE incident SET valid_from = 9 WHERE id = 2')
    expect(checkFolder(database).map(({ code, place }) => `${code} ${place}`)).toEqual([
      'rows-differ snapshot 1',
      'range-differs snapshot 1',
      'range-differs snapshot 9',
      'reference-broken incident 2',
    ])
    database.close()
  })

  test('remembers of which register its files were: of FixMyStreet', () => {
    using older = temporaryFolder()
    const earlier = new Sqlite(join(older.path, DATABASE_NAME))
    for (const migration of MIGRATIONS.slice(0, 6)) earlier.exec(migration)
    earlier.exec(`
      INSERT INTO mapping (name, version, dataset, signature, mapping, saved_at) VALUES
        ('demandes', 1, 'incidents', 'a', '{"columns":{"Dossier":{"field":"reference"}}}', '2023-12-01'),
        ('budget', 1, 'budgets', 'b', '{"values":{"unit":"EUR"}}', '2023-12-01')`)
    earlier.pragma(`application_id = ${APPLICATION_ID}`)
    earlier.pragma('user_version = 6')
    earlier.close()
    const database = openDatabase(older.path)
    expect(rememberedMappings(database).map(({ name, mapping }) => [name, mapping])).toEqual([
      ['budget', { values: { unit: 'EUR' } }],
      ['demandes', { columns: { Dossier: { field: 'reference' } }, register: 'fixmystreet' }],
    ])
    database.close()
  })
})
