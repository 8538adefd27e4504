import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { copyDatabase } from '../../../../electron/backend/backup/copy-database.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { copyOfData } from '../../../../electron/cli/report/verified-data.ts'
import { openPublishedFolder, temporaryFolder } from '../../../support/folder.ts'

test('a place without data stays as it is, and gives none', async () => {
  using place = temporaryFolder()
  const [missing, empty] = [join(place.path, 'missing'), join(place.path, 'empty')]
  mkdirSync(empty)
  expect(await copyOfData(missing, undefined)).toBeNull()
  expect(await copyOfData(empty, undefined)).toBeNull()
  expect([existsSync(missing), readdirSync(empty)]).toEqual([false, []])
})

test('a folder and a backup are copied, and nothing is written beside them', async () => {
  using folder = await openPublishedFolder()
  using place = temporaryFolder()
  const backup = join(place.path, 'kept.sqlite')
  await copyDatabase(folder.database, backup, () => undefined)
  const before = readdirSync(place.path)
  for (const copy of [await copyOfData(folder.path, undefined), await copyOfData('elsewhere', backup)]) {
    expect(existsSync(join(copy!.path, DATABASE_NAME))).toBe(true)
    copy!.close()
    expect(existsSync(copy!.path)).toBe(false)
  }
  expect(readdirSync(place.path)).toEqual(before)
})

test('what is named to compare with must be there, and a backup', async () => {
  using place = temporaryFolder()
  const file = join(place.path, 'file.sqlite')
  writeFileSync(file, 'no database')
  await expect(copyOfData(place.path, join(place.path, 'gone'))).rejects.toMatchObject({ code: 'backup-missing' })
  await expect(copyOfData(place.path, file)).rejects.toMatchObject({ code: expect.stringMatching(/^backup-/) })
})
