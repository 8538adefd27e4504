import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepBackup } from '../../../../electron/backend/backup/backup-folder.ts'
import { BACKUPS_NAME, DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { createErrorLog } from '../../../../electron/backend/platform/error-log.ts'
import { createHostLog } from '../../../../electron/backend/platform/file-log.ts'
import { markingStage } from '../../../../electron/backend/store/interrupted-stages.ts'
import { withWriterLock } from '../../../../electron/backend/store/writer-lock.ts'
import { main } from '../../../../electron/cli/main.ts'
import { NOW } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'
import { testFolder } from '../../../support/test-folder.ts'

const folder = testFolder()
const skip = process.platform === 'win32'
const former = process.umask()

// Whatever the person has set for files: here it takes nothing away.
beforeEach(() => void process.umask(0))
afterEach(() => {
  process.umask(former)
  vi.unstubAllEnvs()
})

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

/** Every file and folder with its mode, `irisboard.sqlite 600`. */
function modesIn(path: string): readonly string[] {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
  return ['.', ...names].map((name) => `${name} ${modeOf(join(path, name))}`)
}

/** Does in a data folder what makes files there, and gives their modes while all of them are there. */
async function modesOfUse(dataFolder: string): Promise<readonly string[]> {
  const backend = await openedBackend(dataFolder)
  createHostLog(dataFolder, 'host').info('listening')
  createErrorLog(join(dataFolder, 'logs'), 'terminal', () => NOW).error('lost')
  await keepBackup(backend.database, { dataFolder, now: NOW, onProgress: () => undefined })
  const modes = await markingStage(dataFolder, { file: 'a.csv', stage: 'reading' }, async () =>
    withWriterLock(dataFolder, () => {
      backend.database.exec('CREATE TABLE t (a)')
      return modesIn(dataFolder)
    }),
  )
  backend.close()
  return modes
}

async function runJson(...values: readonly string[]) {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const code = await main([...values, '--lang', 'en', '--json'])
  return { code, document: JSON.parse(String(printed.mock.calls.at(-1)?.[0])) }
}

test('a data folder that is made, and all that is made in it, is for its owner alone', { skip }, async () => {
  const modes = await modesOfUse(join(folder.path, 'above', 'data'))
  expect(modes.length).toBeGreaterThan(9)
  const isFolder = (line: string) => /^(?:\.|logs|backups) /.test(line)
  expect(modes.filter((line) => !line.endsWith(isFolder(line) ? ' 700' : ' 600'))).toEqual([])
  expect(modeOf(join(folder.path, 'above'))).toBe('700')
})

test('a folder that is shared keeps its mode, and what is made in it is shared alike', { skip }, async () => {
  const shared = join(folder.path, 'shared')
  mkdirSync(shared)
  chmodSync(shared, 0o770)
  const modes = await modesOfUse(shared)
  const isFolder = (line: string) => /^(?:\.|logs|backups) /.test(line)
  expect(modes.filter((line) => !line.endsWith(isFolder(line) ? ' 770' : ' 660'))).toEqual([])
})

test('what a restore puts in place is as private as the folder, whatever the backup is', { skip }, async () => {
  const [data, backup] = [join(folder.path, 'data'), join(folder.path, 'backup.sqlite')]
  expect((await runJson('backup', backup, '--data-dir', data)).code).toBe(0)
  chmodSync(backup, 0o644)
  const other = join(folder.path, 'other')
  expect((await runJson('restore', backup, '--data-dir', other)).code).toBe(0)
  expect(modeOf(join(other, DATABASE_NAME))).toBe('600')
})

test('the usual folder and its demonstration are closed to others; a link to a shared one is not', {
  skip,
}, async () => {
  vi.stubEnv('HOME', folder.path)
  const above = join(
    folder.path,
    ...(process.platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'share']),
  )
  const name = process.platform === 'darwin' ? 'Irisboard' : 'irisboard'
  for (const usual of [join(above, name), join(above, `${name}-demo`)]) {
    mkdirSync(join(usual, BACKUPS_NAME), { recursive: true })
    writeFileSync(join(usual, BACKUPS_NAME, 'old'), '')
    ;(await openedBackend(usual)).close()
    expect(modesIn(usual).filter((line) => !/ [67]00$/.test(line))).toEqual([])
    expect(modeOf(above)).toBe('777')
  }
})

test('a usual folder that is a link keeps the mode of what it leads to', { skip }, async () => {
  vi.stubEnv('HOME', folder.path)
  const usual = join(folder.path, '.local', 'share', 'irisboard')
  const shared = join(folder.path, 'shared')
  mkdirSync(shared)
  mkdirSync(join(usual, '..'), { recursive: true })
  symlinkSync(shared, usual)
  ;(await openedBackend(usual)).close()
  expect(modeOf(shared)).toBe('777')
})

test('a check hints at a folder that others may read, and it is whole all the same', { skip }, async () => {
  const data = join(folder.path, 'data')
  expect(await runJson('check', '--data-dir', data)).toEqual({
    code: 0,
    document: { ok: true, findings: [] },
  })
  chmodSync(data, 0o755)
  const hints = [{ code: 'folder-open', place: data }]
  expect(await runJson('check', '--data-dir', data)).toEqual({ code: 0, document: { ok: true, findings: [], hints } })
})
