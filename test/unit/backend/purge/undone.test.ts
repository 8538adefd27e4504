import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepBackup } from '../../../../electron/backend/backup/backup-folder.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'

const SECRET = 'Zoé Vanderstraeten'
const HEADER = 'N°;Catégorie;Signalé le;Adresse\n'
const PLAIN = `${HEADER}1;Voirie;31/03/2023;Rue A\n`
const DOSSIER =
  HEADER + Array.from({ length: 300 }, (_, at) => `${at + 1};Voirie;31/03/2023;${SECRET} ${at}\n`).join('')

/** The files of a folder in whose bytes a text stands, those aside that were given to it. */
function holders(folder: Folder, text: string): readonly string[] {
  for (const name of readdirSync(folder.path)) if (name.endsWith('.csv')) rmSync(join(folder.path, name))
  folder.database.pragma('wal_checkpoint(TRUNCATE)')
  return readdirSync(folder.path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text))
    .map(({ name }) => name)
}

const backUp = (folder: Folder, second: number) =>
  keepBackup(folder.database, {
    dataFolder: folder.path,
    now: `2023-12-01T10:00:0${second}.000Z`,
    onProgress: () => undefined,
  })
const purge = (folder: Folder, snapshot: number) =>
  purgeFolder({ database: folder.database, dataFolder: folder.path, snapshot, now: NOW })

test('what an undo left in free pages goes with a purge, from the backups that came after it too', async () => {
  using folder = openFolder()
  await folder.take(PLAIN, {}, 'first.csv')
  const { snapshot } = await folder.take(DOSSIER, {}, 'dossier.csv')
  undoImport(folder.database, NOW)
  await backUp(folder, 1)
  expect(holders(folder, SECRET)).toHaveLength(2)
  expect(await purge(folder, snapshot!)).toMatchObject({ purged: snapshot, rows: 0, backups: 1 })
  expect(holders(folder, SECRET)).toEqual([])
  expect(checkFolder(folder.database)).toEqual([])
})

test('an import that was undone can be purged: from the backups that hold it, and its name from the journal', async () => {
  using folder = openFolder()
  await folder.take(PLAIN, {}, 'first.csv')
  const { snapshot } = await folder.take(DOSSIER, {}, `${SECRET}.csv`)
  await backUp(folder, 1)
  undoImport(folder.database, NOW)
  expect(holders(folder, SECRET)).toHaveLength(2)
  expect(await purge(folder, snapshot!)).toMatchObject({ purged: snapshot, rows: 0, backups: 1 })
  expect(holders(folder, SECRET)).toEqual([])
  expect(checkFolder(folder.database)).toEqual([])
  // Asked for again, it is done again, which changes nothing.
  expect(await purge(folder, snapshot!)).toMatchObject({ purged: snapshot, rows: 0, backups: 0 })
})

test('a purge takes the same file out of the backups under whatever number it was there', async () => {
  using folder = openFolder()
  await folder.take(PLAIN, {}, 'first.csv')
  await folder.take(DOSSIER, {}, 'dossier.csv')
  await backUp(folder, 1)
  undoImport(folder.database, NOW)
  const { snapshot } = await folder.take(DOSSIER, {}, 'dossier.csv')
  expect(await purge(folder, snapshot!)).toMatchObject({ purged: snapshot, rows: 300, backups: 1 })
  expect(holders(folder, SECRET)).toEqual([])
  expect(checkFolder(folder.database)).toEqual([])
})
