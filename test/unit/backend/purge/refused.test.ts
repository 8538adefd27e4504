import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { copyDatabase } from '../../../../electron/backend/backup/copy-database.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import type { AppError } from '../../../../shared/contract/error.ts'
import { sample } from '../../../counts.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { type Folder, NOW, openFolder, openPublishedFolder, temporaryFolder } from '../../../support/folder.ts'
import { asOtherUserUntil } from '../../../support/other-user.ts'

const HEADER = 'N°;Catégorie;Signalé le;Adresse\n'
const ROWS = 1000
const DOSSIER = `${HEADER}${Array.from({ length: ROWS }, (_, at) => `${at + 2};Voirie;31/03/2023;Rue Cachee ${at}\n`).join('')}`

/** A folder of two imports, the second one to be purged, with so many backups that hold it. */
async function openWithBackups(
  count: number,
  open: () => Folder | Promise<Folder> = openFolder,
): Promise<{ folder: Folder; snapshot: number; backups: readonly string[] }> {
  const folder = await open()
  await folder.take(`${HEADER}1;Voirie;31/03/2023;Rue A\n`, {}, 'first.csv')
  const { snapshot } = await folder.take(DOSSIER, {}, 'second.csv')
  const backups = Array.from({ length: count }, (_, at) =>
    join(folder.path, 'backups', `irisboard-2023-12-01T10-00-0${at}-000Z.sqlite`),
  )
  for (const path of backups) await copyDatabase(folder.database, path, () => undefined)
  return { folder, snapshot: snapshot!, backups }
}

const purge = ({ folder, snapshot }: { readonly folder: Folder; readonly snapshot: number }) =>
  purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot, now: NOW }).then(
    (done) => ({ code: 'done', details: {}, ...done }),
    ({ code, details }: AppError) => ({ code, details }),
  )

/** The bytes of every backup and copy, and what the database holds. */
function stateOf(path: string): Readonly<Record<string, string>> {
  const database = openDatabase(path)
  const content = contentHash(database)
  const found = checkFolder(database)
  database.close()
  const files = ['.', 'backups'].flatMap((folder) =>
    readdirSync(join(path, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /^irisboard.+sqlite.+|^irisboard-/.test(entry.name))
      .map(({ name }) => [name, join(path, folder, name)] as const)
      .filter(([name]) => !/-(?:wal|shm)$/.test(name)),
  )
  const bytes = files.map(([name, each]) => [name, createHash('sha256').update(readFileSync(each)).digest('hex')])
  return { content, found: JSON.stringify(found), ...Object.fromEntries(bytes) }
}

describe('a purge that is refused changes nothing at all', () => {
  test('while another program holds one of the backups', async () => {
    const made = await openWithBackups(3)
    using folder = made.folder
    const before = stateOf(folder.path)
    const other = new Sqlite(made.backups[1])
    other.exec('BEGIN EXCLUSIVE')
    const refused = await purge(made)
    other.close()
    expect(refused).toEqual({
      code: 'backup-not-purged',
      details: { name: 'irisboard-2023-12-01T10-00-01-000Z.sqlite', reason: 'backup-in-use' },
    })
    expect(stateOf(folder.path)).toEqual(before)
    expect(await purge(made)).toMatchObject({ code: 'done', rows: ROWS, backups: 3, deleted: 0 })
  })

  test('where a newer version of the program made one of them', async () => {
    const made = await openWithBackups(2)
    using folder = made.folder
    const bytes = readFileSync(made.backups[0]!)
    bytes.writeUInt32BE(99, 60)
    writeFileSync(made.backups[0]!, bytes)
    const before = stateOf(folder.path)
    expect(await purge(made)).toMatchObject({ code: 'backup-not-purged', details: { reason: 'backup-newer' } })
    expect(stateOf(folder.path)).toEqual(before)
  })

  test.runIf(process.platform !== 'win32')('where one of them may not be read', async () => {
    const made = await openWithBackups(2)
    using folder = made.folder
    for (const name of ['.', ...readdirSync(folder.path)]) chmodSync(join(folder.path, name), 0o777)
    chmodSync(made.backups[0]!, 0o000)
    const before = stateOf(folder.path)
    const refused = await asOtherUserUntil(() => purge(made))
    expect(refused).toMatchObject({ code: 'backup-not-purged', details: { reason: 'backup-unreadable' } })
    expect(stateOf(folder.path)).toEqual(before)
  })

  test.runIf(process.platform !== 'win32')('where the folder of the backups takes no file', async () => {
    const made = await openWithBackups(2)
    using folder = made.folder
    for (const name of ['.', ...readdirSync(folder.path)]) chmodSync(join(folder.path, name), 0o777)
    chmodSync(join(folder.path, 'backups'), 0o555)
    for (const path of made.backups) chmodSync(path, 0o444)
    const before = stateOf(folder.path)
    expect(await asOtherUserUntil(() => purge(made))).toMatchObject({ code: 'folder-unwritable' })
    expect(stateOf(folder.path)).toEqual(before)
    expect(readdirSync(folder.path).filter((name) => name === 'purging')).toEqual([])
  })
})

test.each([
  ['before the log is empty is refused', 'folder-locked', false],
  ['of an empty log leaves it unfinished, which is told; asked again it is finished', 'purge-unfinished', true],
])('a program that reads %s', async (_what, code, isEmptied) => {
  const made = await openWithBackups(1)
  using folder = made.folder
  if (isEmptied) folder.database.pragma('wal_checkpoint(TRUNCATE)')
  const before = stateOf(folder.path)
  const other = openDatabase(folder.path)
  other.exec('BEGIN')
  other.prepare('SELECT count(*) FROM incident').get()
  folder.database.pragma('busy_timeout = 50')
  expect((await purge(made)).code).toBe(code)
  other.close()
  if (!isEmptied) expect(stateOf(folder.path)).toEqual(before)
  expect(await purge(made)).toMatchObject({ code: 'done', wasPurged: isEmptied, backups: isEmptied ? 0 : 1 })
})

test('a backup that is damaged for certain is deleted, and counted apart from those that are rewritten', async () => {
  const made = await openWithBackups(3)
  using folder = made.folder
  const [middle, start] = [made.backups[0]!, made.backups[1]!]
  const bytes = readFileSync(middle)
  writeFileSync(middle, bytes.fill(0xff, 3 * 8192, bytes.length - 8192))
  writeFileSync(start, 'no longer a database '.repeat(9000))
  copyFileSync(made.backups[2]!, join(folder.path, 'irisboard.sqlite.before-version-4'))
  expect(await purge(made)).toMatchObject({ code: 'done', rows: ROWS, backups: 1, deleted: 3 })
  expect(readdirSync(join(folder.path, 'backups'))).toEqual(['irisboard-2023-12-01T10-00-02-000Z.sqlite'])
  expect(existsSync(join(folder.path, 'irisboard.sqlite.before-version-4'))).toBe(false)
})

const SMALL_DISK =
  'mount -t tmpfs -o "size=$2" tmpfs "$1" && cp -a "$0"/. "$1" && cd "$3" && "$4" electron/start.mjs cli purge "$5" --yes --json --data-dir "$1"; code=$?; cp -a "$1"/. "$6"; exit $code'
/** Of a database: the first are too little, much, and too little once some of it was copied. */
const ROOMS = [0.5, 8, 2.2, 1.1, 1.6, 2.7, 3.2]
const { numRuns: tried } = sample('purge-rooms', 4, 7)
const hasSmallDisks = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0

test.runIf(hasSmallDisks)(
  'on a small disk it is done, or refused and nothing is changed, whatever room is free',
  async () => {
    const made = await openWithBackups(2, openPublishedFolder)
    using folder = made.folder
    using temporary = temporaryFolder()
    folder.database.pragma('wal_checkpoint(TRUNCATE)')
    const base = join(temporary.path, 'base')
    cpSync(folder.path, base, { recursive: true })
    const before = stateOf(base)
    const size = readFileSync(join(base, 'irisboard.sqlite')).length
    const used = Number(spawnSync('du', ['-sb', base], { encoding: 'utf8' }).stdout.split('\t')[0])
    const codes = new Set<number | null>()
    for (const room of ROOMS.slice(0, tried)) {
      const [disk, out] = ['disk', 'out'].map((name) => join(temporary.path, `${name}-${room}`)) as [string, string]
      for (const each of [disk, out]) mkdirSync(each)
      const bytes = String(Math.ceil(used + room * size))
      const root = join(import.meta.dirname, '../../../..')
      const values = [
        '-rm',
        'bash',
        '-c',
        SMALL_DISK,
        base,
        disk,
        bytes,
        root,
        process.execPath,
        String(made.snapshot),
        out,
      ]
      const { status, stdout } = spawnSync('unshare', values, { encoding: 'utf8' })
      codes.add(status)
      if (status === 0) expect(JSON.parse(stdout)).toMatchObject({ rows: ROWS, backups: 2, deleted: 0 })
      else
        expect([room, status, JSON.parse(stdout).error.code, stateOf(out)]).toEqual([
          room,
          2,
          'folder-unwritable',
          before,
        ])
      expect(readdirSync(join(out, 'backups'))).toHaveLength(2)
    }
    expect(codes).toEqual(new Set([2, 0]))
  },
)
