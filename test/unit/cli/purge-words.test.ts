import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { undoImport } from '../../../electron/backend/import/commit/undo-import.ts'
import { main } from '../../../electron/cli/main.ts'
import { NOW, openFolder } from '../../support/folder.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

test('a purge that is not confirmed names the file, and what of later imports goes with it', async () => {
  using folder = openFolder()
  const { snapshot } = await folder.take('N°;Signalé le\n1;31/03/2023\n', {}, 'maart.csv')
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main(['purge', String(snapshot), '--data-dir', folder.path, '--lang', 'en'])).toBe(1)
  expect(said.mock.calls.join('').trim()).toBe(
    'Import no. 1 (“maart.csv”) will be erased for good. Rows that a later import only repeated are erased too: importing that file again brings them back. Rows that a later import changed stay, as if this import had never taken place. Add --yes to confirm.',
  )
})

test('a purge of what was purged before says so, and ends well', async () => {
  using folder = openFolder()
  const { snapshot } = await folder.take('N°;Signalé le\n1;31/03/2023\n', {}, 'maart.csv')
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const purge = ['purge', String(snapshot), '--yes', '--data-dir', folder.path, '--lang', 'en']
  expect(await main(purge)).toBe(0)
  expect(said.mock.calls.join('').trim()).toBe('Import no. 1 erased. Rows: 1; backups rewritten: 0.')
  said.mockClear()
  expect(await main(purge)).toBe(0)
  expect(said.mock.calls.join('').trim()).toBe(
    'Import no. 1 had already been erased. Backups cleared of what was left of its file: 0.',
  )
})

test('what is left of an undone import is not erased without a word either', async () => {
  using folder = openFolder()
  const { snapshot } = await folder.take('N°;Signalé le\n1;31/03/2023\n', {}, 'maart.csv')
  undoImport(folder.database, NOW)
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main(['purge', String(snapshot), '--data-dir', folder.path, '--lang', 'en'])).toBe(1)
  expect(said.mock.calls.join('')).toContain('Import no. 1 was undone;')
})

test('copies that could not be rewritten are said to be deleted, apart from those that were', async () => {
  using folder = openFolder()
  const { snapshot } = await folder.take('N°;Signalé le\n1;31/03/2023\n', {}, 'maart.csv')
  mkdirSync(join(folder.path, 'backups'))
  const damaged = join(folder.path, 'backups', 'irisboard-2023-12-01T10-00-00-000Z.sqlite')
  writeFileSync(damaged, 'no longer a database '.repeat(500))
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await main(['purge', String(snapshot), '--yes', '--data-dir', folder.path, '--lang', 'en'])).toBe(0)
  expect(said.mock.calls.join('').trim().split('\n')).toEqual([
    'Import no. 1 erased. Rows: 1; backups rewritten: 0.',
    'Copies deleted because they were damaged or of an earlier version and could not be rewritten: 1.',
  ])
  expect(existsSync(damaged)).toBe(false)
})
