import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restoreBackup } from '../../../../electron/backend/backup/restore-backup.ts'
import { createFolderShelf } from '../../../../electron/backend/folders/folder-shelf.ts'
import { folderKind } from '../../../../electron/backend/store/folder-kind.ts'
import { appendJournal } from '../../../../electron/backend/store/journal.ts'
import { expectKind } from '../../../../electron/backend/warehouse/pull/plan-pull.ts'
import { main } from '../../../../electron/cli/main.ts'
import { NOW, openFolder } from '../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../support/opened-backend.ts'
import { testFolder } from '../../../support/test-folder.ts'

const folder = testFolder()
const FILE = 'policy.json'
const REFUSED = { code: 'demonstration-forbidden', details: { file: expect.stringContaining(FILE) } }
const rule = (text: string) => writeFileSync(join(folder.path, FILE), text)

beforeEach(() => {
  vi.stubEnv('IRISBOARD_POLICY', join(folder.path, FILE))
  vi.stubEnv('IRISBOARD_CONFIG', join(folder.path, 'configuration'))
})
afterEach(() => vi.unstubAllEnvs())

test('where a policy forbids demonstrations none is made, and one that is there is not opened', async () => {
  const data = join(folder.path, 'data')
  rule('{"demonstration":"forbidden"}')
  await expect(openedBackend(data, { isDemonstration: true })).rejects.toMatchObject(REFUSED)
  rule('{"demonstration":"allowed","sources":"forbidden","langage":"nl"}')
  const made = await openedBackend(data)
  const told = await clientOf(made.handlers).call('app.version', {})
  const policy = { isBroken: false, unknown: ['langage'], forbidden: ['sources'], hasFolder: false, language: null }
  expect(told.policy).toMatchObject(policy)
  const { sourcesForbiddenBy, brokenPolicy } = await clientOf(made.handlers).call('folder.state', {})
  expect([sourcesForbiddenBy, brokenPolicy]).toEqual([join(folder.path, FILE), undefined])
  appendJournal(made.database, { at: NOW, kind: 'demonstration', snapshot: null, detail: {} })
  made.close()
  rule('{"demonstration":"forbidden"}')
  await expect(openedBackend(data)).rejects.toMatchObject(REFUSED)
})

test('nor is one offered, or its file made in the terminal', async () => {
  const usual = join(folder.path, 'usual')
  const kinds = () =>
    createFolderShelf({ path: join(folder.path, 'other'), isDemonstration: false }, usual)
      .choices()
      .others.map(({ kind }) => kind)
  rule('{}')
  expect(kinds()).toEqual(['usual', 'demonstration'])
  rule('{"demonstration":"forbidden"}')
  expect(kinds()).toEqual(['usual'])
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const values = ['generate', '--out', join(folder.path, 'a.csv'), '--json', '--data-dir', join(folder.path, 'none')]
  expect(await main(values)).toBe(2)
  expect(JSON.parse(String(said.mock.calls.at(-1)?.[0])).error).toMatchObject({ code: 'demonstration-forbidden' })
})

test('nor does an import, a pull or a restore make a demonstration of a folder, which could be opened no more', async () => {
  const invented = 'N°;Catégorie;Signalé le\nDEMO-1;Voirie;31/03/2023\n'
  using demonstration = openFolder()
  rule('{}')
  await demonstration.take(invented)
  const backup = join(demonstration.path, 'copy.sqlite')
  await demonstration.database.backup(backup)
  using real = openFolder()
  rule('{"demonstration":"forbidden"}')
  await expect(real.plan(invented)).rejects.toMatchObject(REFUSED)
  const pulled = { incidents: 3, invented: 3, undated: 0, from: 1, to: 2, latest: 2 }
  expect(() => expectKind(real.database, 'a', pulled)).toThrow(expect.objectContaining(REFUSED))
  const restoring = restoreBackup({ dataFolder: real.path, path: backup, now: NOW, onProgress: () => undefined })
  await expect(restoring).rejects.toMatchObject(REFUSED)
  expect(folderKind(real.database)).toBe('open')
  await real.take('N°;Catégorie;Signalé le\n7;Voirie;31/03/2023\n')
  expect(folderKind(real.database)).toBe('real')
})
