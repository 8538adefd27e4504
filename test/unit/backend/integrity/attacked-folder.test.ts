import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBackup } from '../../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { proofOf } from '../../../../electron/backend/store/import-proof.ts'
import {
  appendJournal,
  fingerprint,
  type JournalKind,
  readJournal,
  withoutGuards,
} from '../../../../electron/backend/store/journal.ts'
import { hashImportedRows, snapshotColumnsHash } from '../../../../electron/backend/store/rows-hash.ts'
import { TABLES } from '../../../../electron/backend/store/versioned-table.ts'
import { redactedText } from '../../../../shared/contract/redaction.ts'
import { type Folder, NOW, openPublishedFolder, temporaryFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Commune;Entité responsable;Statut;Signalé le;Dernière action\n'
const COMMUNES = ['1000 Bruxelles', '1030 Schaerbeek', '1050 Ixelles']
const CATEGORIES = ['Voirie', 'Eclairage', 'Parc']

/** Records whose values go round: the first is a road in Brussels. */
function records(from: number, to: number, { status = 'Signalé', entity = 'Vivaqua' } = {}): string {
  const lines = Array.from({ length: to - from }, (_, at) => {
    const place = from + at
    const [category, commune] = [CATEGORIES[place % 3], COMMUNES[place % 3]]
    return `${place + 1};${category};${commune};${entity};${status};31/03/2023;31/03/2023\n`
  })
  return HEADER + lines.join('')
}

let base: ReturnType<typeof temporaryFolder>
/** The numbers of the imports of records that are there at the end, and that of the one that was undone. */
let [first, whole, undone] = [0, 0, 0]

/** Published figures, records, a complete file that removes some, an undo, a purge and a restore. */
beforeAll(async () => {
  base = temporaryFolder()
  using folder: Folder = await openPublishedFolder()
  const take = async (...values: Parameters<Folder['take']>) => (await folder.take(...values)).snapshot ?? 0
  first = await take(records(0, 30), {}, 'a.csv')
  const purged = await take(records(0, 3, { entity: 'Régie' }), {}, 'b.csv')
  whole = await take(records(6, 24, { entity: 'Sibelga' }), { complete: true }, 'c.csv')
  undone = await take(records(9, 12, { status: 'Clôturé' }), {}, 'd.csv')
  undoImport(folder.database, NOW)
  const context = { dataFolder: folder.path, onProgress: () => undefined }
  const backup = await keepBackup(folder.database, { ...context, now: NOW })
  await take(records(12, 15, { status: 'Clôturé' }), {}, 'e.csv')
  await purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot: purged, now: NOW })
  const path = join(folder.path, 'backups', backup ?? '')
  await restoreBackup({ ...context, path, now: '2023-12-01T11:00:00.000Z' })
  expect(checkFolder(folder.database)).toEqual([])
  folder.database.prepare('VACUUM INTO ?').run(join(base.path, DATABASE_NAME))
})
afterAll(() => base[Symbol.dispose]())

/** What `check` finds in a copy of the folder once another program has changed it. */
function findingsAfter(change: (database: Sqlite.Database) => unknown): readonly string[] {
  using copy = temporaryFolder()
  const path = join(copy.path, DATABASE_NAME)
  mkdirSync(copy.path, { recursive: true })
  copyFileSync(join(base.path, DATABASE_NAME), path)
  const other = new Sqlite(path)
  other.pragma('foreign_keys = OFF')
  change(other)
  other.close()
  const database = openDatabase(copy.path)
  try {
    return checkFolder(database).map(({ code, place }) => `${code} ${place}`)
  } finally {
    database.close()
  }
}

const sql = (text: string) => (database: Sqlite.Database) => database.exec(text)

test('the folder itself is found intact', () => {
  expect(findingsAfter(() => undefined)).toEqual([])
})

describe('the structure', () => {
  test.each([
    ['a trigger dropped', 'DROP TRIGGER journal_keeps_words', 'journal_keeps_words'],
    ['a trigger added', 'CREATE TRIGGER t AFTER INSERT ON incident BEGIN DELETE FROM chart_note; END', 't'],
    [
      'a trigger that does nothing now',
      `DROP TRIGGER journal_keeps_rows;
       CREATE TRIGGER journal_keeps_rows BEFORE DELETE ON journal BEGIN SELECT 1; END`,
      'journal_keeps_rows',
    ],
    ['an index dropped', 'DROP INDEX incident_current', 'incident_current'],
    ['a table added', 'CREATE TABLE more (a)', 'more'],
    ['a table dropped', 'DROP TABLE incident_range', 'incident_range'],
  ])('%s is found', (_, text, name) => {
    expect(findingsAfter(sql(text))).toEqual([`schema-differs ${name}`])
  })
})

describe('which imports there are', () => {
  const remove = (id: number) => `
    DELETE FROM incident WHERE valid_from = ${id}; UPDATE incident SET valid_to = NULL WHERE valid_to = ${id};
    DELETE FROM incident_range WHERE snapshot = ${id}; DELETE FROM dictionary WHERE snapshot = ${id};
    DELETE FROM snapshot WHERE id = ${id}; DELETE FROM incident_columns`

  test('one that was removed with its rows, while its entry stays, is found', () => {
    expect(findingsAfter(sql(remove(whole)))).toContain(`import-missing snapshot ${whole}`)
  })

  test.each([
    ['one that came back though it was undone is found', false],
    ['also with a second entry of it', true],
  ])('%s', (_, hasEntry) => {
    const findings = findingsAfter((database) => {
      const detail = database.prepare("SELECT detail FROM journal WHERE kind = 'import' AND snapshot = ?").pluck()
      const { columns_hash: _, ...row } = JSON.parse(String(detail.get(undone)))
      const names = database.prepare("SELECT name FROM pragma_table_info('snapshot')").pluck().all()
      const values = names.map((name) => `@${name}`).join(', ')
      database.prepare(`INSERT INTO snapshot (${names.join(', ')}) VALUES (${values})`).run(row)
      const words = JSON.parse(String(detail.get(undone)))
      if (hasEntry) appendJournal(database, { at: NOW, kind: 'import', snapshot: undone, detail: words })
    })
    expect(findings).toContain(`snapshot-differs snapshot ${undone}`)
  })
})

test('a range of numbers that was widened is found', () => {
  const widened = sql(`UPDATE incident_range SET last = last + 5 WHERE snapshot = ${first}`)
  expect(findingsAfter(widened)).toContain(`range-differs snapshot ${first}`)
})

describe('the meaning of codes', () => {
  const swapped = (dimension: string, one: string, other: string): string => `
    UPDATE dictionary SET code = 'between' WHERE dimension = '${dimension}' AND code = '${one}';
    UPDATE dictionary SET code = '${one}' WHERE dimension = '${dimension}' AND code = '${other}';
    UPDATE dictionary SET code = '${other}' WHERE dimension = '${dimension}' AND code = 'between';
    DELETE FROM incident_columns`

  test.each([
    ['a category renamed', "UPDATE dictionary SET code = 'monument' WHERE dimension = 'category' AND code = 'road'"],
    [
      'an organisation renamed',
      "UPDATE dictionary SET code = 'other' WHERE dimension = 'organisation' AND code = 'Vivaqua'",
    ],
    ['two municipalities swapped, and the columns removed', swapped('municipality', '21004', '21015')],
    ['two categories swapped, and the columns removed', swapped('category', 'road', 'park')],
    ['a code given to another import', `UPDATE dictionary SET snapshot = 1 WHERE code = 'road'`],
    ['a code added', `INSERT INTO dictionary (dimension, code, snapshot) VALUES ('category', 'monument', 1)`],
  ])('%s is found', (_, text) => {
    expect(findingsAfter(sql(text)).some((finding) => finding.startsWith('codes-differ snapshot '))).toBe(true)
  })

  test.each([
    [
      'once they were renamed',
      "UPDATE dictionary SET code = 'monument' WHERE dimension = 'category' AND code = 'road'",
    ],
    ['once a row was changed', "UPDATE published_category SET value = value + 1 WHERE category = 'road'"],
  ])('no backup is made of a folder, and none comes back, %s', async (_, change) => {
    using copy = temporaryFolder()
    const path = join(copy.path, DATABASE_NAME)
    copyFileSync(join(base.path, DATABASE_NAME), path)
    const other = new Sqlite(path)
    other.exec(change)
    other.close()
    using elsewhere = temporaryFolder()
    const context = { dataFolder: elsewhere.path, path, now: NOW, onProgress: () => undefined }
    await expect(restoreBackup(context)).rejects.toMatchObject({ code: 'backup-damaged' })
    const database = openDatabase(copy.path)
    const backup = keepBackup(database, { dataFolder: copy.path, now: NOW, onProgress: () => undefined })
    await expect(backup).rejects.toMatchObject({ code: 'folder-damaged' })
    database.close()
  })
})

/** Another row of the import is superseded instead, and the stored columns do not tell. */
const MOVED = (to: number): string => `
  UPDATE incident SET valid_to = NULL WHERE id = (SELECT min(id) FROM incident WHERE valid_to = ${to});
  UPDATE incident SET valid_to = ${to} WHERE id = (SELECT max(id) FROM incident WHERE valid_from = ${to});
  DELETE FROM incident_columns`
/** A value of a row changes, and the stored columns do not tell. */
const CHANGED = (id: number): string => `
  UPDATE incident SET created = created + 1 WHERE id = (SELECT min(id) FROM incident WHERE valid_from = ${id});
  DELETE FROM incident_columns`

describe('which rows are superseded', () => {
  test('that another row of the same import is, and the columns removed, is found', () => {
    const findings = findingsAfter(sql(MOVED(whole)))
    expect(findings).toContain(`rows-differ snapshot ${whole}`)
  })

  test('that the rows are moved to other numbers, so that another is superseded, is found', () => {
    const moved = sql(`
      CREATE TEMP TABLE kept AS SELECT * FROM incident WHERE valid_from = ${whole};
      DELETE FROM incident WHERE valid_from = ${whole};
      UPDATE kept SET id = id + 100; INSERT INTO incident SELECT * FROM kept;
      UPDATE incident_range SET first = first + 100, last = last + 100 WHERE snapshot = ${whole};
      DELETE FROM incident_columns`)
    expect(findingsAfter(moved)).toContain(`rows-differ snapshot ${whole}`)
  })
})

describe('an import of other data', () => {
  test.each([
    [
      'supersedes a published figure',
      'UPDATE published_category SET valid_to = 5 WHERE id = 1',
      'published_category 1',
    ],
    [
      'supersedes a record',
      'UPDATE incident SET valid_to = 3 WHERE id = 1; DELETE FROM incident_columns',
      'incident 1',
    ],
    ['brings a budget line', 'UPDATE budget_line SET id = 99, valid_from = 2 WHERE id = 1', 'budget_line 99'],
    [
      'brings a key figure more',
      `CREATE TEMP TABLE more AS SELECT * FROM indicator WHERE id = 1;
       UPDATE more SET id = 999, code = 'more', valid_from = 2; INSERT INTO indicator SELECT * FROM more`,
      'indicator 999',
    ],
  ])('%s: that is found', (_, text, place) => {
    expect(findingsAfter(sql(text))).toContain(`reference-broken ${place}`)
  })
})

describe('an entry that makes changed rows right', () => {
  /** Appends an entry in its chain that says of an import what is there now. */
  function forge(database: Sqlite.Database, kind: JournalKind, snapshot: number | null, more: object): void {
    const stated = [first, whole].map((id) => {
      const rows = hashImportedRows(database, TABLES.incidents, id)
      const settings = String(database.prepare('SELECT settings FROM snapshot WHERE id = ?').pluck().get(id))
      const proof = proofOf(database, TABLES.incidents, { id, settings, rows })
      return [id, { hashes: snapshotColumnsHash(database, TABLES.incidents, id), ...proof }] as const
    })
    const members = (['hashes', 'own', 'codes', 'superseded'] as const).map((member) => [
      member,
      Object.fromEntries(stated.map(([id, proof]) => [id, proof[member]])),
    ])
    appendJournal(database, {
      at: NOW,
      kind,
      snapshot,
      detail: { ...Object.fromEntries(members), counts: {}, ...more },
    })
  }

  const entries = (database: Sqlite.Database): number => readJournal(database).length
  const FORGERIES: readonly (readonly [string, (database: Sqlite.Database) => void])[] = [
    ['a purge of nothing', (database) => forge(database, 'purge', 99, { dataset: 'incidents', redacted: [], rows: 0 })],
    [
      'a purge of what was undone before',
      (database) => {
        const { sequence } = readJournal(database).find((each) => each.kind === 'import' && each.snapshot === undone)!
        const detail = '{"purged":true}'
        withoutGuards(database, () => {
          database.prepare('UPDATE journal SET detail = ? WHERE sequence = ?').run(detail, sequence)
        })
        const left = readJournal(database)[sequence - 1]!
        const redacted = [{ sequence, fingerprint: fingerprint(redactedText(left)) }]
        forge(database, 'purge', undone, { dataset: 'incidents', sha256: 'x', redacted, rows: 0 })
      },
    ],
    [
      'a restore of what was there',
      (database) => {
        const shared = entries(database)
        forge(database, 'restore', null, {
          journal: readJournal(database).at(-1)!.hash,
          entries: shared,
          shared,
          ahead: 0,
        })
      },
    ],
    ['another take-over', (database) => forge(database, 'proof', null, {})],
  ]

  test.each(FORGERIES)('%s is not believed of changed rows', (_, forgery) => {
    const findings = findingsAfter((database) => {
      database.exec(CHANGED(whole))
      forgery(database)
    })
    expect(findings).toContain(`rows-differ snapshot ${whole}`)
  })

  test.each(FORGERIES)('%s is not believed of rows superseded, nor of codes', (_, forgery) => {
    const findings = findingsAfter((database) => {
      database.exec(`${MOVED(whole)}; UPDATE dictionary SET code = 'monument' WHERE code = 'road'`)
      forgery(database)
    })
    expect(findings).toContain(`rows-differ snapshot ${whole}`)
    expect(findings.some((finding) => finding.startsWith('codes-differ'))).toBe(true)
  })
})

test('a second entry of an import is not believed', () => {
  const findings = findingsAfter((database) => {
    database.exec(`${CHANGED(whole)}; UPDATE snapshot SET file_name = 'other.csv' WHERE id = ${whole}`)
    const settings = String(database.prepare('SELECT settings FROM snapshot WHERE id = ?').pluck().get(whole))
    const rows = hashImportedRows(database, TABLES.incidents, whole)
    const { own, codes, superseded } = proofOf(database, TABLES.incidents, { id: whole, settings, rows })
    const row = database.prepare<[number], object>('SELECT * FROM snapshot WHERE id = ?').get(whole)
    const hashes = { own_hash: own, codes_hash: codes, superseded_hash: superseded }
    const columns_hash = snapshotColumnsHash(database, TABLES.incidents, whole)
    appendJournal(database, { at: NOW, kind: 'import', snapshot: whole, detail: { ...row, columns_hash, ...hashes } })
  })
  expect(findings).toContain(`snapshot-differs snapshot ${whole}`)
})

test('a take-over of a folder that never was of an earlier version makes no purge before it believed', () => {
  const findings = findingsAfter((database) => {
    // What the file did not say itself: it was carried over from the version before.
    database.exec(
      `UPDATE incident SET address = 'x' WHERE id = (SELECT min(id) FROM incident WHERE valid_from = ${whole})`,
    )
    const hashes = { [whole]: snapshotColumnsHash(database, TABLES.incidents, whole) }
    const detail = { dataset: 'incidents', redacted: [], rows: 0, hashes }
    appendJournal(database, { at: NOW, kind: 'purge', snapshot: 99, detail })
    appendJournal(database, { at: NOW, kind: 'proof', snapshot: null, detail: {} })
  })
  expect(findings).toContain(`rows-differ snapshot ${whole}`)
})

test('a shipped figure is found though the whole journal was made anew to fit it', () => {
  const findings = findingsAfter((database) => {
    database.exec("UPDATE published_category SET value = value + 1 WHERE category = 'road'")
    const shipped = Number(database.prepare("SELECT id FROM snapshot WHERE dataset = 'categories'").pluck().get())
    const rows = hashImportedRows(database, TABLES.categories, shipped)
    const settings = String(database.prepare('SELECT settings FROM snapshot WHERE id = ?').pluck().get(shipped))
    const { own: own_hash } = proofOf(database, TABLES.categories, { id: shipped, settings, rows })
    const columns_hash = snapshotColumnsHash(database, TABLES.categories, shipped)
    const entries = readJournal(database)
    withoutGuards(database, () => {
      database.exec('DELETE FROM journal')
      for (const { at, kind, snapshot, detail } of entries) {
        const words = JSON.parse(detail)
        const fitting = kind === 'import' && snapshot === shipped ? { ...words, columns_hash, own_hash } : words
        appendJournal(database, { at, kind, snapshot, detail: fitting })
      }
    })
  })
  expect(findings).toEqual([expect.stringMatching(/^shipped-differs snapshot /)])
})
