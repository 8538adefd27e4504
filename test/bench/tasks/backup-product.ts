import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { keepBackup } from '../../../electron/backend/backup/backup-folder.ts'
import { openDatabase } from '../../../electron/backend/store/database.ts'

/** The milliseconds of the backup that is made before a folder is written to; it does not stay. */
export async function backupProduct({ folder }: { folder: string }): Promise<number> {
  const database = openDatabase(folder)
  const start = performance.now()
  const name = await keepBackup(database, {
    dataFolder: folder,
    now: new Date().toISOString(),
    onProgress: () => undefined,
  })
  const kept = performance.now()
  database.close()
  if (name === null) throw new Error('there was a backup already')
  await rm(join(folder, 'backups'), { recursive: true })
  return kept - start
}
