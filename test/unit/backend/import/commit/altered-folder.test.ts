import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepBackup } from '../../../../../electron/backend/backup/backup-folder.ts'
import { restoreBackup } from '../../../../../electron/backend/backup/restore-backup.ts'
import { startReadingThread } from '../../../../../electron/backend/import/reading/reading-thread.ts'
import { checkFolder } from '../../../../../electron/backend/integrity/check-folder.ts'
import { createJobHandlers } from '../../../../../electron/backend/process/job-handlers.ts'
import { createViewHandlers } from '../../../../../electron/backend/views/saved-views.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { DEFAULT_VIEW } from '../../../../../shared/domain/view/view-state.ts'
import { contentHash } from '../../../../support/content-hash.ts'
import { type Folder, NOW, openFolder } from '../../../../support/folder.ts'
import { clientOf } from '../../../../support/opened-backend.ts'

const TOKEN = 'a'.repeat(32)
const RECORDS = 'N°;Signalé le\n1;31/03/2023\n'
const TRIGGER = 'CREATE TRIGGER foreign_one AFTER INSERT ON incident BEGIN DELETE FROM chart_note; END'

function jobsOf(folder: Folder) {
  const files = new Map([[TOKEN, folder.write('more.csv', `${RECORDS}2;31/03/2023\n`)]])
  const options = { now: () => NOW, user: 'tester', emit: () => undefined, startThread: startReadingThread }
  return clientOf(createJobHandlers(folder.database, files, { ...options, dataFolder: folder.path }))
}

test('a foreign trigger is named before an import, an undo or a purge writes anything, not as a fault of the backup', async () => {
  using folder = openFolder()
  await folder.take(RECORDS)
  const client = jobsOf(folder)
  const { plan } = await client.call('import.plan', { file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
  folder.database.exec(TRIGGER)
  const before = contentHash(folder.database)
  const altered = { code: 'folder-altered', details: { name: 'foreign_one' } }
  const planning = client.call('import.plan', { file: TOKEN, options: DEFAULT_IMPORT_OPTIONS })
  await expect(planning).rejects.toMatchObject(altered)
  await expect(client.call('import.commit', { plan: plan! })).rejects.toMatchObject(altered)
  await expect(client.call('import.undo', {})).rejects.toMatchObject(altered)
  await expect(client.call('import.purge', { snapshot: 1 })).rejects.toMatchObject(altered)
  expect(contentHash(folder.database)).toBe(before)
})

test('nor is a view, a note or a mapping written where a foreign trigger would run with it', async () => {
  using folder = openFolder()
  await folder.take(RECORDS)
  folder.database.exec('CREATE TRIGGER foreign_one AFTER INSERT ON saved_view BEGIN DELETE FROM incident; END')
  const before = contentHash(folder.database)
  const client = clientOf(createViewHandlers(folder.database, { dataFolder: folder.path, now: () => NOW }))
  const saving = client.call('views.save', { name: 'Mars', view: DEFAULT_VIEW })
  await expect(saving).rejects.toMatchObject({ code: 'folder-altered', details: { name: 'foreign_one' } })
  expect([contentHash(folder.database), await client.call('views.list', {})]).toEqual([before, { rows: [] }])
})

test('a backup comes back into a folder whose structure was altered, which is set aside', async () => {
  using folder = openFolder()
  await folder.take(RECORDS)
  const before = contentHash(folder.database)
  const context = { dataFolder: folder.path, onProgress: () => undefined }
  const name = await keepBackup(folder.database, { ...context, now: NOW })
  folder.database.exec(TRIGGER)
  const path = join(folder.path, 'backups', name!)
  const restored = await restoreBackup({ ...context, path, now: '2023-12-01T11:00:00.000Z' })
  expect(restored).toEqual({ snapshots: 1, backup: null, isSealed: true })
  expect([contentHash(folder.database), checkFolder(folder.database)]).toEqual([before, []])
  expect(readdirSync(folder.path).filter((each) => each.includes('.damaged-'))).toHaveLength(1)
})
