import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { keepBackup, storedBackups } from '../../../../electron/backend/backup/backup-folder.ts'
import { checkFolder } from '../../../../electron/backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../../../electron/backend/platform/data-folder.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { main } from '../../../../electron/cli/main.ts'
import type { AppError } from '../../../../shared/contract/error.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { errorMessage } from '../../../../shared/i18n/error-words.ts'
import { NOW, openFolder, temporaryFolder } from '../../../support/folder.ts'
import { openedBackend } from '../../../support/opened-backend.ts'
import { testFolder } from '../../../support/test-folder.ts'

const folder = testFolder()
const LATER = '2023-12-02T10:00:00.000Z'
const pathOf = (...names: readonly string[]): string => join(folder.path, ...names)

/** A folder with one import and two backups, the newer one of which is of today. */
async function fillFolder(): Promise<readonly string[]> {
  using filled = openFolder()
  const backup = { dataFolder: filled.path, onProgress: () => undefined }
  await filled.take('N°;Signalé le;Statut\n1;31/03/2023;Signalé\n')
  await keepBackup(filled.database, { ...backup, now: NOW })
  await filled.take('N°;Signalé le;Statut\n1;31/03/2023;Signalé\n2;31/03/2023;Signalé\n')
  await keepBackup(filled.database, { ...backup, now: LATER })
  filled.database.pragma('wal_checkpoint(TRUNCATE)')
  for (const name of [DATABASE_NAME, 'backups']) renameSync(join(filled.path, name), pathOf(name))
  return (await storedBackups(folder.path)).map(({ name }) => name)
}

/** Runs one command in English; its exit code and document. */
async function run(...values: readonly string[]) {
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const code = await main([...values, '--data-dir', folder.path, '--lang', 'en', '--json'])
  return { code, document: JSON.parse(String(printed.mock.calls.at(-1)?.[0])) }
}

const refused = async (): Promise<AppError> =>
  openedBackend(folder.path).then(
    () => null,
    (error) => error,
  )

test.each([
  ['missing', () => rmSync(pathOf(DATABASE_NAME))],
  ['empty', () => truncateSync(pathOf(DATABASE_NAME))],
])(
  'a database that is %s beside its backups is damage, and the command that brings it back is told',
  async (_, harm) => {
    const [newest] = await fillFolder()
    harm()
    const isThere = existsSync(pathOf(DATABASE_NAME))
    const { code, document } = await run('snapshots')
    expect(code).toBe(4)
    expect(document.error.code).toBe('folder-damaged')
    const backup = pathOf('backups', newest ?? '')
    expect(document.error.message).toContain('irisboard.sqlite, is missing or empty')
    expect(document.error.message).toContain(`restore "${backup}" --data-dir "${folder.path}"`)
    expect([existsSync(pathOf(DATABASE_NAME)), existsSync(pathOf('logs'))]).toEqual([isThere, false])
    expect((await run('restore', backup)).document).toMatchObject({ snapshots: 2 })
    const database = openDatabase(folder.path)
    expect(checkFolder(database)).toEqual([])
    database.close()
  },
)

test('the newest backup that is good is offered, and none where there is none', async () => {
  const [newest = '', older = ''] = await fillFolder()
  rmSync(pathOf(DATABASE_NAME))
  truncateSync(pathOf('backups', newest), 5000)
  expect(await refused()).toMatchObject({ details: { context: 'missing-offer', backup: older } })
  truncateSync(pathOf('backups', older), 5000)
  const { code, details } = await refused()
  expect(details).toMatchObject({ context: 'missing', file: DATABASE_NAME })
  for (const language of ['fr', 'nl', 'en'] as const) {
    const { what, toDo } = errorMessage({ code, details }, createTranslator(language))
    expect([what, toDo].join(' ')).toContain(DATABASE_NAME)
  }
})

test('a database that is damaged is told with its newest good backup', async () => {
  const [newest = ''] = await fillFolder()
  writeFileSync(pathOf(DATABASE_NAME), 'no database at all'.repeat(500))
  expect(await refused()).toMatchObject({ code: 'folder-damaged', details: { context: 'offer', backup: newest } })
})

test.each([
  ['a copy from before a migration', `${DATABASE_NAME}.before-version-2`],
  ['a damaged database that was set aside', `${DATABASE_NAME}.damaged-2023-12-01T10-00-00-000Z`],
  ['a backup that was cut off', join('backups', 'irisboard-2023-12-01T10-00-00-000Z.sqlite.part')],
  ['a write-ahead log', `${DATABASE_NAME}-wal`],
])('%s tells that the folder was in use', async (_, trace) => {
  mkdirSync(pathOf('backups'))
  writeFileSync(pathOf(trace), 'something')
  expect(await refused()).toMatchObject({ code: 'folder-damaged', details: { context: 'missing' } })
  expect(readdirSync(folder.path).sort()).toEqual(['backups', ...(trace.startsWith('backups') ? [] : [trace])].sort())
})

test('what a first start that was killed leaves is no trace: the next one begins anew', () => {
  using started = temporaryFolder()
  mkdirSync(join(started.path, 'backups'))
  for (const name of [DATABASE_NAME, 'writer-lock.sqlite']) writeFileSync(join(started.path, name), '')
  openDatabase(started.path).close()
})
