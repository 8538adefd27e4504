import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyDatabase } from '../../../../electron/backend/backup/copy-database.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { planImport } from '../../../../electron/backend/import/plan/plan-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { snapshots } from '../../../../electron/backend/queries/snapshots.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { readJournal } from '../../../../electron/backend/store/journal.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../shared/domain/import/import-plan.ts'
import { type Folder, NOW, openFolder, openPublishedFolder, TODAY, temporaryFolder } from '../../../support/folder.ts'

const HEADER = 'Lieu tres secret'
const VALUE = 'Vanderstraeten'
const NAMES = ['plainte Zoé', 'plainte Zoé'.normalize('NFD')]
/** All of the file that must be nowhere. */
const TRACES = [HEADER, VALUE, ...NAMES]
const NAME = `${NAMES[0]} "100 %" d'été.csv`
const DOSSIER = `N°;Catégorie;Signalé le;${HEADER}\n${Array.from(
  { length: 300 },
  (_, at) => `${at + 1};Voirie;31/03/2023;${VALUE} ${at}\n`,
).join('')}`

const nothing = (): void => undefined

/** Imports the dossier; its name need be none that this system could write. */
async function takeDossier(folder: Folder, name = NAME): Promise<number> {
  const { path } = folder.write('source.csv', DOSSIER)
  const options = { ...DEFAULT_IMPORT_OPTIONS, mapping: { columns: { [HEADER]: { field: 'address' } } } }
  const context = { database: folder.database, today: TODAY, onProgress: nothing }
  const { snapshot } = folder.commit(await planImport({ path, name }, options, context))
  rmSync(path)
  return snapshot!
}

async function takePlain(folder: Folder, street: string): Promise<number> {
  const csv = `N°;Catégorie;Signalé le;Adresse\n1;Voirie;31/03/2023;${street}\n`
  const { snapshot } = await folder.take(csv, {}, 'plain.csv')
  rmSync(join(folder.path, 'plain.csv'))
  return snapshot!
}

/** Beside the others, of which none goes: those that are too many for so small a folder would. */
async function backUp(folder: Folder, second: number): Promise<string> {
  const path = join(folder.path, 'backups', `irisboard-2023-12-01T10-00-0${second}-000Z.sqlite`)
  await copyDatabase(folder.database, path, nothing)
  return path
}

const purge = (folder: Folder, snapshot: number) =>
  purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot, now: NOW })

/** The files of a folder in whose bytes anything of the dossier stands, its write-ahead log included. */
function holders(folder: Folder): readonly string[] {
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name))
      return TRACES.some((trace) => bytes.includes(trace))
    })
    .map(({ name }) => name)
}

/** What a check finds in the folder and in each of its backups, the chains of their journals included. */
function findings(folder: Folder): readonly unknown[] {
  const backups = join(folder.path, 'backups')
  const found = readdirSync(backups).flatMap((name) => {
    using place = temporaryFolder()
    copyFileSync(join(backups, name), join(place.path, 'irisboard.sqlite'))
    const database = openDatabase(place.path)
    const wrong = checkFolder(database).map((finding) => ({ name, ...finding }))
    database.close()
    return wrong
  })
  return [...checkFolder(folder.database), ...found]
}

function restore(folder: Folder, path: string) {
  return restoreBackup({
    dataFolder: folder.path,
    path,
    now: '2023-12-01T11:00:00.000Z',
    onProgress: nothing,
  })
}

const addresses = (folder: Folder) =>
  folder.database.prepare('SELECT DISTINCT address FROM incident ORDER BY 1').pluck().all()

test('the words of an import that was undone go from the backups that never held its rows', async () => {
  using folder = openFolder()
  await takePlain(folder, 'Rue A')
  const dossier = await takeDossier(folder)
  undoImport(folder.database, NOW)
  await takePlain(folder, 'Rue B')
  const backup = await backUp(folder, 1)
  expect(holders(folder)).toContain('irisboard-2023-12-01T10-00-01-000Z.sqlite')
  expect(await purge(folder, dossier)).toMatchObject({ rows: 0, backups: 1, wasPurged: false })
  expect(holders(folder)).toEqual([])
  expect(findings(folder)).toEqual([])
  await restore(folder, backup)
  expect(addresses(folder)).toEqual(['Rue A', 'Rue B'])
  expect(findings(folder)).toEqual([])
  expect(holders(folder)).toEqual([])
})

test('a file goes under all numbers that it had; each can be asked for again, which takes what is left', async () => {
  using folder = openFolder()
  await takePlain(folder, 'Rue A')
  const first = await takeDossier(folder)
  const held = await backUp(folder, 1)
  undoImport(folder.database, NOW)
  const words = await backUp(folder, 2)
  const second = await takeDossier(folder, 'Zoé, une fois de plus.csv')
  await backUp(folder, 3)
  using elsewhere = temporaryFolder()
  const [awayHeld, awayWords] = [held, words].map((path, at) => {
    const away = join(elsewhere.path, `away-${at}.sqlite`)
    copyFileSync(path, away)
    return away
  }) as [string, string]
  expect(await purge(folder, second)).toMatchObject({ rows: 300, backups: 3, wasPurged: false })
  expect(holders(folder)).toEqual([])
  expect(findings(folder)).toEqual([])
  const entries = readJournal(folder.database).length
  for (const snapshot of [first, second])
    expect(await purge(folder, snapshot)).toEqual({
      purged: snapshot,
      rows: 0,
      backups: 0,
      deleted: 0,
      wasPurged: true,
    })
  expect(readJournal(folder.database).length).toBe(entries)

  // As a version of the program left them that purged a file under one number alone.
  copyFileSync(awayHeld, held)
  copyFileSync(awayWords, words)
  expect(await purge(folder, first)).toEqual({ purged: first, rows: 0, backups: 2, deleted: 0, wasPurged: true })
  expect(holders(folder)).toEqual([])
  expect(findings(folder)).toEqual([])

  // Nor does a backup from elsewhere bring it back under its earlier number.
  await restore(folder, awayHeld)
  expect(addresses(folder)).toEqual(['Rue A'])
  expect(findings(folder)).toEqual([])
  expect(holders(folder)).toEqual([])
})

test('two backups before and two after, one read-only and one damaged: the good ones stay, without the file', async () => {
  using folder = openFolder()
  await takePlain(folder, 'Rue A')
  const before = [await backUp(folder, 1), await backUp(folder, 2)]
  const dossier = await takeDossier(folder, NAME.normalize('NFD'))
  const after = [await backUp(folder, 3), await backUp(folder, 4)] as const
  chmodSync(after[0], 0o444)
  // Its beginning is whole: that it is damaged shows where it is read.
  const bytes = readFileSync(after[1])
  writeFileSync(after[1], bytes.fill(0xff, 3 * 8192, bytes.length - 8192))
  expect(await purge(folder, dossier)).toMatchObject({ rows: 300, backups: 1, deleted: 1 })
  expect(holders(folder)).toEqual([])
  expect(readdirSync(join(folder.path, 'backups'))).toHaveLength(3)
  expect(statSync(after[0]).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o444)
  expect(findings(folder)).toEqual([])
  for (const path of [...before, after[0]]) {
    await restore(folder, path)
    expect(addresses(folder)).toEqual(['Rue A'])
    expect(holders(folder)).toEqual([])
  }
})

test('what was cut off leaves the name of its file nowhere', async () => {
  using folder = openFolder()
  const dossier = await takeDossier(folder)
  folder.database.prepare('INSERT INTO import_under_way (id, file_name) VALUES (1, ?)').run(NAME)
  const backup = await backUp(folder, 1)
  const note = openDatabase(join(folder.path, 'note'))
  note.exec('CREATE TABLE reading (file_name TEXT NOT NULL)')
  note.prepare('INSERT INTO reading VALUES (?)').run(NAME)
  note.pragma('journal_mode = DELETE')
  note.close()
  copyFileSync(join(folder.path, 'note', 'irisboard.sqlite'), join(folder.path, 'reading-0123456789abcdef.sqlite'))
  rmSync(join(folder.path, 'note'), { recursive: true })
  using elsewhere = temporaryFolder()
  const away = join(elsewhere.path, 'away.sqlite')
  copyFileSync(backup, away)
  await purge(folder, dossier)
  expect(holders(folder)).toEqual([])
  await restore(folder, away)
  expect(holders(folder)).toEqual([])
})

test('another import of the same bytes stays where nobody asked for it', async () => {
  using folder = openFolder()
  const first = await takeDossier(folder)
  await takePlain(folder, 'Rue A')
  const second = await takeDossier(folder, 'garde.csv')
  await backUp(folder, 1)
  expect(await purge(folder, first)).toMatchObject({ backups: 1, wasPurged: false })
  expect(snapshots(folder.database).map(({ file }) => file)).toEqual(['plain.csv', 'garde.csv'])
  expect(findings(folder)).toEqual([])
  expect(await purge(folder, second)).toMatchObject({ backups: 1, wasPurged: false })
  expect(holders(folder)).toEqual([])
  expect(findings(folder)).toEqual([])
})

test('a backup of another folder loses that file alone, whatever its number is there', async () => {
  using folder = openFolder()
  using other = openFolder()
  await takePlain(folder, 'Rue A')
  const dossier = await takeDossier(folder)
  await takeDossier(other)
  const kept = await takePlain(other, 'Rue B')
  expect(kept).toBe(dossier)
  mkdirSync(join(folder.path, 'backups'))
  copyFileSync(await backUp(other, 1), join(folder.path, 'backups', 'irisboard-2023-12-01T10-00-01-000Z.sqlite'))
  await purge(folder, dossier)
  expect(holders(folder)).toEqual([])
  expect(findings(folder)).toEqual([])
  await restore(folder, join(folder.path, 'backups', 'irisboard-2023-12-01T10-00-01-000Z.sqlite'))
  expect(snapshots(folder.database).map(({ snapshot, file }) => `${snapshot} ${file}`)).toEqual([`${kept} plain.csv`])
})

test.runIf(process.platform === 'linux')(
  'on a disk that is full no backup goes, and it can be asked again',
  async () => {
    using folder = await openPublishedFolder()
    const dossier = await takeDossier(folder)
    await backUp(folder, 1)
    // A file may grow to so many kilobytes: less than the backup.
    const command = 'ulimit -f 200; exec "$0" electron/start.mjs cli purge "$1" --yes --json --data-dir "$2"'
    const values = ['-c', command, process.execPath, String(dossier), folder.path]
    const { status, stdout } = spawnSync('bash', values, { encoding: 'utf8' })
    expect([status, JSON.parse(stdout).error.code]).toEqual([2, 'folder-unwritable'])
    expect(readdirSync(join(folder.path, 'backups'))).toHaveLength(1)
    expect(findings(folder)).toEqual([])
    expect(await purge(folder, dossier)).toMatchObject({ rows: 300, backups: 1, wasPurged: false })
    expect(holders(folder)).toEqual([])
    expect(findings(folder)).toEqual([])
  },
)
