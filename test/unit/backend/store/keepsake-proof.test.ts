import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepBackup } from '../../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { createMappingHandlers } from '../../../../electron/backend/mappings/mapping-handlers.ts'
import { createNoteHandlers } from '../../../../electron/backend/notes/note-handlers.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { type Database, openDatabase } from '../../../../electron/backend/store/database.ts'
import { dataVersion, readJournal } from '../../../../electron/backend/store/journal.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { type Folder, NOW, openFolder, temporaryFolder } from '../../../support/folder.ts'
import { ROOT } from '../../../tool.ts'

const RECORDS = 'N°;Catégorie;Signalé le;Statut\n1;Voirie;31/03/2023;Signalé\n2;Parc;31/03/2023;Clôturé\n'
const NOTE = { from: '2023-03-01', to: '2023-03-31', text: 'Strike' } as const
const BREAK = { name: 'Parc', category: 'road', from: '2023-01-01' } as const
const MAPPING = { name: 'calls', dataset: 'incidents', headers: ['N°', 'Rue'], mapping: {} } as const

let folder: Folder
beforeEach(async () => {
  folder = openFolder()
  await folder.take(RECORDS)
})
afterEach(() => folder[Symbol.dispose]())

function handlersOf(database: Database, dataFolder: string) {
  const options = { dataFolder, now: () => NOW }
  return { ...createNoteHandlers(database, options), ...createMappingHandlers(database, options) }
}

/** One of each kind. */
async function keepAll(database = folder.database, path = folder.path): Promise<void> {
  const handlers = handlersOf(database, path)
  await handlers['notes.add'](NOTE)
  await handlers['breaks.save'](BREAK)
  await handlers['mappings.save'](MAPPING)
}

const findings = (database = folder.database): readonly string[] =>
  checkFolder(database).map(({ code, place }) => `${code} ${place}`)
const kinds = (database = folder.database): readonly string[] => readJournal(database).map(({ kind }) => kind)
const nothing = (): void => undefined
const KEPT = ['note', 'break', 'mapping']

describe('what people keep', () => {
  test('each change has an entry, also the one that takes away, and one that changes nothing has none', async () => {
    const handlers = handlersOf(folder.database, folder.path)
    await keepAll()
    await handlers['mappings.save'](MAPPING)
    const { rows } = await handlers['notes.list']({})
    await handlers['notes.remove']({ id: rows[0]!.id })
    await handlers['notes.remove']({ id: 99 })
    expect(kinds()).toEqual(['import', ...KEPT, 'note'])
    expect(findings()).toEqual([])
  })

  test('is no data: neither their version, nor a plan that was made, nor an undo, nor an exact one takes it for that', async () => {
    const [version, before] = [dataVersion(folder.database), contentHash(folder.database)]
    const plan = await folder.plan('N°;Catégorie;Signalé le;Statut\n3;Parc;31/05/2023;Signalé\n')
    const handlers = handlersOf(folder.database, folder.path)
    await handlers['notes.add'](NOTE)
    await handlers['mappings.save'](MAPPING)
    expect(dataVersion(folder.database)).toBe(version)
    const { snapshot } = folder.commit(plan)
    await handlers['breaks.save'](BREAK)
    expect(undoImport(folder.database, NOW).withdrawn).toBe(snapshot)
    expect(contentHash(folder.database)).toBe(before)
    expect(kinds()).toEqual(['import', 'note', 'mapping', 'import', 'break', 'undo'])
    expect(findings()).toEqual([])
  })

  test('a category redefined since a file was read changes what it says: the plan is out of date', async () => {
    const plan = await folder.plan('N°;Catégorie;Signalé le;Statut\n3;Parc;31/05/2023;Signalé\n')
    await handlersOf(folder.database, folder.path)['breaks.save'](BREAK)
    expect(() => folder.commit(plan)).toThrow('plan-out-of-date')
  })

  test.each([
    ["UPDATE chart_note SET text = 'No strike'", 'chart_note'],
    ["UPDATE chart_note SET period_to = '2023-04-30'", 'chart_note'],
    ['DELETE FROM chart_note', 'chart_note'],
    ["UPDATE category_mapping SET category = 'monument'", 'category_mapping'],
    [
      "INSERT INTO category_mapping (name, category, from_day, saved_at) VALUES ('a', 'road', '2023-01-01', '')",
      'category_mapping',
    ],
    ["UPDATE mapping SET dataset = 'budgets'", 'mapping'],
  ])('%s by another program is found', async (sql, table) => {
    await keepAll()
    folder.database.exec(sql)
    expect(findings()).toEqual([`kept-differs ${table}`])
  })

  test('one that another program put into a folder that never had any is found', () => {
    folder.database.exec("INSERT INTO chart_note VALUES (1, '2023-01-01', '2023-01-01', 'x', '')")
    expect(findings()).toEqual(['kept-differs chart_note'])
  })

  test('views are journalled nowhere', () => {
    folder.database.prepare("INSERT INTO saved_view VALUES (1, 'a', 0, '{}', '')").run()
    expect([findings(), kinds()]).toEqual([[], ['import']])
  })
})

describe('a backup', () => {
  const keep = (seconds: number) =>
    keepBackup(folder.database, {
      dataFolder: folder.path,
      now: new Date(Date.parse(NOW) + seconds * 1000).toISOString(),
      onProgress: nothing,
    })
  const restore = (name: string | null) =>
    restoreBackup({ dataFolder: folder.path, path: join(folder.path, 'backups', name!), now: NOW, onProgress: nothing })

  test('comes back with what was kept then, which the journal says, and goes forth again', async () => {
    await keepAll()
    const name = await keep(0)
    const version = dataVersion(folder.database)
    const handlers = handlersOf(folder.database, folder.path)
    await handlers['breaks.remove']({ id: 1 })
    await handlers['notes.add']({ ...NOTE, text: 'Storm' })
    const { backup } = await restore(name)
    expect((await handlers['notes.list']({})).rows.map(({ text }) => text)).toEqual(['Strike'])
    expect(kinds()).toEqual(['import', ...KEPT, 'break', 'note', 'restore'])
    expect(findings()).toEqual([])
    expect(dataVersion(folder.database)).toBeGreaterThan(version)
    await restore(backup)
    expect((await handlers['notes.list']({})).rows.map(({ text }) => text)).toEqual(['Strike', 'Storm'])
    expect(findings()).toEqual([])
  })

  test('of another folder brings its own, and entries of what is kept take no version of the data back', async () => {
    using elsewhere = openFolder()
    await elsewhere.take(RECORDS)
    await keepAll(elsewhere.database, elsewhere.path)
    const options = { dataFolder: elsewhere.path, now: NOW, onProgress: nothing }
    const name = await keepBackup(elsewhere.database, options)
    const version = dataVersion(folder.database)
    await restoreBackup({ ...options, dataFolder: folder.path, path: join(elsewhere.path, 'backups', name!) })
    expect(findings()).toEqual([])
    expect(dataVersion(folder.database)).toBeGreaterThan(version)
  })

  test('in which a note was changed by hand is refused', async () => {
    await keepAll()
    const name = await keep(0)
    const path = join(folder.path, 'backups', name!)
    const other = new Sqlite(path)
    other.exec("UPDATE chart_note SET text = 'No strike'")
    other.close()
    await expect(restore(name)).rejects.toMatchObject({ code: 'backup-damaged' })
    expect(findings()).toEqual([])
  })
})

describe('a folder of an earlier version', () => {
  const VERSION = join(ROOT, 'test', 'fixtures', 'versions', '0.8.0', 'irisboard.sqlite.gz')

  function earlier(path: string, sql: string): void {
    writeFileSync(path, gunzipSync(readFileSync(VERSION)))
    const database = new Sqlite(path)
    database.exec(sql)
    database.pragma('journal_mode = DELETE')
    database.close()
  }

  const notes = "INSERT INTO chart_note VALUES (1, '2023-01-01', '2023-01-01', 'old', '')"

  test('has what it kept proven from the first opening on, once', () => {
    using place = temporaryFolder()
    earlier(join(place.path, DATABASE_NAME), notes)
    const database = openDatabase(place.path, { now: NOW })
    const last = readJournal(database).at(-1)!
    expect([last.kind, Object.keys(JSON.parse(last.detail).kept)]).toEqual(['proof', ['note']])
    expect(findings(database)).toEqual([])
    database.exec("UPDATE chart_note SET text = 'new'")
    expect(findings(database)).toEqual(['kept-differs chart_note'])
    database.close()
    const again = openDatabase(place.path, { now: NOW })
    expect(readJournal(again).at(-1)).toEqual(last)
    again.close()
  })

  test('that kept nothing gets no entry', () => {
    using place = temporaryFolder()
    earlier(
      join(place.path, DATABASE_NAME),
      'DELETE FROM chart_note; DELETE FROM mapping; DELETE FROM category_mapping',
    )
    const before = new Sqlite(join(place.path, DATABASE_NAME), { readonly: true })
    const count = readJournal(before).length
    before.close()
    const database = openDatabase(place.path, { now: NOW })
    expect(readJournal(database)).toHaveLength(count)
    expect(findings(database)).toEqual([])
    database.close()
  })

  test('lets its backup come back once it was taken over, with what was kept in it', async () => {
    using place = temporaryFolder()
    const backup = join(place.path, 'backup.sqlite')
    earlier(backup, notes)
    earlier(join(place.path, DATABASE_NAME), `${notes}; UPDATE chart_note SET text = 'later'`)
    const database = openDatabase(place.path, { now: NOW })
    await handlersOf(database, place.path)['notes.add'](NOTE)
    const count = readJournal(database).length
    await restoreBackup({ dataFolder: place.path, path: backup, now: NOW, onProgress: nothing })
    expect(database.prepare('SELECT text FROM chart_note').pluck().all()).toEqual(['old'])
    expect(kinds(database).slice(count)).toEqual(['restore'])
    expect(findings(database)).toEqual([])
    database.close()
  })
})

test('a process that is killed before any step of a change leaves both the change and its entry, or neither', async () => {
  await keepAll()
  using place = temporaryFolder()
  const statement = Object.getPrototypeOf(folder.database.prepare('SELECT 1'))
  const { run } = statement
  let steps = 0
  // What lies on the disk at that moment is what a killed process leaves.
  statement.run = new Proxy(run, {
    apply(method, target, values) {
      cpSync(folder.path, join(place.path, String(steps)), { recursive: true })
      steps += 1
      return Reflect.apply(method, target, values)
    },
  })
  await handlersOf(folder.database, folder.path)['notes.add']({ ...NOTE, text: 'Storm' })
  statement.run = run
  cpSync(folder.path, join(place.path, String(steps)), { recursive: true })
  const found = Array.from({ length: steps + 1 }, (_, step) => {
    const database = openDatabase(join(place.path, String(step)))
    const texts = database.prepare('SELECT count(*) FROM chart_note').pluck().get()
    const state = [texts, kinds(database).filter((kind) => kind === 'note').length, ...findings(database)].join(' ')
    database.close()
    return state
  })
  expect(steps).toBeGreaterThan(2)
  expect(found).toEqual([...Array.from({ length: steps }, () => '1 1'), '2 2'])
})
