import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { copyDatabase } from '../../../../electron/backend/backup/copy-database.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { withWriterLockHeld } from '../../../../electron/backend/store/writer-lock.ts'
import { ROOT } from '../../../../electron/build.ts'
import { main } from '../../../../electron/cli/main.ts'
import { contentHash } from '../../../support/content-hash.ts'
import { openFolder } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'
import { asOtherUserUntil } from '../../../support/other-user.ts'

const FILE = `N°;Catégorie;Signalé le;Adresse\n${Array.from({ length: 3000 }, (_, at) => `${at};Voirie;31/03/2023;Rue Neuve ${at}\n`).join('')}`

test.runIf(process.platform === 'linux').each([
  // A file may grow to so many kilobytes.
  ['the copy of the backup', 100],
  ['the lock of the writer', 0],
])('a restore on a disk with no room for %s is refused, and the data stay', async (_what, kilobytes) => {
  using folder = openFolder()
  await folder.take(FILE)
  const away = join(folder.path, 'away.sqlite')
  await copyDatabase(folder.database, away, () => undefined)
  await folder.take('N°;Catégorie;Signalé le;Adresse\n1;Voirie;31/03/2023;Rue A\n', {}, 'second.csv')
  const before = contentHash(folder.database)
  const command = `ulimit -f ${kilobytes}; exec "$0" electron/start.mjs cli restore "$1" --json --data-dir "$2"`
  const values = ['-c', command, process.execPath, away, folder.path]
  const { status, stdout } = spawnSync('bash', values, { cwd: ROOT, encoding: 'utf8' })
  expect([status, JSON.parse(stdout).error.code]).toEqual([2, 'folder-unwritable'])
  expect([contentHash(folder.database), checkFolder(folder.database)]).toEqual([before, []])
  expect(readdirSync(folder.path)).not.toContain('restoring')
})

test.runIf(process.platform !== 'win32')('a restore into a folder that takes no file is refused', async () => {
  using folder = openFolder()
  await folder.take(FILE)
  const away = join(folder.path, 'away.sqlite')
  await copyDatabase(folder.database, away, () => undefined)
  for (const name of readdirSync(folder.path)) chmodSync(join(folder.path, name), 0o666)
  chmodSync(folder.path, 0o555)
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const code = await asOtherUserUntil(() => main(['restore', away, '--data-dir', folder.path, '--json']))
  const { error } = JSON.parse(String(printed.mock.calls.at(-1)?.[0]))
  chmodSync(folder.path, 0o700)
  expect([code, error.code]).toEqual([2, 'folder-unwritable'])
})

test('what a killed restore, purge or backup left is swept by the next start, not while another process writes', async () => {
  using folder = openFolder()
  const left = ['restoring', 'purging', 'backups/purging/irisboard-x.sqlite', 'backups/irisboard-x.sqlite.part']
  for (const name of left) {
    mkdirSync(join(folder.path, name), { recursive: true })
    writeFileSync(join(folder.path, name, 'irisboard.sqlite'), 'Rue Cachee')
  }
  const leftOver = () =>
    readdirSync(folder.path, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /restoring|purging|part/.test(name),
    )
  const open = async () => (await openedBackend(folder.path, { shippedFolder: folder.path })).close()
  await withWriterLockHeld(folder.path, open)
  expect(leftOver()).toHaveLength(9)
  await open()
  expect(leftOver()).toEqual([])
})
