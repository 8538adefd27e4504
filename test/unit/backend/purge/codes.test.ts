import { expect, test } from 'vitest'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { purgeFolder } from '../../../../electron/backend/purge/purge-folder.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

/** Rows whose code is in no dictionary. */
const WITHOUT_CODE = 'SELECT count(*) FROM incident WHERE organisation NOT IN (SELECT id FROM dictionary)'

test('a code that a purge gave to an earlier row stays when the import that has it is undone', async () => {
  using folder = openFolder()
  const { database } = folder
  const take = async (text: string, name: string): Promise<number> => (await folder.take(text, {}, name)).snapshot ?? 0
  const purge = (snapshot: number) => purgeFolder({ database, dataFolder: folder.path, snapshot, now: NOW })
  const ofNobody = await take('N°;Signalé le;Adresse\n3;31/03/2023;Rue C 3\n', 'first.csv')
  const ofVivaqua = await take('N°;Signalé le;Entité responsable\n1;31/03/2023;Vivaqua\n', 'second.csv')
  await take('N°;Signalé le;Adresse\n1;31/03/2023;Rue A 1\n', 'third.csv')
  await take('N°;Signalé le;Entité responsable\n2;31/03/2023;\n', 'fourth.csv')
  await purge(ofNobody)
  await purge(ofVivaqua)
  undoImport(database, NOW)
  expect(checkFolder(database)).toEqual([])
  expect(database.prepare(WITHOUT_CODE).pluck().get()).toBe(0)
})
