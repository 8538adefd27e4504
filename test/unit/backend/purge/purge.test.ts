import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepBackup } from '../../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { purgeFolder, purgeSnapshot } from '../../../../electron/backend/purge/purge-folder.ts'
import { snapshots } from '../../../../electron/backend/queries/snapshots.ts'
import { type Database, openDatabase } from '../../../../electron/backend/store/database.ts'
import { readJournal } from '../../../../electron/backend/store/journal.ts'
import type { AppError } from '../../../../shared/contract/error.ts'
import { sample } from '../../../counts.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'

const WORDS: Readonly<Record<string, readonly string[]>> = {
  Catégorie: ['Voirie', 'Eclairage', 'Inconnue'],
  Statut: ['Signalé', 'Clôturé'],
  Adresse: ['Rue A 1', 'Rue B 2', ''],
  'Entité responsable': ['Vivaqua', 'Schaerbeek', ''],
}

interface File {
  readonly columns: readonly string[]
  readonly isComplete: boolean
  /** By reference, the place of each column's word. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const NAMES = Object.keys(WORDS)
const file: fc.Arbitrary<File> = fc.record({
  columns: fc.subarray(NAMES),
  isComplete: fc.boolean(),
  rows: fc.dictionary(
    fc.constantFrom('1', '2', '3', '4', '5'),
    fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.nat(2)]))),
    { minKeys: 1 },
  ),
})

function csvOf({ columns, rows }: File): string {
  const lines = Object.entries(rows).map(([reference, values]) =>
    [reference, '31/03/2023', ...columns.map((name) => wordOf(name, values[name]!))].join(';'),
  )
  return `${[['N°', 'Signalé le', ...columns].join(';'), ...lines].join('\n')}\n`
}

function wordOf(name: string, place: number): string {
  return WORDS[name]![place % WORDS[name]!.length]!
}

type Values = Readonly<Record<string, string>>
type State = Readonly<Record<string, Values>>

const MISSING: Values = { Catégorie: '', Statut: '', Adresse: '', 'Entité responsable': '' }

/** What an import makes of a state: an independent account of the rules, in words instead of codes. */
function stateAfter(state: State, { columns, rows, isComplete }: File, own: ReadonlySet<string> | null): State {
  const kept = Object.entries(state).filter(([reference]) => !isComplete || reference in rows)
  const read = Object.entries(rows)
    .filter(([reference]) => own === null || own.has(reference))
    .map(([reference, values]): [string, Values] => [
      reference,
      {
        ...(state[reference] ?? MISSING),
        ...Object.fromEntries(columns.map((name) => [name, wordOf(name, values[name]!)])),
      },
    ])
  return { ...Object.fromEntries(kept), ...Object.fromEntries(read) }
}

/** The references whose rows an import wrote: those that were new or differed. */
function ownRows(state: State, next: State, { rows }: File): ReadonlySet<string> {
  return new Set(Object.keys(rows).filter((reference) => !isSame(state[reference], next[reference])))
}

function isSame(one: Values | undefined, other: Values | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What an import did to a state, as the list of imports counts it. */
function countsOf(before: State, after: State, { rows }: File) {
  const added = Object.keys(after).filter((reference) => !(reference in before)).length
  const removed = Object.keys(before).filter((reference) => !(reference in after)).length
  const changed = Object.keys(after).filter(
    (reference) => reference in before && !isSame(before[reference], after[reference]),
  ).length
  return { new: added, changed, unchanged: Object.keys(rows).length - added - changed, removed }
}

const STATE = `
  SELECT i.reference, c.code AS category, d.code AS subcategory, s.code AS status, o.code AS organisation, i.address
  FROM incident i JOIN dictionary c ON c.id = i.category JOIN dictionary d ON d.id = i.subcategory
    JOIN dictionary s ON s.id = i.status JOIN dictionary o ON o.id = i.organisation
  WHERE i.valid_from <= @at AND (i.valid_to IS NULL OR i.valid_to > @at) ORDER BY i.reference`

function stateAt(database: Database, at: number): State {
  const rows = database.prepare<[{ at: number }], Record<string, string | null>>(STATE).all({ at })
  return Object.fromEntries(
    rows.map((row) => [
      row.reference!,
      {
        Catégorie: CODES[row.category!] ?? row.subcategory!.replace('unclassified/', ''),
        Statut: CODES[row.status!] ?? row.status!,
        Adresse: row.address ?? '',
        'Entité responsable': row.organisation!,
      },
    ]),
  )
}

const CODES: Readonly<Record<string, string>> = {
  road: 'Voirie',
  lighting: 'Eclairage',
  created: 'Signalé',
  closed: 'Clôturé',
}

async function importAll(folder: Folder, files: readonly File[]): Promise<readonly (number | null)[]> {
  const taken: (number | null)[] = []
  for (const [index, each] of files.entries()) {
    const options = { dataset: 'incidents' as const, complete: each.isComplete, asOfDay: '2023-11-15' }
    taken.push((await folder.take(csvOf(each), options, `file-${index}.csv`)).snapshot)
  }
  return taken
}

describe('purge', () => {
  test('every state is then that of never having imported it, as far as later rows of their own tell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 5 }), fc.nat(4), async (files, chosen) => {
        using folder = openFolder()
        const taken = await importAll(folder, files)
        const place = chosen % files.length
        const purged = taken[place]
        if (purged === null || purged === undefined) return
        const own: ReadonlySet<string>[] = []
        let state: State = {}
        for (const each of files) {
          const next = stateAfter(state, each, null)
          own.push(ownRows(state, next, each))
          state = next
        }
        purgeSnapshot(folder.database, purged, NOW)
        let expected: State = {}
        for (const [index, each] of files.entries()) {
          if (index === place) continue
          const before = expected
          expected = stateAfter(expected, each, own[index]!)
          const id = taken[index]
          if (id === null || id === undefined) continue
          expect(stateAt(folder.database, id)).toEqual(sorted(expected))
          const listed = snapshots(folder.database).find(({ snapshot }) => snapshot === id)
          expect(listed).toMatchObject(countsOf(before, expected, each))
        }
        expect(stateAt(folder.database, Number.MAX_SAFE_INTEGER)).toEqual(sorted(expected))
        expect(checkFolder(folder.database)).toEqual([])
      }),
      sample('purge-states', 6, 600),
    )
  })

  test('what later imports did is counted as if it had never been, also once a backup comes back', async () => {
    using folder = openFolder()
    const header = 'N°;Catégorie;Signalé le;Statut\n'
    const csv = (status: string, ...references: number[]) =>
      header + references.map((reference) => `${reference};Voirie;31/03/2023;${status}\n`).join('')
    const counts = () =>
      snapshots(folder.database).map(({ snapshot, read, new: added, changed, unchanged, removed }) =>
        [snapshot, read, added, changed, unchanged, removed].join(' '),
      )
    await folder.take(csv('Signalé', 1, 2))
    const { snapshot } = await folder.take(csv('Clôturé', 1, 3, 4), {}, 'second.csv')
    await folder.take(csv('Signalé', 1, 2, 3), { complete: true }, 'third.csv')
    expect(counts()).toEqual(['1 2 2 0 0 0', '2 3 2 1 0 0', '3 3 0 2 1 1'])
    const name = await keepBackup(folder.database, { dataFolder: folder.path, now: NOW, onProgress: () => undefined })
    const away = folder.write('away.sqlite', readFileSync(join(folder.path, 'backups', name!))).path
    purgeSnapshot(folder.database, snapshot!, NOW)
    expect(counts()).toEqual(['1 2 2 0 0 0', '3 3 1 0 2 0'])
    const receipt = readJournal(folder.database).find((entry) => entry.kind === 'import' && entry.snapshot === 3)
    expect(JSON.parse(receipt!.detail)).toMatchObject({ rows_new: 0, rows_changed: 2, rows_removed: 1 })
    expect(checkFolder(folder.database)).toEqual([])
    const now = '2023-12-01T11:00:00.000Z'
    await restoreBackup({ dataFolder: folder.path, path: away, now, onProgress: () => undefined })
    expect(counts()).toEqual(['1 2 2 0 0 0', '3 3 1 0 2 0'])
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('lines that a later import added up are counted with their sums, not as unchanged', async () => {
    using folder = openFolder()
    const csv = (...articles: string[]) =>
      `Nature;Programme;Année;Article;Montant\n${articles.map((each) => `prévu;WePulse;${each}\n`).join('')}`
    const { snapshot } = await folder.take(csv('2022;A;5', '2023;A;7'), { asOfDay: '2023-09-30' })
    const parts = csv('2022;A;2', '2022;B;3', '2023;A;1', '2023;B;2', '2023;C;3')
    const options = { asOfDay: '2023-09-30', mapping: { parts: 'add-up' } } as const
    await folder.take(parts, options, 'parts.csv')
    const counts = () => snapshots(folder.database).at(-1)
    expect(counts()).toMatchObject({ read: 5, new: 0, changed: 1, unchanged: 1, rejected: 0 })
    purgeSnapshot(folder.database, snapshot!, NOW)
    expect(counts()).toMatchObject({ read: 5, new: 1, changed: 0, unchanged: 1, rejected: 0 })
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('an import that was undone, and comes back without what was purged, is counted without it', async () => {
    using folder = openFolder()
    const csv = (status: string) => `N°;Catégorie;Signalé le;Statut\n1;Voirie;31/03/2023;${status}\n`
    const { snapshot } = await folder.take(csv('Signalé'))
    await folder.take(csv('Clôturé'), {}, 'second.csv')
    const name = await keepBackup(folder.database, { dataFolder: folder.path, now: NOW, onProgress: () => undefined })
    const away = folder.write('away.sqlite', readFileSync(join(folder.path, 'backups', name!))).path
    undoImport(folder.database, NOW)
    purgeSnapshot(folder.database, snapshot!, NOW)
    const now = '2023-12-01T11:00:00.000Z'
    await restoreBackup({ dataFolder: folder.path, path: away, now, onProgress: () => undefined })
    expect(snapshots(folder.database)).toMatchObject([{ snapshot: 2, new: 1, changed: 0, unchanged: 0, removed: 0 }])
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('a row that it removed is there again, until a later complete file lacks it too', async () => {
    using folder = openFolder()
    const header = 'N°;Catégorie;Signalé le\n'
    const line = (reference: number) => `${reference};Voirie;31/03/2023\n`
    await folder.take(header + line(1) + line(2) + line(3))
    const { snapshot } = await folder.take(header + line(1), { complete: true })
    const later = await folder.take(header + line(1) + line(3) + line(4), { complete: true })
    purgeSnapshot(folder.database, snapshot!, NOW)
    const references = (at: number) => Object.keys(stateAt(folder.database, at))
    expect(references(snapshot!)).toEqual(['1', '2', '3'])
    expect(references(later.snapshot!)).toEqual(['1', '3', '4'])
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('nothing of it is left in any file of the folder, and check is clean', async () => {
    using folder = openFolder()
    const secret = 'Zoë Vanderstraeten, rue Secrète 7'
    const header = 'N°;Catégorie;Signalé le;Statut;Adresse;Entité responsable\n'
    await folder.take(`${header}1;Voirie;31/03/2023;Signalé;Rue A;Commune\n`, {}, 'first.csv')
    const backUp = (second: number) =>
      keepBackup(folder.database, {
        dataFolder: folder.path,
        now: `2023-12-01T10:00:0${second}.000Z`,
        onProgress: () => undefined,
      })
    await backUp(1)
    const many = Array.from(
      { length: 300 },
      (_, at) => `${at + 1};Voirie;31/03/2023;Clôturé;${secret} ${at};Bureau ${secret}\n`,
    )
    const { snapshot } = await folder.take(header + many.join(''), {}, `plainte ${secret}.csv`)
    await folder.take(header + many.join(''), {}, `plainte ${secret}.csv`)
    await backUp(2)
    // A later file without the column carries its text over.
    await folder.take('N°;Catégorie;Signalé le;Statut\n5;Eclairage;31/03/2023;Signalé\n', {}, 'third.csv')
    await backUp(3)
    for (const name of readdirSync(folder.path)) if (name.endsWith('.csv')) rmSync(join(folder.path, name))
    expect(holders(folder.path, secret)).not.toEqual([])
    const other = openDatabase(folder.path)
    const result = await purgeFolder({
      database: folder.database,
      dataFolder: folder.path,
      snapshot: snapshot!,
      now: NOW,
    })
    expect(result).toMatchObject({ purged: snapshot, rows: 300 })
    expect(result.backups).toBeGreaterThan(0)
    expect(holders(folder.path, secret)).toEqual([])
    expect(holders(folder.path, 'Secr')).toEqual([])
    expect(checkFolder(other)).toEqual([])
    expect(readJournal(other).at(-1)!.kind).toBe('purge')
    other.close()
    // What was purged stays purged when a backup comes back.
    const newest = readdirSync(join(folder.path, 'backups')).toSorted().at(-1)!
    await restoreBackup({
      dataFolder: folder.path,
      path: join(folder.path, 'backups', newest),
      now: '2023-12-01T11:00:00.000Z',
      onProgress: () => undefined,
    })
    expect(checkFolder(folder.database)).toEqual([])
    expect(holders(folder.path, secret)).toEqual([])
  })

  test('a backup kept elsewhere does not bring it back', async () => {
    using folder = openFolder()
    const header = 'N°;Catégorie;Signalé le;Adresse\n'
    await folder.take(`${header}1;Voirie;31/03/2023;Rue A\n`, {}, 'first.csv')
    const { snapshot } = await folder.take(`${header}1;Voirie;31/03/2023;Rue Secrete\n`, {}, 'second.csv')
    const name = await keepBackup(folder.database, { dataFolder: folder.path, now: NOW, onProgress: () => undefined })
    using elsewhere = openFolder()
    const away = elsewhere.write('away.sqlite', readFileSync(join(folder.path, 'backups', name!))).path
    await purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot: snapshot!, now: NOW })
    const now = '2023-12-01T11:00:00.000Z'
    await restoreBackup({ dataFolder: folder.path, path: away, now, onProgress: () => undefined })
    expect(stateAt(folder.database, Number.MAX_SAFE_INTEGER)['1']!.Adresse).toBe('Rue A')
    expect(checkFolder(folder.database)).toEqual([])
  })

  test('an import that came with the program, or is not there, is refused', async () => {
    using folder = openFolder()
    const purge = (snapshot: number) =>
      purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot, now: NOW }).then(
        () => 'done',
        (error: AppError) => error.code,
      )
    expect(await purge(7)).toBe('snapshot-unknown')
    await folder.take('N°;Catégorie;Signalé le\n1;Voirie;31/03/2023\n')
    folder.database.prepare("UPDATE snapshot SET origin = 'shipped'").run()
    expect(await purge(1)).toBe('snapshot-shipped')
  })
})

function sorted(state: State): State {
  return Object.fromEntries(Object.entries(state).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** The files of a folder in whose bytes a text stands. */
function holders(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.csv'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(text))
}

test('a finer status that a page of the API left as it was goes with the file that brought it', async () => {
  using folder = openFolder()
  const page = (id: string) =>
    JSON.stringify([{ id, status: 'PROCESSING', creationDate: '2023-03-31', updatedDate: '2023-11-30' }])
  const head = 'N°;Signalé le;Dernière action;Statut\n'
  const csv = (status: string) => `${head}1;31/03/2023;31/03/2023;${status}\n`
  await folder.take(csv('Signalé'))
  const { snapshot } = await folder.take(csv('En traitement : Un exécuteur de travaux est assigné'))
  await folder.take(page('1'), {}, 'page.json')
  const status = () =>
    folder.database
      .prepare('SELECT d.code FROM incident i JOIN dictionary d ON d.id = i.status WHERE i.valid_to IS NULL')
      .pluck()
      .all()
  expect(status()).toEqual(['contractor-assigned'])
  purgeSnapshot(folder.database, snapshot!, NOW)
  expect(status()).toEqual(['in-progress'])
  const codes = folder.database.prepare("SELECT code FROM dictionary WHERE dimension = 'status'").pluck().all()
  expect(codes).not.toContain('contractor-assigned')
})

test('a finer status goes from every page of the API that left it, and an older one that it hid comes back', async () => {
  using folder = openFolder()
  const page = (day: string) =>
    JSON.stringify(['1', '2'].map((id) => ({ id, status: 'PROCESSING', creationDate: '2023-03-31', updatedDate: day })))
  const csv = (rows: string) => `N°;Signalé le;Dernière action;Statut\n${rows}`
  await folder.take(csv('1;31/03/2023;31/03/2023;En traitement : Un gestionnaire est responsable\n'))
  const assigned = 'En traitement : Un exécuteur de travaux est assigné'
  const { snapshot } = await folder.take(
    csv(`1;31/03/2023;01/04/2023;${assigned}\n2;31/03/2023;01/04/2023;${assigned}\n`),
  )
  await folder.take(page('2023-10-30'), {}, 'first.json')
  await folder.take(page('2023-11-30'), {}, 'second.json')
  const statuses = () =>
    folder.database
      .prepare(`SELECT i.valid_from, i.reference, d.code FROM incident i JOIN dictionary d ON d.id = i.status
        WHERE i.valid_from > ? ORDER BY 1, 2`)
      .raw()
      .all(snapshot)
      .map((row) => (row as readonly unknown[]).join(' '))
  expect(statuses()).toEqual(['3 1', '3 2', '4 1', '4 2'].map((row) => `${row} contractor-assigned`))
  purgeSnapshot(folder.database, snapshot!, NOW)
  expect(statuses()).toEqual(['3 1 manager-assigned', '3 2 in-progress', '4 1 manager-assigned', '4 2 in-progress'])
  expect(checkFolder(folder.database)).toEqual([])
})

test('what closing days told of a status that a purged file brought is told anew', async () => {
  using folder = openFolder()
  const { snapshot } = await folder.take(
    'N°;Signalé le;Dernière action;Statut\n1;31/03/2023;;Sans suite\n2;31/03/2023;;Résolu\n3;31/03/2023;;Signalé\n',
  )
  await folder.take(
    'N°;Signalé le;Dernière action;Clôturé le\n1;31/03/2023;;04/04/2023\n2;31/03/2023;06/04/2023;\n3;31/03/2023;;05/04/2023\n',
  )
  const statuses = () =>
    folder.database
      .prepare(`SELECT d.code FROM incident i JOIN dictionary d ON d.id = i.status
        WHERE i.valid_to IS NULL ORDER BY i.reference`)
      .pluck()
      .all()
  expect(statuses()).toEqual(['refused', 'solved', 'closed'])
  purgeSnapshot(folder.database, snapshot!, NOW)
  expect(statuses()).toEqual(['closed', 'not-closed', 'closed'])
  expect(checkFolder(folder.database)).toEqual([])
})
