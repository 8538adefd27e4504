import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepBackup } from '../../../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../../../electron/backend/backup/restore-backup.ts'
import { createComparer } from '../../../../../electron/backend/history/compare-snapshots.ts'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { BACKUPS_NAME } from '../../../../../electron/backend/platform/data-folder.ts'
import { purgeFolder, purgeSnapshot } from '../../../../../electron/backend/purge/purge-folder.ts'
import { snapshots } from '../../../../../electron/backend/queries/snapshots.ts'
import { cellPulls, cellSpans } from '../../../../../electron/backend/store/cells/cell-pulls.ts'
import { type Database, openDatabase } from '../../../../../electron/backend/store/database.ts'
import {
  appendJournal,
  brokenJournalEntry,
  fingerprint,
  readJournal,
} from '../../../../../electron/backend/store/journal.ts'
import { journalled } from '../../../../../electron/backend/store/keepsake-proof.ts'
import { copyForReading } from '../../../../../electron/backend/store/read-only-copy.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { type Folder, NOW, openFolder, temporaryFolder } from '../../../../support/folder.ts'
import { pullInto, type ToldIncident } from '../../../../support/pulled.ts'

const JANUARY: readonly ToldIncident[] = [
  { created: '2023-01-05', category: 'Parc', status: 'Clôturé', ended: '2023-01-31' },
  { created: '2023-01-06', category: 'Voirie' },
]
const FEBRUARY: readonly ToldIncident[] = [
  { created: '2023-02-05', category: 'Voirie', organisation: 'Vivaqua', ended: '2023-02-28', status: 'Clôturé' },
]
const MARCH: readonly ToldIncident[] = [{ created: '2023-03-05', category: 'Monument', organisation: 'Vivaqua' }]
const LATER = '2023-12-01T11:00:00.000Z'

let folder: Folder
beforeEach(() => {
  folder = openFolder()
})
afterEach(() => folder[Symbol.dispose]())

const findings = (database: Database = folder.database): readonly string[] =>
  checkFolder(database).map(({ code, place }) => `${code} ${place}`)
const pulls = (database: Database = folder.database): readonly number[] =>
  cellPulls(database).map(({ snapshot }) => snapshot)
const nothing = (): void => undefined

function backupsOf(path: string): readonly string[] {
  const backups = join(path, BACKUPS_NAME)
  return readdirSync(backups).map((name) => join(backups, name))
}

/** Three months, each pulled by itself. */
async function pullMonths(): Promise<void> {
  await pullInto(folder, JANUARY, { asked: { to: '2023-01-31' } })
  await pullInto(folder, FEBRUARY, { asked: { from: '2023-02-01', to: '2023-02-28' } })
  await pullInto(folder, MARCH, { asked: { from: '2023-03-01' } })
}

describe('a purge of a pull', () => {
  test('of one between others: those before it answer for nothing, and its codes become those of later ones', async () => {
    await pullMonths()
    expect(new Set(cellSpans(folder.database).map(({ snapshot }) => snapshot))).toEqual(new Set([1, 2, 3]))
    expect(purgeSnapshot(folder.database, 2, LATER)).toBe(1)
    expect(cellSpans(folder.database).map(({ snapshot }) => snapshot)).toEqual([3])
    const owner = folder.database.prepare("SELECT snapshot FROM dictionary WHERE code LIKE 'vivaqua'").pluck().get()
    expect([owner, pulls(), findings()]).toEqual([3, [3, 1], []])
    expect(readJournal(folder.database).at(-1)).toMatchObject({ kind: 'purge', snapshot: 2 })
    expect(readJournal(folder.database)[1]?.detail).toBe('{"purged":true}')
  })

  test('of the first one: the codes that no other has are gone', async () => {
    await pullMonths()
    purgeSnapshot(folder.database, 1, LATER)
    const codes = folder.database.prepare('SELECT code FROM dictionary').pluck().all()
    expect(codes).toContain('road')
    expect(codes).not.toContain('park')
    expect([pulls(), findings()]).toEqual([[3, 2], []])
  })

  test('takes it out of the backups too', async () => {
    await pullMonths()
    await keepBackup(folder.database, { dataFolder: folder.path, now: NOW, onProgress: nothing })
    const purged = await purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot: 2, now: LATER })
    expect(purged).toMatchObject({ purged: 2, rows: 1, backups: 1 })
    const [kept] = backupsOf(folder.path)
    await restoreBackup({ dataFolder: folder.path, path: kept!, now: LATER, onProgress: nothing })
    expect([pulls(), findings()]).toEqual([[3, 1], []])
  })
})

describe('a backup', () => {
  test('brings pulls back as they were, and what was purged since stays purged', async () => {
    await pullMonths()
    const before = contentHash(folder.database)
    await keepBackup(folder.database, { dataFolder: folder.path, now: NOW, onProgress: nothing })
    using elsewhere = temporaryFolder()
    const kept = join(elsewhere.path, 'kept.sqlite')
    cpSync(backupsOf(folder.path)[0]!, kept)
    await pullInto(folder, MARCH.concat(MARCH), { asked: { from: '2023-03-01' } })
    await restoreBackup({ dataFolder: folder.path, path: kept, now: LATER, onProgress: nothing })
    expect([contentHash(folder.database), findings()]).toEqual([before, []])
    purgeSnapshot(folder.database, 3, LATER)
    await restoreBackup({ dataFolder: folder.path, path: kept, now: LATER, onProgress: nothing })
    expect([pulls(), findings()]).toEqual([[2, 1], []])
  })

  test('of damaged cells is neither made nor restored', async () => {
    await pullMonths()
    const options = { dataFolder: folder.path, now: NOW, onProgress: nothing }
    const damage = "UPDATE cell_part SET data = zeroblob(length(data)) WHERE snapshot = 2 AND part = 'weight 0'"
    await keepBackup(folder.database, options)
    const path = backupsOf(folder.path)[0]!
    const kept = new Sqlite(path)
    kept.exec(damage)
    kept.close()
    await expect(restoreBackup({ ...options, path, now: LATER })).rejects.toThrow('backup-damaged')
    expect(findings()).toEqual([])
    folder.database.exec(damage)
    expect(findings()).toEqual(['rows-differ snapshot 2'])
    appendJournal(folder.database, { at: LATER, kind: 'already-known', snapshot: null, detail: {} })
    await expect(keepBackup(folder.database, { ...options, now: LATER })).rejects.toThrow('folder-damaged')
  })
})

test('a copy of a folder that can only be read has all pulls', async () => {
  await pullMonths()
  const copy = copyForReading(folder.path)
  try {
    const database = openDatabase(copy.path)
    expect([pulls(database), findings(database)]).toEqual([[3, 2, 1], []])
    database.close()
  } finally {
    copy.close()
  }
})

test('the state as of a snapshot is that of the pulls up to it', async () => {
  await pullMonths()
  const spans = (asOf: number) => cellSpans(folder.database, asOf).map(({ snapshot }) => snapshot)
  expect([spans(1), spans(2), spans(3)]).toEqual([[1], [2, 1], [3, 2, 1]])
})

test('the list of imports tells a pull from a file: its source, when it was counted, the hash of its query', async () => {
  await pullMonths()
  expect(snapshots(folder.database)).toMatchObject([
    { snapshot: 1, file: 'region', new: 2, declaredTotal: 2, from: '2023-01-05', to: '2023-01-06', register: 'region' },
    { snapshot: 2, file: 'region', asOf: '2023-02-28', isUndoable: false },
    {
      ...{ snapshot: 3, file: 'region', isUndoable: true },
      pull: { source: 'region', grain: 'day', cells: 1, moment: NOW, queryHash: fingerprint('SELECT') },
    },
  ])
})

test('two states are compared by how many incidents they count, for there are no rows', async () => {
  await pullMonths()
  const asked = { dataset: null, kind: null, offset: 0, limit: 10 } as const
  const compare = createComparer(folder.database)
  expect(compare({ from: 1, to: 3, ...asked })).toEqual({
    counts: [],
    total: 0,
    rows: [],
    cells: { before: 2, after: 4 },
  })
  await pullInto(folder, MARCH.concat(MARCH), { asked: { from: '2023-03-01' } })
  expect(compare({ from: 3, to: 4, ...asked }).cells).toEqual({ before: 4, after: 5 })
  purgeSnapshot(folder.database, 2, LATER)
  expect(compare({ from: 1, to: 4, ...asked }).cells).toEqual({ before: 2, after: 2 })
})

test('an anchor of before a pull is in the journal after it, one of an undone pull too', async () => {
  await pullInto(folder, JANUARY, { asked: { to: '2023-01-31' } })
  const anchor = readJournal(folder.database).at(-1)!
  await pullInto(folder, FEBRUARY, { asked: { from: '2023-02-01' } })
  undoImport(folder.database, LATER)
  const entries = readJournal(folder.database)
  expect(entries[anchor.sequence - 1]?.hash).toBe(anchor.hash)
  expect([brokenJournalEntry(entries), findings()]).toEqual([null, []])
})

test('what people keep beside pulls stays theirs: an undo takes none of it', async () => {
  const keep = (name: string): void => {
    const insert = 'INSERT INTO warehouse (name, servers, relation, mapping, register) VALUES (?, ?, ?, ?, ?)'
    journalled(folder.database, 'warehouse', NOW, () =>
      folder.database.prepare(insert).run(name, '[]', 'incident', '{}', name),
    )
  }
  await pullInto(folder, JANUARY)
  keep('region')
  undoImport(folder.database, LATER)
  expect(folder.database.prepare('SELECT name FROM warehouse').pluck().all()).toEqual(['region'])
  expect(findings()).toEqual([])
  folder.database.exec("UPDATE warehouse SET relation = 'other'")
  expect(findings()).toEqual(['kept-differs warehouse'])
})
