import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, test, vi } from 'vitest'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { main } from '../../../../electron/cli/main.ts'
import { EXIT } from '../../../../electron/cli/terminal.ts'
import { clientOf, openedBackend } from '../../../support/opened-backend.ts'

const folder = mkdtempSync(join(tmpdir(), 'irisboard-damage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Turns every bit of the first byte of the page in which a table begins. */
function damage(dataFolder: string, table: string): void {
  const path = join(dataFolder, DATABASE_NAME)
  const database = new Sqlite(path)
  database.pragma('wal_checkpoint(TRUNCATE)')
  const page = Number(database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  const size = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, (page - 1) * size)
  writeSync(file, Buffer.from([255 - (byte[0] ?? 0)]), 0, 1, (page - 1) * size)
  closeSync(file)
}

test('damage that is met after the folder was opened is told as damage, not as a fault of the program', async () => {
  const dataFolder = join(folder, 'later')
  await (await openedBackend(dataFolder)).close()
  damage(dataFolder, 'saved_view')
  const backend = await openedBackend(dataFolder)
  await expect(clientOf(backend.handlers).call('views.list', {})).rejects.toMatchObject({ code: 'folder-damaged' })
  await backend.close()
})

test('so is damage that the terminal meets as it opens the folder', async () => {
  const dataFolder = join(folder, 'opening')
  await (await openedBackend(dataFolder)).close()
  damage(dataFolder, 'snapshot')
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await main(['--data-dir', dataFolder, '--json', 'snapshots'])).toBe(EXIT.damaged)
  expect(JSON.parse(String(printed.mock.calls.at(-1)?.[0])).error).toMatchObject({ code: 'folder-damaged' })
  printed.mockRestore()
})
