import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFolderShelf } from '../../../../electron/backend/folders/folder-shelf.ts'
import { appendJournal } from '../../../../electron/backend/store/journal.ts'
import { main } from '../../../../electron/cli/main.ts'
import { NOW } from '../../../support/folder.ts'
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
  rule('{"demonstration":"allowed","sources":"forbidden"}')
  const made = await openedBackend(data)
  const told = await clientOf(made.handlers).call('app.version', {})
  expect(told.policy).toMatchObject({ isBroken: false, forbidden: ['sources'], hasFolder: false, language: null })
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
