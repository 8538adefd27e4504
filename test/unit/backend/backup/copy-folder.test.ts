import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stateOf } from '../../../../electron/backend/backup/backup-file.ts'
import { copyFolder } from '../../../../electron/backend/backup/copy-folder.ts'
import { sealOf } from '../../../../electron/backend/store/backup-seal.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { NOW, openFolder, temporaryFolder } from '../../../support/folder.ts'

const DAY = NOW.slice(0, 10)
const quietly = () => undefined

test('a copy has the data, sealed, with what lies beside them, under a name of its own; the folder stays as it was', async () => {
  using folder = openFolder()
  using place = temporaryFolder()
  const copies = join(place.path, 'copies')
  folder.database.pragma('journal_mode = DELETE')
  for (const name of ['recipes', 'logs', 'lists']) {
    mkdirSync(join(folder.path, name), { recursive: true })
    writeFileSync(join(folder.path, name, 'a'), name)
  }
  const before = readdirSync(folder.path)
  const told: number[] = []
  const asked = { dataFolder: folder.path, copies, day: DAY, onProgress: (done: number) => told.push(done) }
  const path = await copyFolder(folder.database, asked)
  expect(readdirSync(copies)).toEqual([path.slice(copies.length + 1)])
  expect(path.endsWith(` ${DAY}`)).toBe(true)
  expect(readdirSync(path).toSorted()).toEqual(['irisboard.sqlite', 'recipes'])
  expect(readFileSync(join(path, 'recipes', 'a'), 'utf8')).toBe('recipes')
  expect(sealOf(join(path, 'irisboard.sqlite'))).toBe('whole')
  expect(told.length).toBeGreaterThan(0)
  expect(readdirSync(folder.path)).toEqual(before)
  const copy = openDatabase(path, { mustExist: true, now: NOW })
  expect([stateOf(copy), copy.pragma('journal_mode', { simple: true })]).toEqual([stateOf(folder.database), 'wal'])
  copy.close()
  expect(await copyFolder(folder.database, { ...asked, onProgress: quietly })).toBe(`${path} 2`)
})

test('a copy that cannot be written says why, and nothing of it stays', async () => {
  using folder = openFolder()
  using place = temporaryFolder()
  writeFileSync(join(place.path, 'file'), '')
  const asked = { dataFolder: folder.path, day: DAY, onProgress: quietly }
  const blocked = copyFolder(folder.database, { ...asked, copies: join(place.path, 'file', 'copies') })
  await expect(blocked).rejects.toMatchObject({ code: 'copy-failed', details: { reason: expect.stringMatching(/^E/) } })
  const broken = () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
  }
  const full = copyFolder(folder.database, { ...asked, copies: join(place.path, 'copies'), onProgress: broken })
  await expect(full).rejects.toMatchObject({ code: 'copy-failed', details: { reason: 'ENOSPC' } })
  expect(readdirSync(join(place.path, 'copies'))).toEqual([])
})
